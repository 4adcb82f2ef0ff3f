package dev.doorstep.availability.duration;

import static java.util.stream.Collectors.groupingBy;

import dev.doorstep.kernel.TravelMode;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns how long ways take, hour by hour, from ways that were gone. What comes out depends on the ways and not on the
 * order in which they are told.
 *
 * <p>Ways of less than {@value #MAPPED_MINUTES_MIN} minutes by the map do not count: stairs and the bicycle's lock take
 * as long as they do. Nor does what lies so far from the median that somebody must have forgotten to say when they left
 * or came; the median is that of the hour, or of all hours where less than {@value DurationLearner#OWN_VISITS_MIN} ways
 * of the hour are known.
 */
public final class WayLearner {
    /** The shortest way by the map that says something about the streets. */
    public static final int MAPPED_MINUTES_MIN = 5;

    private WayLearner() {}

    /**
     * Learns; nothing from no ways.
     *
     * @param quantilePercent which quantile, 1 to 99
     * @param gone the ways, in any order
     */
    public static Optional<LearnedWays> learn(int quantilePercent, Collection<FinishedWay> gone) {
        Map<TravelMode, HourlyWays> modes = new EnumMap<>(TravelMode.class);
        gone.stream()
                .filter(way -> way.mapped().compareTo(Duration.ofMinutes(MAPPED_MINUTES_MIN)) >= 0)
                .collect(groupingBy(FinishedWay::mode))
                .forEach((mode, ways) -> hourly(quantilePercent, ways).ifPresent(hourly -> modes.put(mode, hourly)));
        return modes.isEmpty() ? Optional.empty() : Optional.of(new LearnedWays(modes));
    }

    private static Optional<HourlyWays> hourly(int quantilePercent, List<FinishedWay> ways) {
        Fence usual = Fence.around(ways.stream().map(FinishedWay::share));
        Map<Integer, List<Integer>> shares = new HashMap<>();
        ways.stream()
                .collect(groupingBy(FinishedWay::hour))
                .forEach((hour, own) -> shares.put(hour, believed(own, usual)));
        List<Integer> all =
                shares.values().stream().flatMap(List::stream).sorted().toList();
        Map<Integer, DurationQuantile> hours = new HashMap<>();
        shares.forEach((hour, own) ->
                DurationQuantile.of(own, quantilePercent).ifPresent(quantile -> hours.put(hour, quantile)));
        return DurationQuantile.of(all, quantilePercent).map(quantile -> new HourlyWays(quantile, hours));
    }

    /** Returns what is believed of the shares of an hour, the least first. */
    private static List<Integer> believed(List<FinishedWay> ways, Fence usual) {
        List<Integer> shares = ways.stream().map(FinishedWay::share).toList();
        Fence fence = shares.size() < DurationLearner.OWN_VISITS_MIN ? usual : Fence.around(shares.stream());
        return shares.stream().filter(fence::encloses).sorted().toList();
    }
}
