package dev.doorstep.routing.internal;

import dev.doorstep.routing.RouteBreak;
import dev.doorstep.routing.Span;
import java.util.List;

/** The breaks of one route, which are had in their order, and what they make of its {@link Moments}. */
final class Breaks {
    private final Model model;
    private final int route;
    private final Legs legs;
    private final int count;
    private final long[] from;
    private final long[] to;
    private final long[] length;

    Breaks(Model model, int route, List<RouteBreak> breaks) {
        this.model = model;
        this.route = route;
        legs = model.legs[route];
        count = breaks.size();
        from = breaks.stream().map(RouteBreak::window).mapToLong(Span::from).toArray();
        to = breaks.stream().map(RouteBreak::window).mapToLong(Span::to).toArray();
        length = breaks.stream().mapToLong(RouteBreak::length).toArray();
    }

    int count() {
        return count;
    }

    /** Returns when a break is over that is had from a moment on, or {@link Model#NEVER}, also if there is none. */
    long over(int index, long moment) {
        if (index < 0 || index >= count) {
            return Model.NEVER;
        }
        long end = Math.max(moment, from[index]) + length[index];
        return end <= to[index] ? end : Model.NEVER;
    }

    /** Returns when a break must begin to be over by a moment, or minus {@link Model#NEVER}, also if there is none. */
    private long begun(int index, long moment) {
        if (index >= count) {
            return -Model.NEVER;
        }
        long start = Math.min(moment, to[index]) - length[index];
        return start >= from[index] ? start : -Model.NEVER;
    }

    /**
     * Returns when the route can be where the next stop is with so many breaks had, the last of them there if that is
     * sooner.
     *
     * @param fewer the same with one break less
     */
    private long arrival(Moments moments, int had, long fewer, int before, int leg) {
        return Math.min(over(had - 1, fewer), legs.arrival(moments.leave[had * moments.size + before], leg));
    }

    /**
     * Returns the last departure to a node with some breaks to come, the first of which may be had before setting out.
     *
     * @param fewer the same with one break less to come
     */
    private long departure(Moments moments, int left, long fewer, int after, int leg) {
        return Math.max(begun(count - left, fewer), legs.departure(moments.latest[left * moments.size + after], leg));
    }

    /** Writes when the route can leave its start. */
    void writeStart(Moments moments, int node) {
        moments.leave[node] = model.ready[route];
        for (int had = 1; had <= count; had++) {
            int at = had * moments.size + node;
            moments.leave[at] = over(had - 1, moments.leave[at - moments.size]);
        }
    }

    /** Writes when the route must reach its end; what is still to come then is had there. */
    void writeEnd(Moments moments, int node) {
        moments.latest[node] = model.due[route];
        for (int left = 1; left <= count; left++) {
            long last = to[count - left] - length[count - left];
            moments.latest[left * moments.size + node] = Math.min(model.due[route], last);
        }
    }

    /**
     * Writes when the route can leave a stop behind another node.
     *
     * @param node where it is written
     * @param leg the leg to the stop
     * @return whether anything is other than it was
     */
    boolean writeLeave(Moments moments, int before, int node, int leg, int stop) {
        boolean isNews = false;
        long there = Model.NEVER;
        long moment = Model.NEVER;
        for (int had = 0; had <= count; had++) {
            int layer = had * moments.size;
            there = arrival(moments, had, there, before, leg);
            moment = Math.min(over(had - 1, moment), model.leave(stop, route, there));
            isNews |= moments.leave[layer + node] != moment;
            moments.leave[layer + node] = moment;
        }
        return isNews;
    }

    /** Writes when the route gets to its end, likewise. */
    boolean writeArrival(Moments moments, int before, int node, int leg) {
        boolean isNews = false;
        for (int layer = 0; layer <= count * moments.size; layer += moments.size) {
            long moment = legs.arrival(moments.leave[layer + before], leg);
            isNews |= moments.leave[layer + node] != moment;
            moments.leave[layer + node] = moment;
        }
        return isNews;
    }

    /** Writes when the route must be at a stop ahead of another node, likewise. */
    boolean writeLatest(Moments moments, int node, int after, int leg, int stop) {
        return writeLatest(moments, node, after, leg, stop, Model.NEVER);
    }

    /** Writes the same of a stop that is over by a moment. */
    boolean writeLatest(Moments moments, int node, int after, int leg, int stop, long endMax) {
        boolean isNews = false;
        long departure = -Model.NEVER;
        long moment = -Model.NEVER;
        for (int left = 0; left <= count; left++) {
            int layer = left * moments.size;
            departure = departure(moments, left, departure, after, leg);
            long start = model.latestStart(stop, route, Math.min(departure, endMax));
            moment = Math.max(begun(count - left, moment), start);
            isNews |= moments.latest[layer + node] != moment;
            moments.latest[layer + node] = moment;
        }
        return isNews;
    }

    /** Tells whether a node is in time behind another one. */
    boolean follows(Moments moments, int before, int after, int leg) {
        for (int had = 0; had <= count; had++) {
            long arrival = legs.arrival(moments.leave[had * moments.size + before], leg);
            if (arrival <= moments.latest[(count - had) * moments.size + after]) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a stop is in time between two nodes. */
    boolean fits(Moments moments, int before, int after, int there, int onward, int stop) {
        return earliest(moments, before, after, there, onward, stop) < Model.NEVER;
    }

    /** Returns when a stop between two nodes can start at the earliest, or {@link Model#NEVER}. */
    long earliest(Moments moments, int before, int after, int there, int onward, int stop) {
        long arrival = Model.NEVER;
        for (int had = 0; had <= count; had++) {
            arrival = arrival(moments, had, arrival, before, there);
            long start = model.earliestStart(stop, route, arrival);
            if (start <= latestStart(moments, had, after, onward, stop)) {
                return start;
            }
        }
        return Model.NEVER;
    }

    /** Returns when a stop between two nodes can start at the latest, or minus {@link Model#NEVER}. */
    long latest(Moments moments, int before, int after, int there, int onward, int stop) {
        long arrival = Model.NEVER;
        long latest = -Model.NEVER;
        for (int had = 0; had <= count; had++) {
            arrival = arrival(moments, had, arrival, before, there);
            long last = latestStart(moments, had, after, onward, stop);
            latest = model.earliestStart(stop, route, arrival) <= last ? last : latest;
        }
        return latest;
    }

    /** Returns when a stop ahead of a node can start at the latest if so many breaks were had, or minus never. */
    private long latestStart(Moments moments, int had, int after, int onward, int stop) {
        return latestStart(moments, had, after, onward, stop, Model.NEVER);
    }

    /** Returns the same of a stop that is over by a moment. */
    long latestStart(Moments moments, int had, int after, int onward, int stop, long endMax) {
        long departure = -Model.NEVER;
        for (int left = 0; left <= count - had; left++) {
            departure = departure(moments, left, departure, after, onward);
        }
        return model.latestStart(stop, route, Math.min(departure, endMax));
    }
}
