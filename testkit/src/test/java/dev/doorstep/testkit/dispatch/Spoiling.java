package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.routing.Travel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes a plan worse, or only different: moves one visit to another worker or another start within its promise. */
final class Spoiling {
    private static final Travel NONE = Travel.of(0, 0);

    private Spoiling() {}

    static DispatchPlan spoil(DispatchProblem problem, DispatchPlan plan, Random random) {
        List<PlannedVisit> free = plan.routes().stream()
                .flatMap(route -> route.visits().stream())
                .filter(visit -> !visit.settled())
                .toList();
        if (free.isEmpty()) {
            return plan;
        }
        PlannedVisit victim = free.get(random.nextInt(free.size()));
        List<PlannedRoute> routes = new ArrayList<>();
        plan.routes().forEach(route -> without(route, victim).ifPresent(routes::add));
        WorkerTime next = problem.workers().get(random.nextInt(problem.workers().size()));
        PlannedVisit moved = new PlannedVisit(victim.visit(), door(problem, victim, random), NONE, false);
        return new DispatchPlan(
                plan.day(), plan.origin(), with(problem, routes, next, moved), plan.unassigned(), plan.cost());
    }

    private static TimeWindow door(DispatchProblem problem, PlannedVisit victim, Random random) {
        TimeWindow promise = problem.visits().stream()
                .filter(task -> task.id().equals(victim.visit()))
                .findFirst()
                .orElseThrow()
                .promise();
        long grains = promise.duration().dividedBy(Grain.LENGTH);
        return TimeWindow.of(
                promise.startInclusive().plus(Grain.LENGTH.multipliedBy(random.nextInt((int) grains))),
                victim.door().duration());
    }

    private static Optional<PlannedRoute> without(PlannedRoute route, PlannedVisit victim) {
        List<PlannedVisit> left =
                route.visits().stream().filter(visit -> !visit.equals(victim)).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedRoute(route.worker(), route.code(), left, route.homeward()));
    }

    private static List<PlannedRoute> with(
            DispatchProblem problem, List<PlannedRoute> routes, WorkerTime worker, PlannedVisit visit) {
        List<PlannedVisit> visits = new ArrayList<>(routes.stream()
                .filter(route -> route.worker().equals(worker.worker().id()))
                .flatMap(route -> route.visits().stream())
                .toList());
        if (visits.isEmpty()) {
            settled(problem, worker).forEach(visits::add);
        }
        visits.add(visit);
        visits.sort(Comparator.comparing(planned -> planned.door().startInclusive()));
        List<PlannedRoute> all = new ArrayList<>(routes.stream()
                .filter(route -> !route.worker().equals(worker.worker().id()))
                .toList());
        all.add(new PlannedRoute(worker.worker().id(), worker.worker().code(), visits, NONE));
        return all;
    }

    private static List<PlannedVisit> settled(DispatchProblem problem, WorkerTime worker) {
        return worker.claims().stream()
                .filter(claim ->
                        problem.visits().stream().noneMatch(task -> task.id().equals(claim.visit())))
                .filter(claim -> problem.calendars()
                        .terms()
                        .branch()
                        .dayOf(claim.door().startInclusive())
                        .equals(problem.day()))
                .map(claim -> new PlannedVisit(claim.visit(), claim.door(), NONE, true))
                .toList();
    }
}
