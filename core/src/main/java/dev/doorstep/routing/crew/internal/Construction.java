package dev.doorstep.routing.crew.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first plan, made without chance: keeps what is in force and still possible, then puts every other visit where
 * it adds least, the costliest to leave undone first, then those due soonest.
 */
final class Construction {
    private final CrewModel model;
    private final Schedule schedule;
    private final LinkedRoutes routes;
    private final Insertion insertion;
    private final List<Deque<Integer>> waiting = new ArrayList<>();

    private Construction(Schedule schedule, Nearness nearness) {
        this.schedule = schedule;
        model = schedule.model;
        routes = schedule.routes;
        insertion = new Insertion(schedule, nearness);
    }

    /** Fills the empty routes of a schedule. */
    static void fill(Schedule schedule, Nearness nearness) {
        Construction construction = new Construction(schedule, nearness);
        construction.keepInForce();
        IntStream.range(0, schedule.model.visits)
                .boxed()
                .filter(visit -> !schedule.routes.isDone(visit))
                .sorted(Comparator.comparingLong((Integer visit) -> -construction.undoneCost(visit))
                        .thenComparingLong(visit -> nearness.closes(construction.model.firstStop(visit))))
                .forEach(construction.insertion::insert);
    }

    private long undoneCost(int visit) {
        return IntStream.range(model.firstMember[visit], model.firstMember[visit + 1])
                .mapToLong(i -> model.undoneCost[model.members[i]])
                .sum();
    }

    private void keepInForce() {
        if (!keepAllInForce()) {
            routes.clear();
            schedule.startAnew();
            keepInForceOneByOne();
        }
    }

    private boolean keepAllInForce() {
        List<List<Integer>> inForce = model.problem.routing().current().routes();
        for (int route = 0; route < inForce.size(); route++) {
            for (int stop : inForce.get(route)) {
                if (!routes.allows(stop, route)) {
                    return false;
                }
                routes.link(stop, routes.previous[model.tail(route)]);
            }
        }
        return IntStream.range(0, model.visits).allMatch(this::isWhole) && schedule.startAnew();
    }

    private boolean isWhole(int visit) {
        return IntStream.range(model.firstMember[visit], model.firstMember[visit + 1])
                .allMatch(i -> routes.isOnRoute(model.members[i]) == routes.isDone(visit));
    }

    /**
     * Puts a visit at the ends of its routes as soon as all its stops are next there; what waits in a circle is left
     * out.
     */
    private void keepInForceOneByOne() {
        model.problem.routing().current().routes().forEach(route -> waiting.add(new ArrayDeque<>(route)));
        while (waiting.stream().anyMatch(stops -> !stops.isEmpty())) {
            int visit = nextInForce();
            schedule.beginTrial();
            if (!append(visit) || !schedule.settle(Double.MAX_VALUE)) {
                schedule.undo();
            }
            waiting.forEach(stops -> stops.removeIf(stop -> model.visitOf[stop] == visit));
        }
    }

    private int nextInForce() {
        int first = LinkedRoutes.NONE;
        for (Deque<Integer> stops : waiting) {
            if (!stops.isEmpty()) {
                int visit = model.visitOf[stops.getFirst()];
                if (countNext(visit) == model.crewSize(visit)) {
                    return visit;
                }
                first = first < 0 ? visit : first;
            }
        }
        return first;
    }

    private long countNext(int visit) {
        return waiting.stream()
                .filter(stops -> !stops.isEmpty() && model.visitOf[stops.getFirst()] == visit)
                .count();
    }

    private boolean append(int visit) {
        if (countNext(visit) < model.crewSize(visit)) {
            return false;
        }
        for (int route = 0; route < waiting.size(); route++) {
            Deque<Integer> stops = waiting.get(route);
            if (!stops.isEmpty() && model.visitOf[stops.getFirst()] == visit) {
                if (!routes.allows(stops.getFirst(), route)) {
                    return false;
                }
                routes.link(stops.getFirst(), routes.previous[model.tail(route)]);
            }
        }
        return true;
    }
}
