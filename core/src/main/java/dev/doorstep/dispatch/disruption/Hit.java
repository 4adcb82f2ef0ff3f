package dev.doorstep.dispatch.disruption;

import dev.doorstep.availability.Purpose;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanChanges;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a disruption hits.
 *
 * @param day the day as it is now
 * @param tasks the visits that need somebody
 * @param free the others that may move at all: not those whose customers named their worker, nor those that somebody
 *     decided against the rules
 */
record Hit(DispatchProblem day, List<VisitTask> tasks, List<VisitTask> free) {
    static Hit of(DispatchDay before, DispatchDay now) {
        List<VisitTask> tasks = now.tasks().stream()
                .filter(task -> isHit(before.problem(), now.problem(), task))
                .toList();
        Set<VisitId> ids = tasks.stream().map(VisitTask::id).collect(Collectors.toSet());
        List<VisitTask> free = now.problem().visits().stream()
                .filter(task -> !ids.contains(task.id()))
                .filter(task -> !task.demand().choice().isStrict())
                .filter(task -> holds(now.problem(), task))
                .toList();
        return new Hit(now.problem(), tasks, free);
    }

    /** Whatever stood against the rules before, somebody decided so: it stays. */
    private static boolean isHit(DispatchProblem before, DispatchProblem now, VisitTask task) {
        return now.claimOf(task.id()).isEmpty() || (holds(before, task) && !holds(now, task));
    }

    private static boolean holds(DispatchProblem day, VisitTask task) {
        return day.claimOf(task.id())
                .filter(claim -> day.calendars()
                        .without(List.of(task.id()))
                        .blockers(
                                claim.kept(task.demand()),
                                claim.worker(),
                                claim.door().startInclusive(),
                                Purpose.MOVE)
                        .isEmpty())
                .isPresent();
    }

    Set<VisitId> visits() {
        return tasks.stream().map(VisitTask::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the day with nothing to be planned but what was hit and some others. */
    DispatchProblem problem(List<VisitTask> others) {
        return day.withVisits(Stream.concat(tasks.stream(), others.stream()).toList());
    }

    /** Returns a visit that may start later than was told, within its promise, and never earlier. */
    VisitTask notEarlier(VisitTask task) {
        TimeWindow promise = task.promise();
        return day.claimOf(task.id())
                .map(claim -> new TimeWindow(claim.door().startInclusive(), promise.endExclusive()))
                .map(task::within)
                .orElse(task);
    }

    /** Cuts what a plan changes into the smallest groups that must change together. */
    List<Exchange> exchanges(DispatchPlan plan) {
        Map<VisitId, VisitTask> known = new HashMap<>();
        Stream.concat(tasks.stream(), free.stream()).forEach(task -> known.put(task.id(), task));
        List<PlanChange> changes = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            for (PlannedVisit visit : route.visits()) {
                PlanChange.Stand to = new PlanChange.Stand(route.worker(), visit.door());
                Optional.ofNullable(known.get(visit.visit()))
                        .flatMap(task -> change(task, to))
                        .ifPresent(changes::add);
            }
        }
        Set<VisitId> hit = visits();
        return new PlanChanges(changes)
                .groups().stream().map(group -> Exchange.of(group, hit)).toList();
    }

    /** Where a visit that was hit comes from ties nobody together: it has to leave whatever the others do. */
    private Optional<PlanChange> change(VisitTask task, PlanChange.Stand to) {
        Optional<PlanChange.Stand> from =
                tasks.contains(task) ? Optional.empty() : day.claimOf(task.id()).map(PlanChange.Stand::of);
        return from.filter(to::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new PlanChange(task.order(), task.id(), from, to));
    }
}
