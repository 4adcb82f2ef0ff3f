package dev.doorstep.pricing;

import dev.doorstep.kernel.LocalText;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences in which prices explain themselves, in both languages at once. */
final class Sentences {
    private Sentences() {}

    /** Makes a sentence from its key and its values; a value in two languages is put in as each language has it. */
    static LocalText of(String key, Object... values) {
        return new LocalText(format(Locale.CHINESE, key, values), format(Locale.ROOT, key, values));
    }

    private static String format(Locale language, String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dev.doorstep.pricing.sentences",
                language,
                Sentences.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] texts = Arrays.stream(values)
                .map(value -> value instanceof LocalText text ? text.in(language) : String.valueOf(value))
                .toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }
}
