package dev.doorstep.dispatch.disruption;

import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.kernel.VisitId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Changes that only go together.
 *
 * @param hit the visits that were hit and find somebody by it
 * @param others the visits that are disturbed for it
 */
record Exchange(List<VisitId> hit, List<VisitId> others) {
    static Exchange of(List<PlanChange> group, Set<VisitId> hit) {
        return new Exchange(visits(group, hit::contains), visits(group, visit -> !hit.contains(visit)));
    }

    private static List<VisitId> visits(List<PlanChange> group, Predicate<VisitId> which) {
        return group.stream().map(PlanChange::visit).filter(which).toList();
    }

    /** Remembers the fewest others that a visit needs, if it needs any. */
    void note(Map<VisitId, Integer> needed) {
        if (!others.isEmpty()) {
            hit.forEach(visit -> needed.merge(visit, others.size(), Math::min));
        }
    }

    /**
     * Chooses whose exchanges keep within a bound: those that help somebody first, then those that disturb the fewest.
     */
    static Set<VisitId> within(List<Exchange> exchanges, int othersMax) {
        Set<VisitId> chosen = new HashSet<>();
        exchanges.stream()
                .sorted(Comparator.comparing((Exchange exchange) -> exchange.hit.isEmpty())
                        .thenComparing(exchange -> exchange.others.size()))
                .filter(exchange -> chosen.size() + exchange.others.size() <= othersMax)
                .forEach(exchange -> chosen.addAll(exchange.others));
        return chosen;
    }
}
