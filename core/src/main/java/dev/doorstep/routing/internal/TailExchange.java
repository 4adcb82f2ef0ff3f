package dev.doorstep.routing.internal;

/**
 * Exchanges the tails of two routes so that a stop is followed by one near by: 2-opt* of Potvin and Rousseau 1995.
 * Strings are short, so on long routes this is what moves half a day from one worker to another.
 *
 * <p>Between routes that are alike, one look tells what an exchange costs and whether it is in time. Between others it
 * is carried out, looked at and taken back, if the two new legs alone would pay.
 */
final class TailExchange {
    /** How often a route is split in two instead, the tail going to a route that was idle. */
    private static final double SPLIT_RATE = 0.1;
    /** In place of a node or a route. */
    private static final int NONE = -1;

    private final Solution solution;
    private final Model model;
    private final Fleet fleet;
    private final Neighbourhood neighbourhood;
    private final Chance chance;

    TailExchange(Solution solution, Fleet fleet, Neighbourhood neighbourhood, Chance chance) {
        this.solution = solution;
        this.model = solution.model;
        this.fleet = fleet;
        this.neighbourhood = neighbourhood;
        this.chance = chance;
    }

    /** Tries one exchange at random, and tells whether it was made at no more than a cost of the whole. */
    boolean tryOne(double costMax) {
        int head = chance.below(model.stops);
        if (solution.routeOf[head] == Solution.UNASSIGNED) {
            return false;
        }
        int other = chance.unit() <= SPLIT_RATE ? idleStart(head) : nearHead(head);
        return other != NONE
                && solution.routeOf[other] != solution.routeOf[head]
                && isPromising(head, other, costMax)
                && isWithinLimits(head, other)
                && isWithinLimits(other, head)
                && exchange(head, other, costMax);
    }

    /** Draws the node ahead of a stop that had best follow a head. */
    private int nearHead(int head) {
        int[] followers = neighbourhood.after(head);
        if (followers.length == 0) {
            return NONE;
        }
        int follower = followers[chance.below(followers.length)];
        return solution.routeOf[follower] == Solution.UNASSIGNED ? NONE : solution.previous[follower];
    }

    /** Draws the start of an idle route that may take over what follows a head. */
    private int idleStart(int head) {
        int first = solution.next[head];
        if (!solution.isStop(first)) {
            return NONE;
        }
        int[] kinds = neighbourhood.kinds(first);
        int route = kinds.length == 0 ? NONE : fleet.idleOf(kinds[chance.below(kinds.length)]);
        return route == NONE ? NONE : solution.start(route);
    }

    private boolean exchange(int head, int other, double costMax) {
        solution.beginTrial();
        solution.exchangeTails(head, other);
        if (solution.cost > costMax || !solution.isInTime()) {
            solution.reject();
            return false;
        }
        return true;
    }

    /**
     * Tells whether the two new legs can pay, all overtime taken for saved, and between routes that are alike, also
     * whether they are in time.
     */
    private boolean isPromising(int head, int other, double costMax) {
        int route = solution.routeOf[head];
        int otherRoute = solution.routeOf[other];
        long overtime = solution.overtimeCost[route] + solution.overtimeCost[otherRoute];
        long saved = solution.legCost[head] + solution.legCost[other] + overtime;
        long use = solution.length[otherRoute] == 0 ? model.useCost[otherRoute] : 0;
        if (solution.cost - saved + use + legCost(head, other) + legCost(other, head) > costMax) {
            return false;
        }
        return fleet.kindOf(route) != fleet.kindOf(otherRoute) || (isInTime(head, other) && isInTime(other, head));
    }

    private long legCost(int head, int other) {
        int route = solution.routeOf[head];
        int first = solution.next[other];
        int after = solution.isStop(first) ? first : solution.end(route);
        boolean isEmptied = !solution.isStop(head) && !solution.isStop(after);
        return isEmptied ? -model.useCost[route] : model.legs[route].cost(solution.place[head], solution.place[after]);
    }

    private boolean isInTime(int head, int other) {
        int after = solution.next[other];
        Legs legs = model.legs[solution.routeOf[head]];
        return solution.follows(head, after, legs.leg(solution.place[head], solution.place[after]));
    }

    /** Tells whether a head can be followed by what follows the other one, as far as limits and compatibility say. */
    private boolean isWithinLimits(int head, int other) {
        int route = solution.routeOf[head];
        boolean alike = fleet.kindOf(route) == fleet.kindOf(solution.routeOf[other]);
        int length = 0;
        long service = 0;
        long load = 0;
        for (int node = head; solution.isStop(node); node = solution.previous[node]) {
            length++;
            service += model.service(node, route);
            load += model.demand[node];
        }
        for (int node = solution.next[other]; solution.isStop(node); node = solution.next[node]) {
            if ((!alike && !model.allows(node, route)) || meets(node, head)) {
                return false;
            }
            length++;
            service += model.service(node, route);
            load += model.demand[node];
        }
        return length <= model.stopsMax[route] && service <= model.serviceMax[route] && load <= model.capacity[route];
    }

    /** Tells whether a stop would come behind one that it shares no route with, in a head that stays. */
    private boolean meets(int stop, int head) {
        for (int other : model.apart(stop)) {
            if (solution.routeOf[other] == solution.routeOf[head] && isUpTo(other, head)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUpTo(int stop, int head) {
        for (int node = head; solution.isStop(node); node = solution.previous[node]) {
            if (node == stop) {
                return true;
            }
        }
        return false;
    }
}
