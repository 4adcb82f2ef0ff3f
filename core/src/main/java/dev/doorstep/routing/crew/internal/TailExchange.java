package dev.doorstep.routing.crew.internal;

/** Swaps all that follows on two routes (2-opt*), so that a stop comes to follow a near neighbour. */
final class TailExchange implements Move {
    private final Ground ground;
    private final CrewModel model;
    private final LinkedRoutes routes;

    TailExchange(Ground ground) {
        this.ground = ground;
        model = ground.model();
        routes = ground.schedule().routes;
    }

    @Override
    public boolean change(double costMax) {
        int one = ground.chance().below(model.stops);
        int neighbour = ground.neighbour(one);
        if (neighbour < 0 || !routes.isOnRoute(one) || routes.routeOf[one] == routes.routeOf[neighbour]) {
            return false;
        }
        int other = routes.previous[neighbour];
        return routes.cost + addedCost(one, other) <= costMax
                && mayGo(routes.next[one], routes.routeOf[other])
                && mayGo(neighbour, routes.routeOf[one])
                && swapBehind(one, other);
    }

    /** What the two new legs add, which is all if the routes travel alike and welcome all stops alike. */
    private long addedCost(int one, int other) {
        int route = routes.routeOf[one];
        int otherRoute = routes.routeOf[other];
        int tail = routes.next[one];
        int otherTail = routes.next[other];
        if (model.legs[route] != model.legs[otherRoute] || model.routing.hasStopRouteCosts()) {
            return Long.MIN_VALUE / 2;
        }
        return model.legCost(route, one, otherTail)
                + model.legCost(otherRoute, other, model.isStop(tail) ? tail : model.tail(otherRoute))
                - model.legCost(route, one, tail)
                - model.legCost(otherRoute, other, otherTail);
    }

    private boolean mayGo(int first, int route) {
        for (int stop = first; model.isStop(stop); stop = routes.next[stop]) {
            if (!model.routing.allows(stop, route)) {
                return false;
            }
        }
        return true;
    }

    private boolean swapBehind(int one, int other) {
        int tail = routes.next[one];
        int otherTail = routes.next[other];
        int last = takeOffFrom(tail);
        int otherLast = takeOffFrom(otherTail);
        return putBehind(one, otherTail, otherLast) && putBehind(other, tail, last);
    }

    /** Takes off a stop and all that follow; their links still lead from one to the next. */
    private int takeOffFrom(int first) {
        int last = LinkedRoutes.NONE;
        int stop = first;
        while (model.isStop(stop)) {
            int after = routes.next[stop];
            routes.unlink(stop);
            last = stop;
            stop = after;
        }
        return last;
    }

    private boolean putBehind(int node, int first, int last) {
        int behind = node;
        int stop = first;
        while (last >= 0) {
            int after = routes.next[stop];
            if (!routes.allows(stop, routes.routeOf[node])) {
                return false;
            }
            routes.link(stop, behind);
            if (stop == last) {
                return true;
            }
            behind = stop;
            stop = after;
        }
        return true;
    }
}
