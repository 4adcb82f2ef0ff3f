package dev.doorstep.routing;

import dev.doorstep.routing.internal.Model;
import dev.doorstep.routing.internal.Neighbourhood;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which stops had best follow each other on a route, by travel and waiting, as the search knows them: whoever looks for
 * routes in another way looks there first.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NearStops {
    private final List<List<Integer>> before;
    private final List<List<Integer>> after;

    private NearStops(int stops, Neighbourhood neighbourhood) {
        before = IntStream.range(0, stops)
                .mapToObj(stop -> boxed(neighbourhood.before(stop)))
                .toList();
        after = IntStream.range(0, stops)
                .mapToObj(stop -> boxed(neighbourhood.after(stop)))
                .toList();
    }

    /** Obtains the near stops of a problem, which takes time in the square of its stops. */
    public static NearStops of(RoutingProblem problem) {
        return new NearStops(problem.stops().size(), Neighbourhood.of(Model.of(problem)));
    }

    /**
     * Lists the stops that a stop had best follow, the best first: only such as some route could come from in time, and
     * no more than some dozens.
     *
     * @throws IndexOutOfBoundsException if the stop is unknown
     */
    public List<Integer> before(int stop) {
        return before.get(stop);
    }

    /**
     * Lists the stops that had best follow a stop, the best first, in the same way.
     *
     * @throws IndexOutOfBoundsException if the stop is unknown
     */
    public List<Integer> after(int stop) {
        return after.get(stop);
    }

    private static List<Integer> boxed(int[] stops) {
        return Arrays.stream(stops).boxed().toList();
    }
}
