package dev.doorstep.dispatch.allotment;

import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.kernel.NearestRank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How fast visits found their workers. A visit that lost its worker and found another one counts from when it began to
 * look for the other one.
 *
 * @param begun how many began to look
 * @param open how many of them nobody has yet
 * @param withdrawn how many were called off, or needed nobody any more
 * @param taken how many somebody has, and how long that took
 * @param ways the same for each way in which any was taken, in the order of the rungs, those by hand last
 */
public record AllotmentFigures(int begun, int open, int withdrawn, Taken taken, List<Way> ways) {
    /** Keeps its own copy. */
    public AllotmentFigures {
        ways = List.copyOf(ways);
    }

    /**
     * Visits that somebody has.
     *
     * @param visits how many
     * @param half within which time half of them were taken, by nearest rank; nothing if there are none
     * @param most the same for nine of ten
     */
    public record Taken(
            int visits, @Nullable Duration half, @Nullable Duration most) {}

    /**
     * Visits that were taken in one way.
     *
     * @param mode the kind of the rung, or nothing for those that a dispatcher gave away by hand
     * @param taken those visits
     */
    public record Way(Rung.@Nullable Mode mode, Taken taken) {}

    /** Counts. */
    static AllotmentFigures of(Collection<Allotment> allotments) {
        List<Way> ways = new ArrayList<>();
        for (Rung.Mode mode : Rung.Mode.values()) {
            add(ways, mode, allotments);
        }
        add(ways, null, allotments);
        return new AllotmentFigures(
                allotments.size(),
                count(allotments, AllotmentState.OPEN),
                count(allotments, AllotmentState.WITHDRAWN),
                taken(allotments, allotment -> true),
                ways);
    }

    private static void add(List<Way> ways, Rung.@Nullable Mode mode, Collection<Allotment> allotments) {
        Optional<Rung.Mode> asked = Optional.ofNullable(mode);
        Taken taken =
                taken(allotments, allotment -> allotment.rung().map(Rung::mode).equals(asked));
        if (taken.visits > 0) {
            ways.add(new Way(mode, taken));
        }
    }

    private static int count(Collection<Allotment> allotments, AllotmentState state) {
        return (int) allotments.stream()
                .filter(allotment -> allotment.state() == state)
                .count();
    }

    private static Taken taken(Collection<Allotment> allotments, Predicate<Allotment> which) {
        List<Duration> times = allotments.stream()
                .filter(which)
                .flatMap(allotment -> allotment.took().stream())
                .sorted()
                .toList();
        return new Taken(
                times.size(),
                NearestRank.of(times, NearestRank.HALF_PERCENT).orElse(null),
                NearestRank.of(times, NearestRank.MOST_PERCENT).orElse(null));
    }
}
