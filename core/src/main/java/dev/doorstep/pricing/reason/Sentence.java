package dev.doorstep.pricing.reason;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import java.util.List;
import java.util.Locale;

/**
 * A sentence that is made when somebody reads it.
 *
 * @param key which sentence it is, such as {@code tariff.hourly}
 * @param facts what goes in, in the order of its places
 */
public record Sentence(String key, List<Fact> facts) {
    private static final Bundle SENTENCES = new Bundle(Sentence.class, "sentences");

    /** Keeps its own copy of the facts. */
    public Sentence {
        facts = List.copyOf(facts);
    }

    /**
     * Obtains a sentence.
     *
     * @param facts what goes in, each as {@link Fact#of} takes it
     */
    public static Sentence of(String key, Object... facts) {
        return new Sentence(key, Fact.listOf(facts));
    }

    /** Returns the sentence for a reader: in Chinese for Chinese locales, in English for all others. */
    public String in(Locale reader) {
        return SENTENCES.sentence(
                reader, key, facts.stream().map(fact -> fact.in(reader)).toList());
    }

    /** Returns the sentence in both languages. */
    public LocalText inBoth() {
        return new LocalText(in(Locale.CHINESE), in(Locale.ENGLISH));
    }

    /** Returns the sentence in English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
