package dev.doorstep.order.engagement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a household and a worker agree on, besides the price.
 *
 * @param days when the worker is there
 * @param trialDays for how many days of the calendar from the first on either side may end it at once and for nothing
 * @param replacementsMax how often the household may have another worker instead, at most {@value #REPLACEMENTS_MAX}
 */
public record Agreement(WorkingDays days, int trialDays, int replacementsMax) {
    /** The most replacements that can be agreed on. */
    public static final int REPLACEMENTS_MAX = 20;

    /**
     * Rejects more replacements than can be.
     *
     * @throws UnusableTermException if the trial is longer than the term
     */
    public Agreement {
        long term = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
        if (trialDays < 0 || trialDays > term) {
            throw UnusableTermException.ofTrial(trialDays, term);
        }
        if (replacementsMax < 0 || replacementsMax > REPLACEMENTS_MAX) {
            throw new IllegalArgumentException(
                    "%d replacements are not within 0 to %d.".formatted(replacementsMax, REPLACEMENTS_MAX));
        }
    }

    /** Returns the first day on which the trial is over. */
    LocalDate trialEnd() {
        return days.first().plusDays(trialDays);
    }
}
