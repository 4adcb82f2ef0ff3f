package dev.doorstep.routing.crew.internal;

import dev.doorstep.routing.internal.Model;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * When work starts at every stop, as early as routes and crews allow, and how late that is. A change of the routes is
 * carried through from visit to visit, soonest first, as far as starts move and no further.
 *
 * <p>Starts are the least solution of constraints between two starts each. Routes that wait for each other in a
 * circle have none: starts are then pushed on and on, which ends when one is too late or a visit was looked at too
 * often.
 */
final class Schedule {
    /** A visit that moves so often in one trial is in a circle, or not worth the time. */
    private static final int LOOKS_MAX = 8;

    final CrewModel model;
    final LinkedRoutes routes;
    /** By node; the start of a route is where it is ready. */
    final long[] start;

    final LatenessTally lateness;

    private final Agenda agenda;
    private final long[] moments;
    private final int[] looks;

    private final LongJournal moved;
    private final long[] lookedIn;
    private long trial = 1;

    Schedule(CrewModel model) {
        this.model = model;
        routes = new LinkedRoutes(model);
        start = new long[model.nodes];
        lateness = new LatenessTally(model);
        agenda = new Agenda(model.visits);
        moments = new long[model.stops];
        looks = new int[model.visits];
        moved = new LongJournal(start, model.stops);
        lookedIn = new long[model.visits];
        for (int route = 0; route < model.routes; route++) {
            start[model.head(route)] = model.ready[route];
        }
    }

    long cost() {
        return routes.cost + lateness.cost();
    }

    void beginTrial() {
        routes.beginTrial();
        lateness.beginTrial();
        moved.beginTrial();
        trial++;
    }

    /** Takes routes and starts back to where the trial began. */
    void undo() {
        routes.undo();
        lateness.undo();
        moved.undo();
    }

    /** Returns when a node is left. */
    long leave(int node) {
        return start[node] + model.service[node];
    }

    /** Returns when a stop could start behind a node, if it were alone. */
    long startBehind(int stop, int node) {
        int route = routes.routeOf[node];
        return model.routing.earliestStart(stop, route, leave(node) + model.duration(route, node, stop));
    }

    /** Returns the last node of a route that starts no later than a moment. */
    int nodeBy(int route, long moment) {
        int node = model.head(route);
        int after = routes.next[node];
        while (model.isStop(after) && start[after] <= moment) {
            node = after;
            after = routes.next[node];
        }
        return node;
    }

    /** Carries the changes of the routes through; false if the plan is not feasible or costs more than it may. */
    boolean settle(double costMax) {
        if (routes.cost > costMax) {
            return false;
        }
        takeUpChanges();
        while (!agenda.isEmpty()) {
            if (!look(agenda.take()) || routes.cost + lateness.costAtLeast(agenda.isAnyFalling()) > costMax) {
                agenda.clear();
                return false;
            }
        }
        lateness.settle();
        return cost() <= costMax && (!model.hasEnds || endsInTime());
    }

    /**
     * Computes all starts from nothing; false if there are none. Carrying changes through finds the same, except
     * where crews hold each other up in a circle and neither a delay nor a window leaves one of them room to fall
     * first: these may stay later than they need to.
     */
    boolean startAnew() {
        Arrays.fill(start, 0, model.stops, -Model.NEVER);
        lateness.clear();
        boolean isPossible = true;
        boolean isMoving = true;
        for (int sweep = 0; isMoving && isPossible; sweep++) {
            beginTrial();
            isPossible = sweep <= model.stops && lookAtAll();
            lateness.settle();
            isMoving = moved.changes() > 0;
        }
        agenda.clear();
        return isPossible && IntStream.range(0, model.routes).allMatch(this::endsInTime);
    }

    private boolean lookAtAll() {
        boolean isPossible = true;
        for (int visit = 0; visit < model.visits && isPossible; visit++) {
            isPossible = !routes.isDone(visit) || look(visit);
        }
        return isPossible;
    }

    private void takeUpChanges() {
        for (int i = 0; i < routes.changes(); i++) {
            int stop = routes.changed(i);
            int node = routes.behind(i);
            if (routes.routeOf[node] >= 0) {
                lookBehind(node, true);
            }
            if (routes.isOnRoute(stop)) {
                agenda.add(model.visitOf[stop], startBehind(stop, routes.previous[stop]), true);
                lookBehind(stop, true);
            } else {
                move(stop, -Model.NEVER);
            }
        }
    }

    private void lookBehind(int node, boolean fall) {
        int after = routes.next[node];
        if (model.isStop(after)) {
            agenda.add(model.visitOf[after], start[after], fall);
        }
    }

    /** Puts the starts of a visit right; false if there are none. */
    private boolean look(int visit) {
        if (lookedIn[visit] != trial) {
            lookedIn[visit] = trial;
            looks[visit] = 0;
        }
        if (++looks[visit] > LOOKS_MAX) {
            return false;
        }
        int first = model.firstMember[visit];
        int end = model.firstMember[visit + 1];
        for (int i = first; i < end; i++) {
            int stop = model.members[i];
            moments[i] = startBehind(stop, routes.previous[stop]);
            if (moments[i] >= Model.NEVER) {
                return false;
            }
        }
        if (end - first > 1 && !meet(first, end)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            int stop = model.members[i];
            if (moments[i] != start[stop]) {
                boolean falls = moments[i] < start[stop];
                move(stop, moments[i]);
                lookBehind(stop, falls);
            }
        }
        return true;
    }

    /** Puts starts off until all delays between members are kept; false if they cannot be. */
    private boolean meet(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            if (model.delayMin[model.members[i]] > model.delayMax[model.members[i]]) {
                return false;
            }
        }
        boolean moving = true;
        while (moving) {
            moving = false;
            for (int i = first + 1; i < end; i++) {
                moving |= putOff(i, moments[i - 1] + model.delayMin[model.members[i]]);
            }
            for (int i = end - 1; i > first; i--) {
                moving |= putOff(i - 1, moments[i] - model.delayMax[model.members[i]]);
            }
            if (moments[end - 1] >= Model.NEVER || moments[first] >= Model.NEVER) {
                return false;
            }
        }
        return true;
    }

    private boolean putOff(int member, long moment) {
        if (moments[member] >= moment) {
            return false;
        }
        int stop = model.members[member];
        moments[member] = model.routing.earliestStart(stop, routes.routeOf[stop], moment);
        return true;
    }

    /** Where a way around is shorter, a stop less can make a route end later, too. */
    private boolean endsInTime() {
        for (int i = 0; i < routes.changes(); i++) {
            if (!endsInTime(routes.routeOf[routes.behind(i)])) {
                return false;
            }
        }
        for (int i = 0; i < moved.changes(); i++) {
            if (!endsInTime(routes.routeOf[moved.changed(i)])) {
                return false;
            }
        }
        return true;
    }

    private boolean endsInTime(int route) {
        if (route < 0 || routes.length(route) == 0) {
            return true;
        }
        int tail = model.tail(route);
        int last = routes.previous[tail];
        return leave(last) + model.duration(route, last, tail) <= model.end[route];
    }

    private void move(int stop, long moment) {
        moved.note(stop);
        start[stop] = moment;
        lateness.start(stop, moment);
    }
}
