package dev.doorstep.routing;

import java.util.List;
import java.util.SortedMap;

/**
 * Judges routes by what no problem can say: whatever an embedder knows beyond travel, windows and limits.
 *
 * <p>A search asks about every plan that it would keep otherwise, and about no other, so a judge is asked seldom enough
 * to think a little. It is asked on the thread that searches. With a budget of steps a plan stays the same for the same
 * seed only if the judge answers alike every time.
 */
public interface RouteJudge {
    /**
     * Returns what all routes together cost beyond what the problem says, not negative.
     *
     * @param changed the stops of each route that differs from what was kept last, by the index of the route; before
     *     anything was kept, all routes are empty
     */
    long costBeyond(SortedMap<Integer, List<Integer>> changed);

    /** Hears that the routes it was asked about last are kept. Without this they are as if it had never been asked. */
    void keep();
}
