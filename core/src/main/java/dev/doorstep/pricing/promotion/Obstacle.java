package dev.doorstep.pricing.promotion;

import dev.doorstep.pricing.reason.Fact;
import dev.doorstep.pricing.reason.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Why a promotion is not used.
 *
 * @param cause the reason as a code
 * @param facts the values that go with it
 */
public record Obstacle(Cause cause, List<Fact> facts) {
    /** Why promotions are not used. */
    public enum Cause {
        /** There is no such promotion. */
        UNKNOWN,
        /** It begins later. */
        NOT_YET,
        /** It is over. */
        EXPIRED,
        /** Everybody together used it as often as it can be. */
        EXHAUSTED,
        /** This customer used it as often as one may. */
        USED_UP,
        /** The money that was set aside for it is spent. */
        BUDGET_SPENT,
        /** It must be claimed first. */
        NOT_CLAIMED,
        /** It takes a code that was issued for one use. */
        CODE_NEEDED,
        /** The code was issued for one use, and somebody has it already. */
        CODE_TAKEN,
        /** It comes in another way than was asked for. */
        OTHER_ENTRY,
        /** The group closed before. */
        GROUP_CLOSED,
        /** The group has as many people as it takes. */
        GROUP_FULL,
        /** This customer is in the group already. */
        GROUP_JOINED,
        /** The work would start before it is known whether the group succeeds. */
        GROUP_OPEN_STILL,
        /** Another code of the same promotion is handed in with it. */
        CODE_TWICE,
        /** Nothing in the basket is what it is for. */
        NOTHING_COVERED,
        /** It is for larger sums. */
        BELOW_MINIMUM,
        /** It is for another time of work. */
        OTHER_TIME,
        /** It is for another branch. */
        OTHER_BRANCH,
        /** It is for another merchant. */
        OTHER_MERCHANT,
        /** It is for customers of another segment. */
        OTHER_SEGMENT,
        /** It is for the first order only. */
        NOT_NEW,
        /** It is for another visit than this one. */
        OTHER_VISIT,
        /** It is for another way to pay. */
        OTHER_PAYMENT,
        /** It is for another channel. */
        OTHER_CHANNEL,
        /** It takes nothing off this basket. */
        GIVES_NOTHING,
        /** It shares a group with one that saves more. */
        SAME_GROUP,
        /** It cannot go together with one that saves more. */
        EXCLUSIVE,
        /** A combination without it is at least as good. */
        OUTDONE,
        /** So many apply that it was not looked at. */
        BEYOND_LIMIT;

        /**
         * Tells whether it depends on how often the promotion was used by then, and so cannot be found out again later.
         */
        public boolean isCounted() {
            return COUNTED.contains(this);
        }

        /** Tells whether the promotion applies, only others are better. */
        public boolean isOutdone() {
            return compareTo(SAME_GROUP) >= 0;
        }
    }

    private static final Set<Cause> COUNTED =
            EnumSet.of(Cause.EXHAUSTED, Cause.USED_UP, Cause.BUDGET_SPENT, Cause.NOT_CLAIMED);

    /** Keeps its own copy of the facts. */
    public Obstacle {
        facts = List.copyOf(facts);
    }

    /** Obtains a cause with the values that its sentence names. */
    public static Obstacle of(Cause cause, Object... facts) {
        return new Obstacle(cause, Fact.listOf(facts));
    }

    /** Says the same for people. */
    public Sentence sentence() {
        return new Sentence("obstacle." + cause.name().toLowerCase(Locale.ROOT).replace('_', '-'), facts);
    }
}
