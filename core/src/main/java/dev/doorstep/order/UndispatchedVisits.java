package dev.doorstep.order;

import dev.doorstep.availability.LooseVisits;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Visits that were not shown to any worker yet: another may come, or the same at another minute of the promise, and
 * nobody has to be told. Whoever comes with others stays, so that all of them are different workers.
 *
 * @param visits all visits
 */
public record UndispatchedVisits(Visits visits) implements LooseVisits {
    @Override
    public Map<VisitId, Demand> among(Collection<VisitId> some) {
        return visits.findAll(some).stream()
                .filter(visit -> visit.state() == VisitState.PENDING_DISPATCH
                        && !visit.demand().isOfCrew())
                .collect(Collectors.toMap(Visit::id, Visit::demand));
    }
}
