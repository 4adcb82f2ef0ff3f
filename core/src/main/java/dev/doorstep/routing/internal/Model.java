package dev.doorstep.routing.internal;

import dev.doorstep.routing.Pin;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A routing problem in primitive arrays, indexed by stop or by route. Nothing changes once it is made. */
public final class Model {
    /** Later than any moment, with room for sums; its negative is earlier than any. */
    public static final long NEVER = Starts.NEVER;

    private static final int[] NONE = {};

    final RoutingProblem problem;
    final int stops;
    final int routes;
    final Starts starts;

    final PlaceOrder places;
    /** The numbers of places by {@link #places}. */
    final int[] place;

    /** The shortest service on any route. */
    final long[] serviceMin;

    final long[] demand;
    final long[] unassignedCost;
    /** The route in force, or -1. */
    final int[] routeInForce;

    /** By route. */
    final Legs[] legs;
    /** By which stops count as near each other: those of the first matrix. */
    final Legs nearness;

    final int[] startPlace;
    final int[] endPlace;
    final int[] roster;
    final long[] ready;
    /** Always less than never, so that a route that misses a stop is never in time. */
    final long[] due;

    final long[] useCost;
    final int[] stopsMax;
    final long[] serviceMax;
    final long[] capacity;

    /** Whether a stop can be worth more than nothing on some route, so that putting it there makes a plan cheaper. */
    final boolean hasBonus;

    /** By stop, the stops that it shares no route with; nothing if no stops are kept apart. */
    private final int[][] apart;

    /** By route; empty if no route has any, nor overtime. */
    private final Breaks[] breaks;

    /** By route, nothing for those without; empty if no route has any. */
    private final @Nullable Overtime[] overtimes;

    private final long[] service;
    /** By stop and route; empty if a stop takes as long on every route. */
    private final long[] serviceOnRoute;

    private final long[] firstStart;
    private final long[] lastStart;
    private final long[] allowed;
    /** By stop and route; empty if nothing but travel costs. */
    private final long[] stopRouteCost;

    private Model(RoutingProblem problem) {
        this.problem = problem;
        stops = problem.stops().size();
        routes = problem.frames().size();
        places = new PlaceOrder(problem.travel().get(0));
        place = new int[stops];
        service = new long[stops];
        serviceMin = new long[stops];
        demand = new long[stops];
        unassignedCost = new long[stops];
        routeInForce = new int[stops];
        legs = new Legs[routes];
        startPlace = new int[routes];
        endPlace = new int[routes];
        roster = new int[routes];
        ready = new long[routes];
        due = new long[routes];
        useCost = new long[routes];
        stopsMax = new int[routes];
        serviceMax = new long[routes];
        capacity = new long[routes];
        fillRoutesInForce();
        fillStops();
        serviceOnRoute = servicesOnRoutes();
        Legs[] matrices = problem.travel().stream()
                .map(matrix -> new Legs(matrix, places, problem.weights()))
                .toArray(Legs[]::new);
        nearness = matrices[0];
        starts = new Starts(fillFrames(matrices), this);
        breaks = breaksOfRoutes();
        overtimes = overtimesOfRoutes();
        stopRouteCost = stopRouteCosts();
        hasBonus = Arrays.stream(stopRouteCost).anyMatch(cost -> cost < 0);
        allowed = new long[Math.addExact(Math.multiplyExact(stops, routes), 63) / 64];
        fillAllowed();
        apart = stopsApart();
        firstStart = new long[stops];
        lastStart = new long[stops];
        fillStarts();
    }

    /** Compiles a problem. */
    public static Model of(RoutingProblem problem) {
        return new Model(problem);
    }

    /** Tells whether there is nothing to do, or nobody to do it. */
    public boolean isTrivial() {
        return stops == 0 || routes == 0;
    }

    /** Tells whether a stop may be on a route, its start and the limits of an empty route considered. */
    public boolean allows(int stop, int route) {
        int cell = stop * routes + route;
        return (allowed[cell >> 6] & 1L << cell) != 0;
    }

    /** Returns the stops that a stop shares no route with. */
    int[] apart(int stop) {
        return apart.length == 0 ? NONE : apart[stop];
    }

    /** Tells whether a route has breaks. */
    boolean hasBreaks(int route) {
        return breaks.length > 0 && breaks[route].count() > 0;
    }

    /** Returns the breaks of a route of a problem in which some route has any. */
    Breaks breaks(int route) {
        return breaks[route];
    }

    /** Returns how many breaks a route has. */
    int breakCount(int route) {
        return breaks.length == 0 ? 0 : breaks[route].count();
    }

    /** Returns how many breaks a route has at most. */
    int breaksMax() {
        return Arrays.stream(breaks).mapToInt(Breaks::count).max().orElse(0);
    }

