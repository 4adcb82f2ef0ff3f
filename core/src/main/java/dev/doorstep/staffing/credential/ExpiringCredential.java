package dev.doorstep.staffing.credential;

import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Papers of a worker, or the level of a skill, that run out, or have run out, and were not renewed.
 *
 * @param worker whose
 * @param certified the papers or the skill
 * @param lastDay the last day on which it is valid, by the branch's wall-clock
 * @param band within how many days that is; {@value ExpiryBands#RUN_OUT} if it has run out
 * @param uncovered the promised visits of the worker that ask for it and that it does not cover, the earliest first; of
 *     the levels of a skill the one that lasts longest answers for a visit for which it would do
 */
public record ExpiringCredential(
        Worker worker, Certified certified, LocalDate lastDay, int band, List<PromisedVisit> uncovered) {
    /**
     * The order in which somebody should look: what has run out, then the shortest band; in each those first for whom
     * visits are at stake, the earliest visit first, and then whatever runs out first.
     */
    static final Comparator<ExpiringCredential> MOST_URGENT_FIRST = Comparator.comparingInt(ExpiringCredential::band)
            .thenComparing(ExpiringCredential::atStakeFrom)
            .thenComparing(ExpiringCredential::lastDay)
            .thenComparing(expiring -> expiring.worker.code().value())
            .thenComparing(expiring -> expiring.certified.toString());

    /** Keeps its own copy. */
    public ExpiringCredential {
        uncovered = List.copyOf(uncovered);
    }

    private Instant atStakeFrom() {
        return uncovered.isEmpty()
                ? Instant.MAX
                : uncovered.get(0).claim().door().startInclusive();
    }
}
