package dev.doorstep.order.recheck;

import dev.doorstep.kernel.ZoneEdition;
import dev.doorstep.order.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * A visit for which the customer's clock will not show what they were told.
 *
 * @param visit the visit, with what was told and by which rules
 * @param shows what the clock will show instead when the promise begins
 * @param by the rules that say so
 */
public record MovedVisit(Visit visit, LocalDateTime shows, ZoneEdition by) {
    /** Rejects a visit that did not move. */
    public MovedVisit {
        if (shows.equals(visit.promised().told())) {
            throw new IllegalArgumentException("Visit %s is at %s as it was told.".formatted(visit.id(), shows));
        }
    }

    /** Returns how much later than it was told the promise begins, by the clock; negative if it is earlier. */
    public Duration later() {
        return Duration.between(visit.promised().told(), shows);
    }

    /**
     * Returns the instant at which the clock will show what was told: where the visit would have to go. A time that the
     * clocks skip resolves forward, one that they show twice to the first.
     */
    public Instant toldStart() {
        LocalDateTime told = visit.promised().told();
        ZoneOffsetTransition change = by.rules().getTransition(told);
        return change == null ? told.toInstant(by.rules().getOffset(told)) : told.toInstant(change.getOffsetBefore());
    }
}
