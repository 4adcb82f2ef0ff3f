package dev.doorstep.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences that a package keeps beside its classes, in English and in Chinese.
 *
 * @param home a class of the package
 * @param name the name of the bundle, such as {@code errors}
 */
public record Bundle(Class<?> home, String name) {
    /** Makes a sentence in both languages at once; a value in two languages is put in as each language has it. */
    public LocalText inBoth(String key, Object... facts) {
        List<Object> values = List.of(facts);
        return new LocalText(sentence(Locale.CHINESE, key, values), sentence(Locale.ENGLISH, key, values));
    }

    /**
     * Returns a sentence with its values in the language of a reader: Chinese for Chinese locales, English for all
     * others.
     *
     * @param facts the values; a {@link LocalText} is put in as that language has it, anything else as its text
     */
    public String sentence(Locale reader, String key, List<?> facts) {
        Locale language = reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        ResourceBundle sentences = ResourceBundle.getBundle(
                home.getPackageName() + "." + name,
                language,
                home.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] texts = facts.stream()
                .map(fact -> fact instanceof LocalText text ? text.in(language) : String.valueOf(fact))
                .toArray();
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(texts);
    }
}
