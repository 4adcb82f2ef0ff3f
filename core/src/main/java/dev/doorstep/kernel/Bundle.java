package dev.doorstep.kernel;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences that a package keeps beside its classes, in English and in Chinese.
 *
 * @param home a class of the package
 * @param name the name of the bundle, such as {@code errors}
 */
public record Bundle(Class<?> home, String name) {
    /** Sentences as they are made again and again: prices explain every line in both languages. */
    private static final Map<Place, Sentence> KNOWN = new ConcurrentHashMap<>();

    private record Place(Bundle bundle, Locale language, String key) {}

    /** Makes a sentence in both languages at once; a value in two languages is put in as each language has it. */
    public LocalText inBoth(String key, Object... facts) {
        Object[] texts = facts.clone();
        for (int i = 0; i < texts.length; i++) {
            texts[i] = texts[i] instanceof LocalText ? texts[i] : String.valueOf(texts[i]);
        }
        return new LocalText(
                sentence(Locale.CHINESE, key).of(List.of(texts), Locale.CHINESE),
                sentence(Locale.ROOT, key).of(List.of(texts), Locale.ROOT));
    }

    /**
     * Returns a sentence with its values in the language of a reader: Chinese for Chinese locales, English for all
     * others.
     *
     * @param facts the values; a {@link LocalText} is put in as that language has it, anything else as its text
     */
    public String sentence(Locale reader, String key, List<?> facts) {
        Locale language = reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        return sentence(language, key).of(facts, language);
    }

    private Sentence sentence(Locale language, String key) {
        Place place = new Place(this, language, key);
        Sentence known = KNOWN.get(place);
        return known == null ? KNOWN.computeIfAbsent(place, Bundle::read) : known;
    }

    private static Sentence read(Place place) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                place.bundle.home.getPackageName() + "." + place.bundle.name,
                place.language,
                place.bundle.home.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return Sentence.of(sentences.getString(place.key));
    }

    /** A sentence, cut where its values go: {@code text fact text fact … text}. */
    private record Sentence(List<String> texts, List<Integer> facts) {
        private static final int FACTS_MAX = 20;
        private static final char MARK = '\uE000';

        /** Lets {@link MessageFormat} read the pattern once, with marks for values, and cuts it at the marks. */
        static Sentence of(String pattern) {
            Object[] marks = new Object[FACTS_MAX];
            for (int i = 0; i < FACTS_MAX; i++) {
                marks[i] = "" + MARK + (char) i + MARK;
            }
            String[] parts =
                    new MessageFormat(pattern, Locale.ROOT).format(marks).split("" + MARK, -1);
            List<String> texts = new ArrayList<>();
            List<Integer> facts = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                if (i % 2 == 0) {
                    texts.add(parts[i]);
                } else {
                    facts.add((int) parts[i].charAt(0));
                }
            }
            return new Sentence(texts, facts);
        }

        String of(List<?> values, Locale language) {
            StringBuilder sentence = new StringBuilder(texts.get(0));
            for (int i = 0; i < facts.size(); i++) {
                int fact = facts.get(i);
                sentence.append(fact < values.size() ? text(values.get(fact), language) : "{" + fact + "}")
                        .append(texts.get(i + 1));
            }
            return sentence.toString();
        }

        private static String text(Object fact, Locale language) {
            return fact instanceof LocalText text ? text.in(language) : String.valueOf(fact);
        }
    }
}
