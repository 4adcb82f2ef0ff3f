package dev.doorstep.routing.crew;

import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingPlanCheck;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a crew problem once more, from their documentation, slowly: it puts starts off one by one until nobody
 * has to wait any more. It shares no code with the search.
 */
final class CrewPlanCheck {
    private static final long LONG_AGO = -1_000;

    private final CrewProblem problem;
    private final RoutingProblem routing;
    private final RoutingPlanCheck check;

    CrewPlanCheck(CrewProblem problem) {
        this.problem = problem;
        this.routing = problem.routing();
        this.check = new RoutingPlanCheck(routing);
    }

    /** Returns the starts that a plan says. */
    static Map<Integer, Long> starts(CrewPlan plan) {
        Map<Integer, Long> starts = new HashMap<>();
        plan.routing().routes().forEach(route -> route.forEach(planned -> starts.put(planned.stop(), planned.start())));
        return starts;
    }

    /** Returns the earliest start of every stop, or nothing if the routes cannot be done. */
    Optional<Map<Integer, Long>> starts(List<List<Integer>> routes) {
        for (int route = 0; route < routes.size(); route++) {
            if (!check.keepsRules(route, routes.get(route))) {
                return Optional.empty();
            }
        }
        if (!problem.crews().stream().allMatch(crew -> isComplete(crew, routes))) {
            return Optional.empty();
        }
        Map<Integer, Long> starts = new HashMap<>();
        routes.forEach(route -> route.forEach(stop -> starts.put(stop, LONG_AGO)));
        Map<Integer, Long> before;
        do {
            before = Map.copyOf(starts);
            if (!followRoutes(routes, starts) || !waitForCrews(routes, starts)) {
                return Optional.empty();
            }
        } while (!before.equals(starts));
        return endInTime(routes, starts) ? Optional.of(starts) : Optional.empty();
    }

    /** Returns what routes cost, or nothing if they cannot be done. */
    Optional<Long> cost(List<List<Integer>> routes) {
        return starts(routes).map(starts -> check.costOfOrder(routes) + latenessCost(starts));
    }

    long totalLateness(Map<Integer, Long> starts) {
        return lateness(starts).stream().mapToLong(Long::longValue).sum();
    }

    long maximumLateness(Map<Integer, Long> starts) {
        return lateness(starts).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private long latenessCost(Map<Integer, Long> starts) {
        return problem.lateness().totalCost() * totalLateness(starts)
                + problem.lateness().maximumCost() * maximumLateness(starts);
    }

    private List<Long> lateness(Map<Integer, Long> starts) {
        List<Long> late = new ArrayList<>();
        if (!problem.lateness().due().isEmpty()) {
            starts.forEach((stop, start) ->
                    late.add(Math.max(0, start - problem.lateness().due().get(stop))));
        }
        return late;
    }

    private static boolean isComplete(CrewVisit crew, List<List<Integer>> routes) {
        Set<Integer> used = new HashSet<>();
        int found = 0;
        for (int stop : crew.stops()) {
            int route = routeOf(stop, routes);
            if (route >= 0) {
                used.add(route);
                found++;
            }
        }
        return found == 0 || used.size() == crew.stops().size();
    }

    private static int routeOf(int stop, List<List<Integer>> routes) {
        for (int route = 0; route < routes.size(); route++) {
            if (routes.get(route).contains(stop)) {
                return route;
            }
        }
        return -1;
    }

    private boolean followRoutes(List<List<Integer>> routes, Map<Integer, Long> starts) {
        for (int route = 0; route < routes.size(); route++) {
            RouteFrame frame = routing.frames().get(route);
            long free = frame.depotWindow().map(Span::from).orElse(LONG_AGO);
            int place = frame.startPlace();
            for (int stop : routes.get(route)) {
                int next = routing.stops().get(stop).place();
                if (!putOff(route, stop, free + check.duration(frame, place, next), starts)) {
                    return false;
                }
                free = starts.get(stop) + routing.stops().get(stop).service();
                place = next;
            }
        }
        return true;
    }

    private boolean waitForCrews(List<List<Integer>> routes, Map<Integer, Long> starts) {
        for (CrewVisit crew : problem.crews()) {
            for (int i = 0; i < crew.delays().size(); i++) {
                int first = crew.stops().get(i);
                int second = crew.stops().get(i + 1);
                Span delay = crew.delays().get(i);
                if (starts.containsKey(first)
                        && (!putOff(routeOf(second, routes), second, starts.get(first) + delay.from(), starts)
                                || !putOff(routeOf(first, routes), first, starts.get(second) - delay.to(), starts))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean putOff(int route, int stop, long moment, Map<Integer, Long> starts) {
        Optional<Long> start = check.firstStart(route, stop, Math.max(moment, starts.get(stop)));
        start.ifPresent(found -> starts.put(stop, found));
        return start.isPresent();
    }

    private boolean endInTime(List<List<Integer>> routes, Map<Integer, Long> starts) {
        for (int route = 0; route < routes.size(); route++) {
            RouteFrame frame = routing.frames().get(route);
            if (!routes.get(route).isEmpty() && frame.depotWindow().isPresent()) {
                int last = routes.get(route).get(routes.get(route).size() - 1);
                long free = starts.get(last) + routing.stops().get(last).service();
                int place = routing.stops().get(last).place();
                if (free + check.duration(frame, place, frame.endPlace())
                        > frame.depotWindow().get().to()) {
                    return false;
                }
            }
        }
        return true;
    }
}
