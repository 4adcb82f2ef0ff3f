package dev.doorstep.routing.internal;

import java.util.List;

/** The best routes so far. Only nodes that changed since the last best are copied. */
final class Incumbent {
    private final Solution solution;
    private final int[] next;
    private final int[] stale;
    private final boolean[] isStale;
    private int staleCount;
    private long cost;

    /** Begins with the routes as they are. */
    Incumbent(Solution solution) {
        this.solution = solution;
        next = solution.next.clone();
        stale = new int[next.length];
        isStale = new boolean[next.length];
        cost = solution.cost;
    }

    long cost() {
        return cost;
    }

    void markStale(int node) {
        if (!isStale[node]) {
            isStale[node] = true;
            stale[staleCount++] = node;
        }
    }

    /** Remembers the routes as they are now. */
    void keep() {
        for (int i = 0; i < staleCount; i++) {
            isStale[stale[i]] = false;
            next[stale[i]] = solution.next[stale[i]];
        }
        staleCount = 0;
        cost = solution.cost;
    }

    /** Returns the stops of every route in their order. */
    List<List<Integer>> stops() {
        return solution.stops(next);
    }

    /** Writes the routes down. */
    RouteState[] routes() {
        return RouteState.all(solution.model, stops());
    }
}
