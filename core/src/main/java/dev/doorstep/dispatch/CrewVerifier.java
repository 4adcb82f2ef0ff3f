package dev.doorstep.dispatch;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Companion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for every visit of a crew where the others are. */
final class CrewVerifier {
    private final DispatchProblem problem;
    private final Map<VisitId, Stand> planned = new HashMap<>();
    private final Map<VisitId, Stand> settled = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();

    /** Who begins when. */
    private record Stand(WorkerId worker, Instant start) {}

    CrewVerifier(DispatchProblem problem, DispatchPlan plan) {
        this.problem = problem;
        plan.routes()
                .forEach(route -> route.visits().stream()
                        .filter(visit -> !visit.settled())
                        .forEach(visit -> planned.put(
                                visit.visit(),
                                new Stand(route.worker(), visit.door().startInclusive()))));
        problem.workers()
                .forEach(time -> time.claims()
                        .forEach(claim -> settled.put(
                                claim.visit(),
                                new Stand(claim.worker(), claim.door().startInclusive()))));
        problem.visits().forEach(task -> settled.remove(task.id()));
    }

    List<Breach> breaches() {
        for (VisitTask task : problem.visits()) {
            Stand own = planned.get(task.id());
            if (own != null) {
                task.demand().companions().forEach(other -> check(task, own, other));
            }
        }
        return breaches;
    }

    private void check(VisitTask task, Stand own, Companion companion) {
        Stand other = planned.getOrDefault(companion.visit(), settled.get(companion.visit()));
        if (other != null) {
            rule(Breach.Code.SAME_CREW, task, own, !other.worker.equals(own.worker));
            rule(
                    Breach.Code.CREW_DELAY,
                    task,
                    own,
                    Duration.between(own.start, other.start).equals(companion.after()));
            return;
        }
        boolean mayMove = problem.visits().stream().anyMatch(free -> free.id().equals(companion.visit()));
        boolean nobodySettled = task.demand().companions().stream().noneMatch(any -> settled.containsKey(any.visit()));
        rule(Breach.Code.HALF_CREW, task, own, !(mayMove && nobodySettled));
    }

    private void rule(Breach.Code code, VisitTask task, Stand own, boolean holds) {
        if (!holds) {
            breaches.add(new Breach(code, task.id(), Optional.of(own.worker)));
        }
    }
}
