package dev.doorstep.workforce.block;

import java.time.LocalDate;

/**
 * How a block ends: by itself, or by somebody who must look at it again. There is no block without a day.
 *
 * @param kind how
 * @param day the first day, by the branch's wall-clock, on which it counts no longer, or by which somebody must look
 */
public record BlockEnd(Kind kind, LocalDate day) {
    /** The most days ahead. */
    public static final int DAYS_MAX = 366;

    /** The ways in which a block ends. */
    public enum Kind {
        /** By itself, on the day. */
        EXPIRES,
        /** When somebody lifts it; whoever blocks must look again by the day, and is in arrears from then on. */
        REVIEWED
    }

    /** Obtains the end of what ends by itself. */
    public static BlockEnd expires(LocalDate day) {
        return new BlockEnd(Kind.EXPIRES, day);
    }

    /** Obtains the end of what is open, and is looked at again. */
    public static BlockEnd reviewed(LocalDate day) {
        return new BlockEnd(Kind.REVIEWED, day);
    }

    /** Tells whether the block counts no longer on a day. */
    public boolean isOverOn(LocalDate other) {
        return kind == Kind.EXPIRES && !other.isBefore(day);
    }

    /** Tells whether somebody should have looked by a day. */
    public boolean isOverdueOn(LocalDate other) {
        return kind == Kind.REVIEWED && !other.isBefore(day);
    }
}
