package dev.doorstep.dispatch.disruption;

import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.comparison.VisitMove;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to do about a disrupted day.
 *
 * @param comparison the day as it stood, and the plan for the day as it is now
 * @param hitBy the visits that need somebody, and why: nobody had them, or whoever had them cannot come as was told or
 *     is not to come
 * @param undone those of them that stay undone, and why
 */
public record Replan(PlanComparison comparison, Map<VisitId, HitBy> hitBy, List<StillUndone> undone) {
    /** Keeps its own copies. */
    public Replan {
        hitBy = Map.copyOf(hitBy);
        undone = List.copyOf(undone);
    }

    /** Returns the visits that need somebody. */
    public Set<VisitId> hit() {
        return hitBy.keySet();
    }

    /** Lists the others that are disturbed, no more than the bound allows: somebody else comes, or at another time. */
    public List<VisitMove> others() {
        return comparison.moves().stream()
                .filter(move -> !hitBy.containsKey(move.visit()))
                .filter(move -> move.after().isPresent() && !told(move.before()).equals(told(move.after())))
                .toList();
    }

    /** What customers are told of who comes when; a visit that takes longer is still done as it was told. */
    private static Optional<Told> told(Optional<PlanChange.Stand> stand) {
        return stand.map(at -> new Told(at.worker(), at.door().startInclusive()));
    }

    private record Told(WorkerId worker, Instant start) {}
}
