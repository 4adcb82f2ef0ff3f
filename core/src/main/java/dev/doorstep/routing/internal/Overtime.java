package dev.doorstep.routing.internal;

import dev.doorstep.routing.RouteOvertime;

/**
 * What one route costs for work past its regular end: from there to the moment at which its last stop can be over at
 * the earliest, with room left for all breaks.
 */
final class Overtime {
    private final Model model;
    private final int route;
    private final RouteOvertime terms;
    private final Breaks breaks;

    Overtime(Model model, int route, RouteOvertime terms, Breaks breaks) {
        this.model = model;
        this.route = route;
        this.terms = terms;
        this.breaks = breaks;
    }

    /** Returns when a stop between two nodes can be over, or no less than {@link Model#NEVER}. */
    long end(Moments moments, int before, int after, int there, int onward, int stop) {
        return breaks.earliest(moments, before, after, there, onward, stop) + model.service(stop, route);
    }

    /** Tells whether a stop that is over at a moment counts, or belongs to another day. */
    boolean counts(int stop, long end) {
        return terms.counts(end - model.service(stop, route));
    }

    /** Returns what the route costs if its last stop that counts is over at a moment. */
    long cost(long end) {
        return terms.costUntil(end);
    }

    /**
     * Returns what the route costs once a stop is between two nodes of a solution, where it is in time. It looks at the
     * nodes behind the stop until one of them can be left as before.
     */
    long costWith(Solution solution, int stop, int before, int after, int there, int onward) {
        Moments moments = solution.moments;
        long end = end(moments, before, after, there, onward, stop);
        if (!counts(stop, end)) {
            return solution.overtimeCost[route];
        }
        int behind = solution.spareNode(0);
        breaks.writeLeave(moments, before, behind, there, stop);
        int leg = onward;
        int node = after;
        while (solution.isStop(node)) {
            int following = solution.next[node];
            int legOn = model.legs[route].leg(solution.place[node], solution.place[following]);
            long endOfNode = end(moments, behind, following, leg, legOn, node);
            if (!counts(node, endOfNode)) {
                break;
            }
            int spare = solution.spareNode(behind == solution.spareNode(0) ? 1 : 0);
            moments.copy(node, moments, spare);
            if (!breaks.writeLeave(moments, behind, spare, leg, node)) {
                return solution.overtimeCost[route];
            }
            end = endOfNode;
            behind = spare;
            leg = legOn;
            node = following;
        }
        return cost(end);
    }

    /** Returns the latest end that costs no more than another one. */
    long endAsCheapAs(long end) {
        return Math.max(end, terms.window().from());
    }
}
