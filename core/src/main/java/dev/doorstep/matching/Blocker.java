package dev.doorstep.matching;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One reason why one worker cannot do one visit at one time. As long as it stands, nothing else helps.
 *
 * @param code what kind of reason it is
 * @param facts the values that the sentence names, in its order
 */
public record Blocker(BlockerCode code, List<String> facts) {
    /** Keeps its own copy of the facts. */
    public Blocker {
        facts = List.copyOf(facts);
    }

    /** Obtains a reason from its facts. */
    public static Blocker of(BlockerCode code, Object... facts) {
        return new Blocker(code, Arrays.stream(facts).map(String::valueOf).toList());
    }

    /** Returns the reason as a sentence: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        Locale language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                Blocker.class.getPackageName() + ".blockers",
                language,
                Blocker.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code.name()), Locale.ROOT).format(facts.toArray());
    }

    /** Returns the reason as a sentence in English. */
    @Override
    public String toString() {
        return code + ": " + sentence(Locale.ENGLISH);
    }
}
