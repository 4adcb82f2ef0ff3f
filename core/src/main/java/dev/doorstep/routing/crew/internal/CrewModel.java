package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.crew.CrewProblem;
import dev.doorstep.routing.crew.CrewVisit;
import dev.doorstep.routing.internal.Legs;
import dev.doorstep.routing.internal.Model;
import java.util.Arrays;
import java.util.List;

/**
 * A crew problem in primitive arrays. Every stop belongs to one visit; a stop without a crew is a visit of its own.
 * The two ends of every route are nodes behind the stops. Nothing changes once it is made.
 */
public final class CrewModel {
    final CrewProblem problem;
    final Model routing;
    final int stops;
    final int routes;
    final int visits;
    final int nodes;

    /** By stop. */
    final int[] visitOf;
    /** By visit, and one more: where its stops begin among the members. */
    final int[] firstMember;

    final int[] members;
    /** By stop: by how much it starts after the member before it. */
    final long[] delayMin;

    final long[] delayMax;
    final long[] due;
    final long latenessCost;
    final long maximumCost;
    final long[] undoneCost;
    final long[] demand;

    /** By node. */
    final int[] place;

    final long[] service;

    /** By route. */
    final Legs[] legs;

    final long[] ready;
    final long[] end;
    final long[] useCost;
    final RouteLimits[] limits;
    /** Whether any route must reach its end in time. */
    final boolean hasEnds;

    private CrewModel(CrewProblem problem) {
        this.problem = problem;
        RoutingProblem given = problem.routing();
        routing = Model.of(given);
        stops = given.stops().size();
        routes = given.frames().size();
        nodes = stops + 2 * routes;
        visitOf = new int[stops];
        members = new int[stops];
        delayMin = new long[stops];
        delayMax = new long[stops];
        due = dueMoments();
        latenessCost = problem.lateness().totalCost();
        maximumCost = problem.lateness().maximumCost();
        undoneCost = new long[stops];
        demand = new long[stops];
        place = new int[nodes];
        service = new long[nodes];
        legs = new Legs[routes];
        ready = new long[routes];
        end = new long[routes];
        useCost = new long[routes];
        limits = new RouteLimits[routes];
        firstMember = fillVisits();
        visits = firstMember.length - 1;
        fillStops();
        fillRoutes();
        hasEnds = Arrays.stream(end).anyMatch(moment -> moment < Model.NEVER);
    }

    /** Compiles a problem. */
    public static CrewModel of(CrewProblem problem) {
        return new CrewModel(problem);
    }

    int head(int route) {
        return stops + route;
    }

    int tail(int route) {
        return stops + routes + route;
    }

    boolean isStop(int node) {
        return node < stops;
    }

    boolean isTail(int node) {
        return node >= stops + routes;
    }

    int crewSize(int visit) {
        return firstMember[visit + 1] - firstMember[visit];
    }

    int firstStop(int visit) {
        return members[firstMember[visit]];
    }

    int duration(int route, int from, int to) {
        return legs[route].duration(place[from], place[to]);
    }

    /** Returns what the way between two neighbours costs; the use of a route lies on the way to its first stop. */
    long legCost(int route, int from, int to) {
        if (from >= stops) {
            return to >= stops ? 0 : useCost[route] + legs[route].cost(place[from], place[to]);
        }
        return legs[route].cost(place[from], place[to]);
    }

    private long[] dueMoments() {
        if (problem.lateness().due().isEmpty()) {
            long[] never = new long[stops];
            Arrays.fill(never, Model.NEVER);
            return never;
        }
        return problem.lateness().due().stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Starts are on the grain, so what lies between two of them is a multiple of it. A delay that allows none is
     * turned, which says at once that the two never meet; walking through their windows would find out as well. Pins
     * may be off the grain.
     */
    private void fillDelay(int before, int stop, Span delay) {
        List<RoutingStop> stops = problem.routing().stops();
        boolean pinned =
                stops.get(before).pin().isPresent() || stops.get(stop).pin().isPresent();
        long grain = pinned ? 1 : problem.routing().startGrain();
        delayMin[stop] = -Math.floorDiv(-delay.from(), grain) * grain;
        delayMax[stop] = Math.floorDiv(delay.to(), grain) * grain;
    }

    private int[] fillVisits() {
        int[] first = new int[stops + 1];
        int visit = 0;
        Arrays.fill(visitOf, -1);
        for (CrewVisit crew : problem.crews()) {
            first[visit + 1] = first[visit];
            for (int i = 0; i < crew.stops().size(); i++) {
                int stop = crew.stops().get(i);
                if (i > 0) {
                    fillDelay(crew.stops().get(i - 1), stop, crew.delays().get(i - 1));
                }
                visitOf[stop] = visit;
                members[first[visit + 1]++] = stop;
            }
            visit++;
        }
        for (int stop = 0; stop < stops; stop++) {
            if (visitOf[stop] < 0) {
                members[first[visit]] = stop;
                visitOf[stop] = visit;
                first[visit + 1] = first[visit] + 1;
                visit++;
            }
        }
        return Arrays.copyOf(first, visit + 1);
    }

    private void fillStops() {
        for (int stop = 0; stop < stops; stop++) {
            RoutingStop given = problem.routing().stops().get(stop);
            place[stop] = routing.place(stop);
            service[stop] = given.service();
            demand[stop] = given.demand();
            undoneCost[stop] = routing.undoneCost(stop) + routing.disruption(stop, -1);
        }
    }

    private void fillRoutes() {
        for (int route = 0; route < routes; route++) {
            RouteFrame frame = problem.routing().frames().get(route);
            legs[route] = routing.legs(route);
            place[head(route)] = routing.startPlace(route);
            place[tail(route)] = routing.endPlace(route);
            ready[route] = frame.depotWindow().map(Span::from).orElse(-Model.NEVER);
            end[route] = frame.depotWindow().map(Span::to).orElse(Model.NEVER);
            useCost[route] = frame.useCost();
            limits[route] = frame.limits();
        }
    }
}
