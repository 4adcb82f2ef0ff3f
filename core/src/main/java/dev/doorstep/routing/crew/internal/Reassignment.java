package dev.doorstep.routing.crew.internal;

/**
 * Moves one stop to another route at about the same moment, or anywhere within its own, and leaves the rest of its
 * crew where it is.
 */
final class Reassignment implements Move {
    private final Ground ground;
    private final LinkedRoutes routes;

    Reassignment(Ground ground) {
        this.ground = ground;
        routes = ground.schedule().routes;
    }

    @Override
    public boolean change(double costMax) {
        int stop = ground.chance().below(ground.model().stops);
        if (!routes.isOnRoute(stop)) {
            return false;
        }
        int node = node(stop);
        if (node < 0 || node == routes.previous[stop] || routes.costWith(stop, node) > costMax) {
            return false;
        }
        routes.unlink(stop);
        if (!routes.allows(stop, routes.routeOf[node])) {
            return false;
        }
        routes.link(stop, node);
        return true;
    }

    /** Draws the node behind which the stop goes, or none. */
    private int node(int stop) {
        int route = ground.route(stop);
        if (route < 0) {
            return LinkedRoutes.NONE;
        }
        int node = route == routes.routeOf[stop]
                ? ground.node(route)
                : ground.nodeNear(route, ground.schedule().start[stop]);
        return node == stop ? routes.previous[stop] : node;
    }
}
