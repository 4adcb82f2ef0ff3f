package dev.doorstep.dispatch.disruption;

import dev.doorstep.availability.Claim;
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
 * What disruptions hit.
 *
 * @param day the day as it is now
 * @param tasks the visits that need somebody
 * @param by why each of them does
 * @param free the others that may move at all: not those whose customers named their worker, nor those that somebody
 *     decided against the rules
 */
record Hit(DispatchProblem day, List<VisitTask> tasks, Map<VisitId, HitBy> by, List<VisitTask> free) {
    /** Lets disruptions strike one after the other; what the first of them hits, it has hit. */
    static Hit of(DispatchDay before, List<Disruption> disruptions) {
        Map<VisitId, HitBy> first = new HashMap<>();
        DispatchDay now = before;
        List<VisitTask> tasks = hit(before, now, List.of());
        note(first, tasks, HitBy.UNASSIGNED);
        for (int struck = 1; struck <= disruptions.size(); struck++) {
            Disruption next = disruptions.get(struck - 1);
            now = next.strike(now);
            tasks = hit(before, now, disruptions.subList(0, struck));
            note(first, tasks, next.hitBy());
        }
        DispatchProblem day = now.problem();
        first.keySet().retainAll(tasks.stream().map(VisitTask::id).collect(Collectors.toSet()));
        List<VisitTask> free = day.visits().stream()
                .filter(task -> !first.containsKey(task.id()))
                .filter(task -> !task.demand().choice().isStrict())
                .filter(task -> holds(day, task))
                .toList();
        return new Hit(day, tasks, first, free);
    }

    private static void note(Map<VisitId, HitBy> first, List<VisitTask> tasks, HitBy by) {
        tasks.forEach(task -> first.putIfAbsent(task.id(), by));
    }

    private static List<VisitTask> hit(DispatchDay before, DispatchDay now, List<Disruption> disruptions) {
        return now.tasks().stream()
                .filter(task -> isHit(before.problem(), now.problem(), task, disruptions))
                .toList();
    }

    /** Whatever stood against the rules before, somebody decided so: it stays, unless it is taken away. */
    private static boolean isHit(
            DispatchProblem before, DispatchProblem now, VisitTask task, List<Disruption> disruptions) {
        Optional<Claim> claim = now.claimOf(task.id());
        return claim.isEmpty()
                || disruptions.stream().anyMatch(disruption -> disruption.takesAway(task, claim.get()))
                || (holds(before, task) && !holds(now, task));
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
        return by.keySet();
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
