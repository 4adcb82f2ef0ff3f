package dev.doorstep.routing.crew.internal;

/**
 * Puts a visit that is undone where it adds least to the cost of the plan, or leaves it undone if that costs no more.
 */
final class Insertion {
    private final CrewModel model;
    private final Schedule schedule;
    private final LinkedRoutes routes;
    private final Nearness nearness;
    private final int[] nodes;
    private final int[] bestNodes;
    private long bestCost;
    private boolean isFound;

    Insertion(Schedule schedule, Nearness nearness) {
        this.schedule = schedule;
        this.nearness = nearness;
        model = schedule.model;
        routes = schedule.routes;
        nodes = new int[model.stops];
        bestNodes = new int[model.stops];
    }

    /** Inserts a visit, all of whose stops are on no route. */
    void insert(int visit) {
        bestCost = schedule.cost();
        isFound = false;
        int first = model.firstMember[visit];
        for (int route : nearness.routes(model.members[first])) {
            int end = model.tail(route);
            for (int node = model.head(route); node != end; node = routes.next[node]) {
                nodes[first] = node;
                tryOut(visit);
            }
        }
        if (isFound) {
            schedule.beginTrial();
            for (int i = first; i < model.firstMember[visit + 1]; i++) {
                routes.link(model.members[i], bestNodes[i]);
            }
            schedule.settle(Double.MAX_VALUE);
        }
    }

    private void tryOut(int visit) {
        schedule.beginTrial();
        if (linkAll(visit) && schedule.settle((double) bestCost) && schedule.cost() < bestCost) {
            bestCost = schedule.cost();
            isFound = true;
            int first = model.firstMember[visit];
            System.arraycopy(nodes, first, bestNodes, first, model.crewSize(visit));
        }
        schedule.undo();
    }

    private boolean linkAll(int visit) {
        int first = model.firstMember[visit];
        int stop = model.members[first];
        if (!routes.allows(stop, routes.routeOf[nodes[first]])) {
            return false;
        }
        long moment = schedule.startBehind(stop, nodes[first]);
        routes.link(stop, nodes[first]);
        for (int i = first + 1; i < model.firstMember[visit + 1]; i++) {
            moment += model.delayMin[model.members[i]];
            nodes[i] = bestNode(model.members[i], moment);
            if (nodes[i] < 0) {
                return false;
            }
            routes.link(model.members[i], nodes[i]);
        }
        return true;
    }

    /** Of all routes at about a moment, the node behind which a stop adds least travel and waiting. */
    private int bestNode(int stop, long moment) {
        int best = LinkedRoutes.NONE;
        double bestAdded = Double.MAX_VALUE;
        for (int route : nearness.routes(stop)) {
            if (routes.allows(stop, route)) {
                int node = schedule.nodeBy(route, moment);
                double waiting = Math.max(0, schedule.startBehind(stop, node) - moment);
                double added = routes.addedCost(stop, node) + nearness.costPerDuration() * waiting;
                if (added < bestAdded) {
                    best = node;
                    bestAdded = added;
                }
            }
        }
        return best;
    }
}
