package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.MerchantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a visit finds its worker, and for how long it is tried.
 *
 * @param mode the way
 * @param within how long each of those who are asked may think; zero for {@link Mode#ASSIGN}, else whole minutes up to
 *     a day
 * @param workersMax how many workers are asked in turn; one unless it is an {@link Mode#OFFER}
 * @param merchant who is asked; only for a {@link Mode#MERCHANT}
 */
public record Rung(
        Mode mode,
        Duration within,
        int workersMax,
        @Nullable MerchantId merchant) {
    /** The longest time to think. */
    public static final Duration WITHIN_MAX = Duration.ofDays(1);

    /** The most workers who are asked in turn. */
    public static final int WORKERS_MAX = 20;

    /** The ways in which a visit finds its worker. */
    public enum Mode {
        /** Whoever was found for it is told, and not asked. */
        ASSIGN,
        /** Whoever was found for it is asked; whoever says nothing declines, and the next best is asked. */
        OFFER,
        /** A merchant sends one of its own workers. */
        MERCHANT,
        /** Every worker who can come sees it, and the first who wants it has it. */
        POOL
    }

    /** Rejects what makes no sense for the way. */
    public Rung {
        boolean thinks = mode != Mode.ASSIGN;
        boolean whole = within.equals(Duration.ofMinutes(within.toMinutes()));
        if (within.isNegative() || within.isZero() == thinks || within.compareTo(WITHIN_MAX) > 0 || !whole) {
            throw new IllegalArgumentException("%s within %s is no rung.".formatted(mode, within));
        }
        if (workersMax < 1 || workersMax > WORKERS_MAX || (workersMax > 1 && mode != Mode.OFFER)) {
            throw new IllegalArgumentException("%s of %d workers is no rung.".formatted(mode, workersMax));
        }
        if ((merchant == null) == (mode == Mode.MERCHANT)) {
            throw new IllegalArgumentException("%s by merchant %s is no rung.".formatted(mode, merchant));
        }
    }

    /** Obtains the rung on which whoever was found is told. */
    public static Rung assign() {
        return new Rung(Mode.ASSIGN, Duration.ZERO, 1, null);
    }

    /** Obtains the rung on which some workers are asked in turn. */
    public static Rung offer(Duration within, int workersMax) {
        return new Rung(Mode.OFFER, within, workersMax, null);
    }

    /** Obtains the rung on which a merchant sends somebody. */
    public static Rung merchant(Duration within, MerchantId merchant) {
        return new Rung(Mode.MERCHANT, within, 1, merchant);
    }

    /** Obtains the rung on which whoever wants may grab. */
    public static Rung pool(Duration within) {
        return new Rung(Mode.POOL, within, 1, null);
    }

    @Override
    public String toString() {
        String asked = merchant == null ? mode.name() : mode + " " + merchant;
        String limited = mode == Mode.ASSIGN ? asked : asked + " " + within.toMinutes() + " min";
        return workersMax == 1 ? limited : limited + " x " + workersMax;
    }
}
