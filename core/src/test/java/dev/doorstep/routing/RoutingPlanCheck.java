package dev.doorstep.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of a routing problem once more, from their documentation, slowly: it tries starts one after the other and
 * adds up costs leg by leg. It shares no code with the kernel.
 */
public final class RoutingPlanCheck {
    private final RoutingProblem problem;

    /** Checks plans of a problem. */
    public RoutingPlanCheck(RoutingProblem problem) {
        this.problem = problem;
    }

    /**
     * Returns the starts of stops in an order on a route, each as early as it can be, one after the other, with all
     * that follows in time and room left for the breaks; or nothing if there are none.
     */
    Optional<List<PlannedStop>> schedule(int route, List<Integer> stops) {
        return keepsRules(route, stops) ? inTime(route, stops) : Optional.empty();
    }

    /** Returns the same starts, whatever the rules say about who may be on the route. */
    private Optional<List<PlannedStop>> inTime(int route, List<Integer> stops) {
        RouteFrame frame = problem.frames().get(route);
        if (stops.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<List<PlannedStop>> restless = new Schedule(route, stops, List.of()).find();
        return frame.breaks().isEmpty() || restless.isEmpty()
                ? restless
                : new Schedule(route, stops, frame.breaks())
                        .find()
                        .flatMap(any -> cheapestEnd(route, stops, any)
                                .map(end -> new Schedule(route, stops, frame.breaks(), end))
                                .orElseGet(() -> new Schedule(route, stops, frame.breaks()))
                                .find());
    }

    /** By when a stop is over. */
    private record End(int position, long moment) {}

    /**
     * Looks for the last stop that can start before the next day, and how soon it can be over; nothing if no overtime
     * costs.
     */
    private Optional<End> cheapestEnd(int route, List<Integer> stops, List<PlannedStop> some) {
        RouteOvertime overtime = problem.frames().get(route).overtime().orElse(null);
        for (int position = stops.size() - 1; overtime != null && position >= 0; position--) {
            long service = problem.service(stops.get(position), route);
            long end = some.get(position).start() + service;
            while (new Schedule(route, stops, problem.frames().get(route).breaks(), new End(position, end - 1))
                    .find()
                    .isPresent()) {
                end--;
            }
            if (end - service < overtime.window().to()) {
                return Optional.of(
                        new End(position, Math.max(end, overtime.window().from())));
            }
        }
        return Optional.empty();
    }

    private long overtime(int route, List<Integer> stops) {
        RouteOvertime overtime = problem.frames().get(route).overtime().orElse(null);
        if (overtime == null || stops.isEmpty()) {
            return 0;
        }
        return inTime(route, stops)
                .flatMap(some -> cheapestEnd(route, stops, some))
                .map(end -> overtime.cost() * (end.moment - overtime.window().from()))
                .orElse(0L);
    }

    /** Tries starts until the rest of a route can be done. */
    private final class Schedule {
        private final int route;
        private final List<Integer> stops;
        private final List<RouteBreak> breaks;
        private final RouteFrame frame;
        private final End endMax;
        private final Set<List<Long>> failed = new HashSet<>();

        Schedule(int route, List<Integer> stops, List<RouteBreak> breaks) {
            this(route, stops, breaks, new End(0, Long.MAX_VALUE));
        }

        Schedule(int route, List<Integer> stops, List<RouteBreak> breaks, End endMax) {
            this.route = route;
            this.stops = stops;
            this.breaks = breaks;
            this.endMax = endMax;
            frame = problem.frames().get(route);
        }

        Optional<List<PlannedStop>> find() {
            return from(0, frame.depotWindow().map(Span::from).orElse(-1_000L), 0);
        }

        /** Whoever has had some breaks is free from a moment on, where the stop ahead of a position is. */
        Optional<List<PlannedStop>> from(int position, long free, int had) {
            int place = position == 0 ? frame.startPlace() : placeOf(stops.get(position - 1));
            if (position == stops.size()) {
                return isBackInTime(free, place, had) ? Optional.of(List.of()) : Optional.empty();
            }
            if (!failed.contains(List.of((long) position, free, (long) had))) {
                int stop = stops.get(position);
                long arrival = arrival(frame, free, place, placeOf(stop));
                Optional<Long> start = firstStart(route, stop, arrival);
                while (start.isPresent()) {
                    long leave = start.get() + problem.service(stop, route);
                    Optional<List<PlannedStop>> rest = position == endMax.position && leave > endMax.moment
                            ? Optional.empty()
                            : from(position + 1, leave, had(free, place, had, placeOf(stop), start.get()));
                    if (rest.isPresent()) {
                        return Optional.of(
                                Stream.concat(Stream.of(new PlannedStop(stop, start.get())), rest.get().stream())
                                        .toList());
                    }
                    start = breaks.isEmpty() ? Optional.empty() : firstStart(route, stop, start.get() + 1);
                }
                failed.add(List.of((long) position, free, (long) had));
            }
            return Optional.empty();
        }

        /** Counts the breaks that were had by a start, those included that there is time for ahead of it. */
        private int had(long free, int from, int before, int to, long start) {
            int most = before;
            long rested = free;
            for (int had = before; arrival(frame, rested, from, to) <= start; had++) {
                most = Math.max(most, hadThere(had, arrival(frame, rested, from, to), start));
                if (had == breaks.size() || over(had, rested).isEmpty()) {
                    return most;
                }
                rested = over(had, rested).get();
            }
            return most;
        }

        /** Counts those that were had once there is also time for some where the next stop is. */
        private int hadThere(int before, long arrival, long start) {
            int had = before;
            long rested = arrival;
            while (had < breaks.size()
                    && over(had, rested).filter(over -> over <= start).isPresent()) {
                rested = over(had, rested).get();
                had++;
            }
            return had;
        }

        private Optional<Long> over(int index, long moment) {
            RouteBreak had = breaks.get(index);
            long over = Math.max(moment, had.window().from()) + had.length();
            return over <= had.window().to() ? Optional.of(over) : Optional.empty();
        }

        /** Whoever reaches the end in time, after a break or before it, has the other breaks there. */
        private boolean isBackInTime(long free, int place, int before) {
            long due = frame.depotWindow().map(Span::to).orElse(Long.MAX_VALUE);
            long moment = free;
            for (int had = before; had <= breaks.size(); had++) {
                long end = arrival(frame, moment, place, frame.endPlace());
                if (end <= due && fit(end, had)) {
                    return true;
                }
                if (had < breaks.size()) {
                    RouteBreak next = breaks.get(had);
                    moment = Math.max(moment, next.window().from()) + next.length();
                    if (moment > next.window().to()) {
                        return false;
                    }
                }
            }
            return false;
        }

        private boolean fit(long moment, int had) {
            long free = moment;
            for (RouteBreak next : breaks.subList(had, breaks.size())) {
                free = Math.max(free, next.window().from()) + next.length();
                if (free > next.window().to()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Tells whether stops may be on a route, as far as rules, pins and limits say. */
    public boolean keepsRules(int route, List<Integer> stops) {
        RouteLimits limits = problem.frames().get(route).limits();
        long service = 0;
        long load = 0;
        for (int index : stops) {
            RoutingStop stop = problem.stops().get(index);
            service += problem.service(index, route);
            load += stop.demand();
            boolean mayBeHere = stop.pin().isPresent()
                    ? stop.pin().get().route() == route
                    : problem.compatibility().allows(index, route);
            if (!mayBeHere) {
                return false;
            }
        }
        for (int one : stops) {
            for (int other : stops) {
                if (one != other
                        && problem.compatibility().apart().stream()
                                .anyMatch(group -> group.contains(one) && group.contains(other))) {
                    return false;
                }
            }
        }
        return stops.size() <= limits.stopsMax() && service <= limits.serviceMax() && load <= limits.capacity();
    }

    /** Returns the first moment from an arrival on at which work at a stop may start. */
    public Optional<Long> firstStart(int route, int stop, long arrival) {
        for (long start = arrival; start <= 1_000; start++) {
            if (mayStart(route, stop, start)) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    /** Tells whether work at a stop may start at a moment, as far as windows, shifts, grain and pin say. */
    boolean mayStart(int route, int index, long start) {
        RoutingStop stop = problem.stops().get(index);
        if (stop.pin().isPresent() && stop.pin().get().start().isPresent()) {
            return stop.pin().get().start().getAsLong() == start;
        }
        return Math.floorMod(start, problem.startGrain()) == 0
                && stop.windows().stream().anyMatch(window -> window.from() <= start && start <= window.to())
                && problem.frames().get(route).shifts().stream()
                        .anyMatch(
                                shift -> shift.from() <= start && start + problem.service(index, route) <= shift.to());
    }

    /** Returns what routes cost in all, or nothing if one of them is not feasible. */
    Optional<Long> cost(List<List<Integer>> routes) {
        for (int route = 0; route < routes.size(); route++) {
            if (schedule(route, routes.get(route)).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(costOfOrder(routes));
    }

    /** Returns what routes cost in all, feasible or not. */
    public long costOfOrder(List<List<Integer>> routes) {
        long cost = 0;
        boolean[] done = new boolean[problem.stops().size()];
        for (int route = 0; route < routes.size(); route++) {
            cost += routeCost(route, routes.get(route));
            routes.get(route).forEach(stop -> done[stop] = true);
        }
        for (int stop = 0; stop < done.length; stop++) {
            if (!done[stop]) {
                cost += problem.stops().get(stop).unassignedCost() + changeCost(stop, -1);
                cost += problem.stops().get(stop).pin().isPresent() ? Pin.BROKEN_COST : 0;
            }
        }
        return cost;
    }

    /** Returns what a route costs, feasible or not. */
    long routeCost(int route, List<Integer> stops) {
        RouteFrame frame = problem.frames().get(route);
        if (stops.isEmpty()) {
            return 0;
        }
        long cost = frame.useCost();
        int place = frame.startPlace();
        for (int stop : stops) {
            cost += legCost(frame, place, placeOf(stop));
            cost += problem.compatibility().cost(stop, route) + changeCost(stop, route);
            place = placeOf(stop);
        }
        return cost + legCost(frame, place, frame.endPlace()) + overtime(route, stops);
    }

    private long changeCost(int stop, int route) {
        List<List<Integer>> before = problem.current().routes();
        for (int other = 0; other < before.size(); other++) {
            if (before.get(other).contains(stop) && other != route) {
                return problem.current().changeCost();
            }
        }
        return 0;
    }

    private int placeOf(int stop) {
        return problem.stops().get(stop).place();
    }

    /** Returns how long a route takes from one place to another. */
    public int duration(RouteFrame frame, int from, int to) {
        return from < 0 || to < 0 ? 0 : problem.travel().get(frame.travel()).duration(from, to);
    }

    /** Tries one departure after the other: whoever is there sooner by waiting waits. */
    private long arrival(RouteFrame frame, long free, int from, int to) {
        if (from < 0 || to < 0) {
            return free;
        }
        TravelMatrix matrix = problem.travel().get(frame.travel());
        long soonest = free + matrix.durationAt(free, from, to);
        for (long leave = free + 1; leave < soonest; leave++) {
            soonest = Math.min(soonest, leave + matrix.durationAt(leave, from, to));
        }
        return soonest;
    }

    private long legCost(RouteFrame frame, int from, int to) {
        return from < 0 || to < 0
                ? 0
                : problem.weights().time() * duration(frame, from, to)
                        + problem.weights().distance()
                                * problem.travel().get(frame.travel()).distance(from, to);
    }
}
