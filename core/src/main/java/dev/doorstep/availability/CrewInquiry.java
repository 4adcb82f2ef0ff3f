package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Crew;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A crew asked of some workers, start after start: each place of it is asked of everybody as if it were the only one,
 * which is true because whoever takes one takes no other. It belongs to one thread.
 */
final class CrewInquiry {
    /** More than the ways of a whole crew can differ by, in seconds: whom the customer likes counts before them. */
    private static final long RANK = 1L << 32;

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
        return member.after().isZero() ? Purpose.BOOK : Purpose.MOVE;
    }

    /** Finds the best way for all to come, in the order of the crew; nothing if they cannot. */
    Optional<List<Fit>> best(Instant start) {
        return best(ask(start));
    }

    /** Returns the slots among some starts. */
    List<Slot> slots(Stream<Instant> starts) {
        return starts.flatMap(start -> slot(start).stream()).toList();
    }

    private Optional<Slot> slot(Instant start) {
        List<List<Fit>> able = ask(start);
        return best(able)
                .map(fits -> new Slot(
                        start,
                        able.stream().mapToInt(List::size).min().orElse(0),
                        fits.get(0).worker().id(),
                        fits.stream().map(Fit::addedTravel).reduce(Duration.ZERO, Duration::plus),
                        fits.stream().skip(1).map(fit -> fit.worker().id()).toList()));
    }

    /** Lists, for each place, who could take it; it ends with the first that nobody can. */
    private List<List<Fit>> ask(Instant start) {
        List<List<Fit>> able = new ArrayList<>();
        for (Crew.Member member : crew.members()) {
            List<Fit> fits = places.get(able.size()).all(member.startIf(start), purpose(member));
            able.add(fits);
            if (fits.isEmpty()) {
                break;
            }
        }
        return able;
    }

    private Optional<List<Fit>> best(List<List<Fit>> able) {
        if (able.get(able.size() - 1).isEmpty()) {
            return Optional.empty();
        }
        long[][] cost = new long[able.size()][columns.size()];
        Fit[][] fits = new Fit[able.size()][columns.size()];
        for (int place = 0; place < able.size(); place++) {
            Arrays.fill(cost[place], Assignment.IMPOSSIBLE);
            for (Fit fit : able.get(place)) {
                int column = Objects.requireNonNull(columns.get(fit.worker().id()));
                cost[place][column] = cost(place, fit);
                fits[place][column] = fit;
            }
        }
        return Assignment.cheapest(cost).map(chosen -> {
            List<Fit> best = new ArrayList<>();
            for (int place = 0; place < chosen.length; place++) {
                best.add(fits[place][chosen[place]]);
            }
            return best;
        });
    }

    private long cost(int place, Fit fit) {
        int rank =
                crew.members().get(place).demand().choice().rankOf(fit.worker().id());
        return rank * RANK + fit.addedTravel().toSeconds();
    }
}
