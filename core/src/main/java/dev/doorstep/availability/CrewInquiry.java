package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A crew asked of some workers, start after start: each place of it is asked of everybody as if it were the only one,
 * which is true because whoever takes one takes no other. It belongs to one thread.
 */
final class CrewInquiry {
    /** More than the ways of a whole crew can differ by, in seconds: whom the customer likes counts before them. */
    private static final long RANK = 1L << 24;

    /** More than the ranks of a whole crew can differ by: that nobody moves counts before them. */
    private static final long MOVED = 1L << 34;

    private final Crew crew;
    private final List<Inquiry> places;
    private final Map<WorkerId, Integer> columns = new HashMap<>();

    CrewInquiry(Crew crew, Terms terms, Map<WorkerId, WorkerTime> workers) {
        this.crew = crew;
        this.places = crew.demands().stream()
                .map(demand -> new Inquiry(demand, terms, workers.values()))
                .toList();
        workers.keySet().forEach(worker -> columns.put(worker, columns.size()));
    }

    /** What a customer chooses is the start of the lead; when the others begin follows from it. */
    static Purpose purpose(Crew.Member member) {
        return member.after().isZero() ? Purpose.BOOK : Purpose.BESIDE;
    }

    /** Finds the best way for all to come, in the order of the crew; nothing if they cannot. */
    Optional<List<Fit>> best(Instant start) {
        return fits(best(ask(start), Map.of()));
    }

    /** Returns the slots among some starts. */
    List<Slot> slots(Stream<Instant> starts) {
        return starts.flatMap(start -> slot(start).stream()).toList();
    }

    private Optional<Slot> slot(Instant start) {
        List<List<CrewWay>> able = ask(start);
        return fits(best(able, Map.of()))
                .map(fits ->
                        Slot.of(fits, able.stream().mapToInt(List::size).min().orElse(0)));
    }

    private static Optional<List<Fit>> fits(Optional<List<CrewWay>> ways) {
        return ways.map(chosen -> chosen.stream().map(CrewWay::fit).toList());
    }

    private List<List<CrewWay>> ask(Instant start) {
        return each(place -> free(place, start));
    }

    /** Lists, for each place, the ways to take it; it ends with the first that has none. */
    List<List<CrewWay>> each(IntFunction<List<CrewWay>> ways) {
        List<List<CrewWay>> able = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn && able.size() < places.size()) {
            List<CrewWay> found = ways.apply(able.size());
            able.add(found);
            goesOn = !found.isEmpty();
        }
        return able;
    }

    /** Lists who is free to take a place if the lead begins at an instant. */
    List<CrewWay> free(int place, Instant start) {
        Crew.Member member = crew.members().get(place);
        return places.get(place).all(member.startIf(start), purpose(member)).stream()
                .map(CrewWay::free)
                .toList();
    }

    /**
     * Chooses a way for each place: so that the fewest visits move, then those whom the customer likes, then the
     * shortest ways.
     *
     * @param able the ways for each place; it may end with the first that has none
     * @param failed how often it was tried in vain to free a worker, which counts as a visit that moves each time
     * @return one way for each, in the order of the crew, by different workers; nothing if there is none
     */
    Optional<List<CrewWay>> best(List<List<CrewWay>> able, Map<WorkerId, Integer> failed) {
        if (able.get(able.size() - 1).isEmpty()) {
            return Optional.empty();
        }
        long[][] cost = new long[able.size()][columns.size()];
        CrewWay[][] ways = new CrewWay[able.size()][columns.size()];
        for (int place = 0; place < able.size(); place++) {
            Arrays.fill(cost[place], Assignment.IMPOSSIBLE);
            for (CrewWay way : able.get(place)) {
                int column =
                        Objects.requireNonNull(columns.get(way.fit().worker().id()));
                cost[place][column] = cost(place, way, failed);
                ways[place][column] = way;
            }
        }
        return Assignment.cheapest(cost).map(chosen -> {
            List<CrewWay> best = new ArrayList<>();
            for (int place = 0; place < chosen.length; place++) {
                best.add(ways[place][chosen[place]]);
            }
            return best;
        });
    }

    private long cost(int place, CrewWay way, Map<WorkerId, Integer> failed) {
        WorkerId worker = way.fit().worker().id();
        int rank = crew.members().get(place).demand().choice().rankOf(worker);
        int moved = way.inTheWay().isEmpty() ? 0 : way.inTheWay().size() + failed.getOrDefault(worker, 0);
        return moved * MOVED + rank * RANK + way.fit().addedTravel().toSeconds();
    }
}