    /** Returns what a route costs for overtime, or nothing if it costs nothing. */
    @Nullable
    Overtime overtime(int route) {
        return overtimes.length == 0 ? null : overtimes[route];
    }

    /** Returns how long a stop takes on a route. */
    long service(int stop, int route) {
        return serviceOnRoute.length == 0 ? service[stop] : serviceOnRoute[stop * routes + route];
    }

    /** Returns the routes that a stop may be on. */
    public BitSet allowedRoutes(int stop) {
        BitSet routesOfStop = new BitSet();
        for (int route = 0; route < routes; route++) {
            routesOfStop.set(route, allows(stop, route));
        }
        return routesOfStop;
    }

    /** Returns the first moment at which a stop can start that a route reaches at a moment, if any. */
    public OptionalLong start(int stop, int route, long arrival) {
        long start = earliestStart(stop, route, arrival);
        return start < Starts.NEVER ? OptionalLong.of(start) : OptionalLong.empty();
    }

    /** Returns the same, or {@link #NEVER}. */
    public long earliestStart(int stop, int route, long arrival) {
        return starts.next(starts.row(roster[route], stop), arrival);
    }

    /** Returns the first moment at which a stop can start on any route, or {@link Starts#NEVER}. */
    long firstStart(int stop) {
        return firstStart[stop];
    }

    /** Returns the last moment at which a stop can start on any route, or minus {@link Starts#NEVER}. */
    long lastStart(int stop) {
        return lastStart[stop];
    }

    /** Returns when a route can leave a stop that it reaches at a moment, or {@link Starts#NEVER}. */
    long leave(int stop, int route, long arrival) {
        long start = earliestStart(stop, route, arrival);
        return start >= Starts.NEVER ? Starts.NEVER : start + service(stop, route);
    }

    /**
     * Returns the last moment at which a stop can start so that the route can leave by a moment, or minus
     * {@link Starts#NEVER}.
     */
    long latestStart(int stop, int route, long departure) {
        return starts.previous(starts.row(roster[route], stop), departure - service(stop, route));
    }

    /** Returns where a stop is, by the numbers of {@link #legs}. */
    public int place(int stop) {
        return place[stop];
    }

    /** Returns where a route starts, likewise. */
    public int startPlace(int route) {
        return startPlace[route];
    }

    /** Returns where a route ends, likewise. */
    public int endPlace(int route) {
        return endPlace[route];
    }

    /** Returns how a route travels. */
    public Legs legs(int route) {
        return legs[route];
    }

    /** Tells whether anything but travel costs on a route, for any stop. */
    public boolean hasStopRouteCosts() {
        return stopRouteCost.length > 0;
    }

    /** Returns what a stop costs on a route beyond travel. */
    public long stopRouteCost(int stop, int route) {
        return stopRouteCost.length == 0 ? 0 : stopRouteCost[stop * routes + route];
    }

    /** Returns what a change of a stop against the plan in force costs, if it goes on a route, or on none at -1. */
    public long disruption(int stop, int route) {
        return routeInForce[stop] < 0 || routeInForce[stop] == route
                ? 0
                : problem.current().changeCost();
    }

    /**
     * Returns what it costs to leave a stop undone, a broken pin included and the change against the plan in force left
     * out.
     */
    public long undoneCost(int stop) {
        return unassignedCost[stop] - disruption(stop, -1);
    }

    /** Returns what a stop adds as the only one on a route. */
    long costAlone(int stop, int route) {
        Legs by = legs[route];
        return by.cost(startPlace[route], place[stop])
                + by.cost(place[stop], endPlace[route])
                + useCost[route]
                + stopRouteCost(stop, route);
    }

    private void fillRoutesInForce() {
        Arrays.fill(routeInForce, -1);
        List<List<Integer>> current = problem.current().routes();
        for (int route = 0; route < current.size(); route++) {
            for (int stop : current.get(route)) {
                routeInForce[stop] = route;
            }
        }
    }

    private void fillStops() {
        for (int stop = 0; stop < stops; stop++) {
            RoutingStop given = problem.stops().get(stop);
            place[stop] = places.numberOf(given.place());
            service[stop] = given.service();
            serviceMin[stop] = given.service();
            demand[stop] = given.demand();
            long pinned = given.pin().isPresent() ? Pin.BROKEN_COST : 0;
            unassignedCost[stop] = given.unassignedCost() + pinned + disruption(stop, -1);
        }
    }

    private long[] servicesOnRoutes() {
        if (problem.services().isAsGiven()) {
            return new long[0];
        }
        long[] services = new long[Math.multiplyExact(stops, routes)];
        for (int stop = 0; stop < stops; stop++) {
            for (int route = 0; route < routes; route++) {
                long own = problem.service(stop, route);
                services[stop * routes + route] = own;
                serviceMin[stop] = route == 0 ? own : Math.min(serviceMin[stop], own);
            }
        }
        return services;
    }

