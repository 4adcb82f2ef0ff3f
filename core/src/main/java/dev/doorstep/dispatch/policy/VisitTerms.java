package dev.doorstep.dispatch.policy;

import dev.doorstep.dispatch.scoring.Scoring;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a visit; a category may have terms of its own.
 *
 * @param undone what it costs if nobody does the visit; more than any detour should
 * @param wish what it costs to send somebody else than the customer would like best, for each place down the customer's
 *     list
 * @param freeze a visit that starts sooner than this from now stays as it is; whole minutes, at most a week
 * @param movesAccepted whether a visit that its worker has accepted may still go to others
 * @param ladder how a visit finds its worker
 * @param scoring which score model counts and for which visits, or nothing for none
 */
public record VisitTerms(
        long undone,
        long wish,
        Duration freeze,
        boolean movesAccepted,
        Ladder ladder,
        @Nullable Scoring scoring) {
    /** The longest freeze. */
    public static final Duration FREEZE_MAX = Duration.ofDays(7);

    /**
     * What suits most cities: wishes worth two kilometres, nothing moved within the hour, nothing that was accepted.
     */
    public static final VisitTerms STANDARD = new VisitTerms(10_000_000, 2_000, Duration.ofHours(1), false);

    /** Obtains terms on the standard ladder. */
    public VisitTerms(long undone, long wish, Duration freeze, boolean movesAccepted) {
        this(undone, wish, freeze, movesAccepted, Ladder.STANDARD);
    }

    /** Obtains terms by which no score model counts. */
    public VisitTerms(long undone, long wish, Duration freeze, boolean movesAccepted, Ladder ladder) {
        this(undone, wish, freeze, movesAccepted, ladder, null);
    }

    /** Rejects costs that are negative or too high, and a freeze that is negative, too long or not of whole minutes. */
    public VisitTerms {
        PlanTerms.requireCost("a visit undone", undone);
        PlanTerms.requireCost("a wish", wish);
        boolean whole = freeze.equals(Duration.ofMinutes(freeze.toMinutes()));
        if (freeze.isNegative() || freeze.compareTo(FREEZE_MAX) > 0 || !whole) {
            throw new IllegalArgumentException(
                    "The freeze of %s is not of whole minutes up to %s.".formatted(freeze, FREEZE_MAX));
        }
    }

    /** Returns the same terms on another ladder. */
    public VisitTerms on(Ladder other) {
        return new VisitTerms(undone, wish, freeze, movesAccepted, other, scoring);
    }

    /** Returns the same terms by a score model, or by none. */
    public VisitTerms scoredBy(@Nullable Scoring other) {
        return new VisitTerms(undone, wish, freeze, movesAccepted, ladder, other);
    }

    /** Returns the same terms with another freeze. */
    VisitTerms withFreeze(Duration other) {
        return new VisitTerms(undone, wish, other, movesAccepted, ladder, scoring);
    }
}
