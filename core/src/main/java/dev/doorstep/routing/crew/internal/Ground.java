package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.internal.Chance;

/** What moves stand on: the plan as it is, what is near, and chance. */
record Ground(CrewModel model, Schedule schedule, Nearness nearness, Chance chance) {
    /** Draws a neighbour, a nearer one more often; or none, if it is on no route. */
    int neighbour(int stop) {
        int[] near = nearness.neighbours(stop);
        if (near.length == 0) {
            return LinkedRoutes.NONE;
        }
        int neighbour = near[low(near.length)];
        return schedule.routes.isOnRoute(neighbour) ? neighbour : LinkedRoutes.NONE;
    }

    /** Draws an int from 0 to below a bound, a small one more often. */
    int low(int bound) {
        double unit = chance.unit();
        return (int) (bound * unit * unit * 0.999999);
    }

    /** Draws a route that a stop may go on by rule, or none. */
    int route(int stop) {
        int[] allowed = nearness.routes(stop);
        return allowed.length == 0 ? LinkedRoutes.NONE : allowed[chance.below(allowed.length)];
    }

    /** Draws a node of a route, its end excepted. */
    int node(int route) {
        int node = model.head(route);
        for (int i = chance.below(schedule.routes.length(route) + 1); i > 0; i--) {
            node = schedule.routes.next[node];
        }
        return node;
    }

    /** Draws the last node of a route that starts no later than a moment, or sometimes the one before or after it. */
    int nodeNear(int route, long moment) {
        int node = schedule.nodeBy(route, moment);
        int draw = chance.below(4);
        if (draw == 0 && model.isStop(node)) {
            return schedule.routes.previous[node];
        }
        int after = schedule.routes.next[node];
        return draw == 1 && model.isStop(after) ? after : node;
    }
}
