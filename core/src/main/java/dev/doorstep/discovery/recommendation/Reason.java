package dev.doorstep.discovery.recommendation;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import java.util.List;

/**
 * Why something is recommended.
 *
 * @param code the reason as a code
 * @param facts what goes into its sentence
 */
public record Reason(Code code, List<String> facts) {
    private static final Bundle SENTENCES = new Bundle(Reason.class, "reasons");

    /** Why things are recommended, what weighs most first. */
    public enum Code {
        /** The customer booked it; the fact is how often. */
        BOOKED,
        /** The customer booked others of its category; the fact is how often. */
        BOOKED_ALIKE,
        /** The customer keeps it as a favourite. */
        KEPT,
        /** The customer keeps others of its category as favourites; the fact is how many. */
        KEPT_ALIKE,
        /** The customer looked at it. */
        VIEWED,
        /** The customer looked at others of its category; the fact is how many. */
        VIEWED_ALIKE,
        /** It is as the customer likes it; the fact is what they like. */
        LIKED,
        /** Others book it; the fact is how often of late, for a package how often each of its services at the least. */
        POPULAR
    }

    /** Keeps its own copy of the facts. */
    public Reason {
        facts = List.copyOf(facts);
    }

    static Reason of(Code code, Object... facts) {
        return new Reason(code, List.of(facts).stream().map(String::valueOf).toList());
    }

    /** Says the same for people. */
    public LocalText sentence() {
        return SENTENCES.inBoth(code.name(), facts.toArray());
    }
}
