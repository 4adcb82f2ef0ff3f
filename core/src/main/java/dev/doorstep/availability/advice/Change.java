package dev.doorstep.availability.advice;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.VisitId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One thing that could be otherwise.
 *
 * @param code what kind of change it is
 * @param effort how much it asks of people, in minutes of bother
 * @param facts the values that the sentence names, in its order
 */
public record Change(ChangeCode code, int effort, List<String> facts) {
    private static final Bundle BUNDLE = new Bundle(Change.class, "changes");

    /** Keeps its own copy of the facts. */
    public Change {
        facts = List.copyOf(facts);
    }

    /** Obtains a change of some size from its facts. */
    static Change of(ChangeCode code, long size, Object... facts) {
        return new Change(
                code,
                code.effort(size),
                Arrays.stream(facts).map(String::valueOf).toList());
    }

    /**
     * Returns the same change, with the visit that it is about called by another name; a change about none stays as it
     * is.
     */
    public Change callingVisit(Function<VisitId, String> name) {
        return code == ChangeCode.OTHER_VISIT
                ? new Change(code, effort, List.of(facts.get(0), name.apply(VisitId.parse(facts.get(1)))))
                : this;
    }

    /** Returns the change as a sentence: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        return BUNDLE.sentence(locale, key(), facts);
    }

    /** Every code has one sentence, but earlier and later, metres and districts cannot be put into the same. */
    private String key() {
        return switch (code) {
            case START -> code + "." + facts.get(2);
            case AREA -> code + "." + facts.get(1);
            default -> code.name();
        };
    }

    /** Returns the change as a sentence in English. */
    @Override
    public String toString() {
        return code + ": " + sentence(Locale.ENGLISH);
    }
}
