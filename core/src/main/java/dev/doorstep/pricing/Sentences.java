package dev.doorstep.pricing;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import java.util.List;
import java.util.Locale;

/** The sentences in which prices explain themselves, in both languages at once. */
final class Sentences {
    private static final Bundle BUNDLE = new Bundle(Sentences.class, "sentences");

    private Sentences() {}

    /** Makes a sentence from its key and its values; a value in two languages is put in as each language has it. */
    static LocalText of(String key, Object... values) {
        List<Object> facts = List.of(values);
        return new LocalText(BUNDLE.sentence(Locale.CHINESE, key, facts), BUNDLE.sentence(Locale.ENGLISH, key, facts));
    }
}
