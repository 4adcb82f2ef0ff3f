package dev.doorstep.routing.crew.internal;

/** Moves a whole visit: one of its stops next to a near neighbour, the others to the moment that follows from it. */
final class Relocation implements Move {
    /** One in so many goes to any route instead, so that idle ones are found. */
    private static final int ANYWHERE = 16;

    private final Ground ground;
    private final CrewModel model;
    private final LinkedRoutes routes;
    private final int[] routeBefore;

    Relocation(Ground ground) {
        this.ground = ground;
        model = ground.model();
        routes = ground.schedule().routes;
        routeBefore = new int[model.stops];
    }

    @Override
    public boolean change(double costMax) {
        int visit = ground.chance().below(model.visits);
        int anchor = model.firstMember[visit] + ground.chance().below(model.crewSize(visit));
        int stop = model.members[anchor];
        int neighbour = ground.neighbour(stop);
        if (neighbour < 0 || ground.chance().below(ANYWHERE) == 0) {
            int route = ground.route(stop);
            long moment = routes.isOnRoute(stop)
                    ? ground.schedule().start[stop]
                    : ground.nearness().opens(stop);
            return route >= 0 && moveTo(visit, anchor, ground.nodeNear(route, moment), costMax);
        }
        if (!model.routing.allows(stop, routes.routeOf[neighbour])) {
            return false;
        }
        int node = ground.chance().below(2) == 0 ? neighbour : routes.previous[neighbour];
        return moveTo(visit, anchor, node, costMax);
    }

    /** Puts one member of a visit behind a node and gathers the others; false if that came to nothing. */
    boolean moveTo(int visit, int anchor, int node, double costMax) {
        int stop = model.members[anchor];
        int target = model.isStop(node) && model.visitOf[node] == visit ? routes.previous[node] : node;
        boolean isAlone = model.crewSize(visit) == 1;
        if (isAlone && isInVain(stop, target, costMax)) {
            return false;
        }
        takeOff(visit);
        if (!routes.allows(stop, routes.routeOf[target])) {
            return false;
        }
        routes.link(stop, target);
        return isAlone || gather(visit, anchor, target);
    }

    private boolean isInVain(int stop, int node, double costMax) {
        return routes.isOnRoute(stop) && (routes.previous[stop] == node || routes.costWith(stop, node) > costMax);
    }

    /** Takes all members of a visit off their routes. */
    void takeOff(int visit) {
        for (int i = model.firstMember[visit]; i < model.firstMember[visit + 1]; i++) {
            int stop = model.members[i];
            routeBefore[stop] = routes.routeOf[stop];
            if (routes.isOnRoute(stop)) {
                routes.unlink(stop);
            }
        }
    }

    private boolean gather(int visit, int anchor, int node) {
        long moment = ground.schedule().startBehind(model.members[anchor], node);
        long later = moment;
        for (int i = anchor + 1; i < model.firstMember[visit + 1]; i++) {
            later += model.delayMin[model.members[i]];
            if (!place(model.members[i], later)) {
                return false;
            }
        }
        long sooner = moment;
        for (int i = anchor - 1; i >= model.firstMember[visit]; i--) {
            sooner -= model.delayMin[model.members[i + 1]];
            if (!place(model.members[i], sooner)) {
                return false;
            }
        }
        return true;
    }

    private boolean place(int stop, long moment) {
        int route = route(stop);
        if (route < 0 || !routes.allows(stop, route)) {
            return false;
        }
        routes.link(stop, ground.nodeNear(route, moment));
        return true;
    }

    private int route(int stop) {
        int draw = ground.chance().below(8);
        if (draw < 4 && routeBefore[stop] >= 0) {
            return routeBefore[stop];
        }
        int neighbour = ground.neighbour(stop);
        return draw == 4 || neighbour < 0 ? ground.route(stop) : routes.routeOf[neighbour];
    }
}
