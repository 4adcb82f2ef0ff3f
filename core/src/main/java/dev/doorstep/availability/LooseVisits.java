package dev.doorstep.availability;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import java.util.Collection;
import java.util.Map;

/**
 * The visits that may still go to another worker or minute within their promise, because nobody was told who comes. The
 * feature that knows visits implements it.
 */
@FunctionalInterface
public interface LooseVisits {
    /** No visit is loose: whatever is promised stays where it is. */
    LooseVisits NONE = visits -> Map.of();

    /** Returns what the loose ones among some visits ask of their worker. */
    Map<VisitId, Demand> among(Collection<VisitId> visits);
}