    /** Routes on which stops take their own time share no roster, because the last start depends on it. */
    private List<Starts.Roster> fillFrames(Legs[] matrices) {
        int nowhere = problem.travel().get(0).size();
        List<Starts.Roster> rosters = new ArrayList<>();
        for (int route = 0; route < routes; route++) {
            RouteFrame frame = problem.frames().get(route);
            legs[route] = matrices[frame.travel()];
            startPlace[route] =
                    frame.startPlace() == RouteFrame.NOWHERE ? nowhere : places.numberOf(frame.startPlace());
            endPlace[route] = frame.endPlace() == RouteFrame.NOWHERE ? nowhere : places.numberOf(frame.endPlace());
            Starts.Roster own = new Starts.Roster(frame.shifts(), serviceOnRoute.length == 0 ? 0 : route);
            roster[route] = rosters.indexOf(own);
            if (roster[route] < 0) {
                roster[route] = rosters.size();
                rosters.add(own);
            }
            ready[route] = frame.depotWindow().map(Span::from).orElse(-Starts.NEVER);
            due[route] = frame.depotWindow().map(Span::to).orElse(Starts.NEVER - 1);
            useCost[route] = frame.useCost();
            stopsMax[route] = frame.limits().stopsMax();
            serviceMax[route] = frame.limits().serviceMax();
            capacity[route] = frame.limits().capacity();
        }
        return rosters;
    }

    private Breaks[] breaksOfRoutes() {
        List<RouteFrame> frames = problem.frames();
        return frames.stream()
                        .allMatch(frame ->
                                frame.breaks().isEmpty() && frame.overtime().isEmpty())
                ? new Breaks[0]
                : IntStream.range(0, routes)
                        .mapToObj(route ->
                                new Breaks(this, route, frames.get(route).breaks()))
                        .toArray(Breaks[]::new);
    }

    private @Nullable Overtime[] overtimesOfRoutes() {
        List<RouteFrame> frames = problem.frames();
        return frames.stream().allMatch(frame -> frame.overtime().isEmpty())
                ? new Overtime[0]
                : IntStream.range(0, routes).mapToObj(this::overtimeOf).toArray(Overtime[]::new);
    }

    private @Nullable Overtime overtimeOf(int route) {
        return problem.frames()
                .get(route)
                .overtime()
                .map(terms -> new Overtime(this, route, terms, breaks[route]))
                .orElse(null);
    }

    private long[] stopRouteCosts() {
        long[] costs = {};
        for (int stop = 0; stop < stops; stop++) {
            for (int route = 0; route < routes; route++) {
                long cost = problem.compatibility().cost(stop, route) + disruption(stop, route);
                if (cost != 0) {
                    costs = costs.length == 0 ? new long[Math.multiplyExact(stops, routes)] : costs;
                    costs[stop * routes + route] = cost;
                }
            }
        }
        return costs;
    }

    private void fillAllowed() {
        for (int stop = 0; stop < stops; stop++) {
            Pin pin = problem.stops().get(stop).pin().orElse(null);
            for (int route = 0; route < routes; route++) {
                boolean permitted = pin == null ? problem.compatibility().allows(stop, route) : pin.route() == route;
                if (permitted && fitsAlone(stop, route)) {
                    int cell = stop * routes + route;
                    allowed[cell >> 6] |= 1L << cell;
                }
            }
        }
    }

    private int[][] stopsApart() {
        List<Set<Integer>> groups = problem.compatibility().apart();
        if (groups.isEmpty()) {
            return new int[0][];
        }
        int[][] others = new int[stops][];
        for (int stop = 0; stop < stops; stop++) {
            int own = stop;
            others[stop] = groups.stream()
                    .filter(group -> group.contains(own))
                    .flatMap(Set::stream)
                    .mapToInt(Integer::intValue)
                    .filter(other -> other != own)
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return others;
    }

    private void fillStarts() {
        Arrays.fill(firstStart, Starts.NEVER);
        Arrays.fill(lastStart, -Starts.NEVER);
        for (int stop = 0; stop < stops; stop++) {
            for (int route = 0; route < routes; route++) {
                if (allows(stop, route)) {
                    int row = starts.row(roster[route], stop);
                    firstStart[stop] = Math.min(firstStart[stop], starts.firstOpen(row));
                    lastStart[stop] = Math.max(lastStart[stop], starts.lastClose(row));
                }
            }
        }
    }

    /** Being in time is not asked here: where a way around is shorter, company may help. */
    private boolean fitsAlone(int stop, int route) {
        return stopsMax[route] > 0
                && service(stop, route) <= serviceMax[route]
                && demand[stop] <= capacity[route]
                && !starts.isEmpty(starts.row(roster[route], stop));
    }
}
