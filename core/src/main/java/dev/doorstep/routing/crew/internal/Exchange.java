package dev.doorstep.routing.crew.internal;

/** Swaps the places of two stops that are near each other. */
final class Exchange implements Move {
    private final Ground ground;
    private final LinkedRoutes routes;

    Exchange(Ground ground) {
        this.ground = ground;
        routes = ground.schedule().routes;
    }

    @Override
    public boolean change(double costMax) {
        int one = ground.chance().below(ground.model().stops);
        int other = ground.neighbour(one);
        if (other < 0 || !routes.isOnRoute(one)) {
            return false;
        }
        int oneRoute = routes.routeOf[one];
        int otherRoute = routes.routeOf[other];
        if (!ground.model().routing.allows(one, otherRoute)
                || !ground.model().routing.allows(other, oneRoute)) {
            return false;
        }
        if (routes.next[other] == one) {
            return swap(other, one);
        }
        return swap(one, other);
    }

    /** The second never comes right before the first. */
    private boolean swap(int first, int second) {
        int beforeFirst = routes.previous[first];
        int beforeSecond = routes.previous[second];
        int firstRoute = routes.routeOf[first];
        int secondRoute = routes.routeOf[second];
        routes.unlink(first);
        routes.unlink(second);
        if (!routes.allows(second, firstRoute)) {
            return false;
        }
        routes.link(second, beforeFirst);
        if (!routes.allows(first, secondRoute)) {
            return false;
        }
        routes.link(first, beforeSecond == first ? second : beforeSecond);
        return true;
    }
}
