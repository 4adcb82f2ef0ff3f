package dev.doorstep.pricing.reason;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something that a sentence tells. */
public sealed interface Fact {
    /** Returns how a reader sees it. */
    String in(Locale reader);

    /**
     * Obtains a fact of a value: an amount, a number, a name, a sentence or a fact as what it is, anything else as its
     * text.
     */
    static Fact of(Object value) {
        if (value instanceof Money amount) {
            return new Amount(amount);
        }
        if (value instanceof LocalText name) {
            return new Name(name);
        }
        if (value instanceof Integer count) {
            return new Count(count);
        }
        if (value instanceof Sentence sentence) {
            return new Part(sentence);
        }
        return value instanceof Fact fact ? fact : new Text(value.toString());
    }

    /** Obtains facts of values, in their order. */
    static List<Fact> listOf(Object... values) {
        Fact[] facts = new Fact[values.length];
        for (int i = 0; i < values.length; i++) {
            facts[i] = of(values[i]);
        }
        return List.of(facts);
    }

    /**
     * An amount of money.
     *
     * @param amount the amount
     */
    record Amount(Money amount) implements Fact {
        @Override
        public String in(Locale reader) {
            return amount.toString();
        }
    }

    /**
     * A whole number.
     *
     * @param count the number
     */
    record Count(int count) implements Fact {
        @Override
        public String in(Locale reader) {
            return Integer.toString(count);
        }
    }

    /**
     * A rate, read in percent.
     *
     * @param basisPoints the rate in 1/100 of a percent
     */
    record Percent(int basisPoints) implements Fact {
        @Override
        public String in(Locale reader) {
            return BasisPoints.percent(basisPoints);
        }
    }

    /**
     * What people call something.
     *
     * @param name the name in both languages
     */
    record Name(LocalText name) implements Fact {
        @Override
        public String in(Locale reader) {
            return name.in(reader);
        }
    }

    /**
     * What is the same in every language, such as a code or a moment.
     *
     * @param text the text
     */
    record Text(String text) implements Fact {
        @Override
        public String in(Locale reader) {
            return text;
        }
    }

    /**
     * A sentence within a sentence.
     *
     * @param sentence the inner one
     */
    record Part(Sentence sentence) implements Fact {
        @Override
        public String in(Locale reader) {
            return sentence.in(reader);
        }
    }

    /**
     * Sentences in a row.
     *
     * @param sentences the sentences
     */
    record Series(List<Sentence> sentences) implements Fact {
        /** Keeps its own copy. */
        public Series {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String in(Locale reader) {
            String comma = new LocalText("，", ", ").in(reader);
            return sentences.stream().map(sentence -> sentence.in(reader)).collect(Collectors.joining(comma));
        }
    }
}
