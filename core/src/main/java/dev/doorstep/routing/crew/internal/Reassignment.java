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
        long moment = ground.schedule().start[stop];
        int route = ground.route(stop);
        boolean stays = route == routes.routeOf[stop];
        routes.unlink(stop);
        if (!routes.allows(stop, route)) {
            return false;
        }
        routes.link(stop, stays ? ground.node(route) : ground.nodeNear(route, moment));
        return true;
    }
}
