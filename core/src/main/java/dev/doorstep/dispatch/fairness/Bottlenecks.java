package dev.doorstep.dispatch.fairness;

import dev.doorstep.kernel.VisitId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Looks for the bottleneck that proves most: sets of workers with the visits that nobody else can do, and with the
 * visits that are greater than an equal share, each of which makes one more worker have too much.
 */
public final class Bottlenecks {
    private final Burden burden;
    private final IntFunction<VisitId> visits;
    private final List<Stop> stops = new ArrayList<>();
    private final long total;

    /**
     * A stop of the plan.
     *
     * @param seconds what it weighs at least, whoever has it
     * @param most what it weighs at most
     * @param able the routes that could have it
     */
    private record Stop(int index, long seconds, long most, BitSet able) {}

    private Bottlenecks(Burden burden, List<List<Integer>> routes, IntFunction<VisitId> visits) {
        this.burden = burden;
        this.visits = visits;
        burden.routes().stream()
                .sorted()
                .forEach(route -> routes.get(route).stream()
                        .map(stop -> stop(stop, able(stop, route)))
                        .filter(stop -> stop.most > 0)
                        .forEach(stops::add));
        stops.sort(Comparator.comparing(Stop::seconds).reversed().thenComparing(Stop::index));
        total = stops.stream().mapToLong(Stop::most).sum();
    }

    /**
     * Finds the bottleneck that proves most of some routes.
     *
     * @param routes the stops of each route
     * @param visits the visit of a stop
     */
    public static Optional<Bottleneck> find(Burden burden, List<List<Integer>> routes, IntFunction<VisitId> visits) {
        Bottlenecks search = new Bottlenecks(burden, routes, visits);
        return search.total == 0
                ? Optional.empty()
                : search.candidates(burden.loads(routes)).stream()
                        .map(search::among)
                        .max(Comparator.comparing(Bottleneck::excess));
    }

    private Stop stop(int index, BitSet able) {
        LongSummaryStatistics seconds =
                able.stream().mapToLong(route -> burden.seconds(index, route)).summaryStatistics();
        return new Stop(index, seconds.getMin(), seconds.getMax(), able);
    }

    private BitSet able(int stop, int own) {
        BitSet able = new BitSet();
        able.set(own);
        if (burden.isMovable(stop)) {
            burden.routes().stream().filter(route -> burden.suits(stop, route)).forEach(able::set);
        }
        return able;
    }

    /** Nobody, those who have most, and whoever shares a visit with few. */
    private Collection<BitSet> candidates(long[] loads) {
        Set<BitSet> candidates = new LinkedHashSet<>();
        BitSet most = new BitSet();
        candidates.add(new BitSet());
        burden.routes().stream()
                .sorted(Comparator.comparing((Integer route) -> loads[route])
                        .reversed()
                        .thenComparing(route -> route))
                .forEach(route -> {
                    most.set(route);
                    candidates.add((BitSet) most.clone());
                });
        stops.forEach(stop -> candidates.add(stop.able));
        return candidates;
    }

    private Bottleneck among(BitSet workers) {
        List<Stop> theirs =
                stops.stream().filter(stop -> isWithin(stop.able, workers)).toList();
        int others = burden.routes().size() - workers.cardinality();
        List<Stop> great = stops.stream()
                .filter(stop -> !isWithin(stop.able, workers))
                .filter(stop -> stop.seconds * burden.routes().size() > total)
                .limit(others)
                .toList();
        List<Stop> all = Stream.concat(theirs.stream(), great.stream()).toList();
        return new Bottleneck(
                all.stream().map(stop -> visits.apply(stop.index)).toList(),
                all.stream().mapToLong(Stop::seconds).sum(),
                workers.cardinality() + great.size(),
                total,
                burden.routes().size());
    }

    private static boolean isWithin(BitSet able, BitSet workers) {
        BitSet outside = (BitSet) able.clone();
        outside.andNot(workers);
        return outside.isEmpty();
    }
}
