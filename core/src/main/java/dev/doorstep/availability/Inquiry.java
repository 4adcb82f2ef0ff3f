package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One visit asked of some workers, start after start. It belongs to one thread. */
final class Inquiry {
    private final Demand demand;
    private final Terms terms;
    private final List<Prospect> prospects;
    private final Comparator<Fit> bestFirst;
    /** What takes one worker longer than another may be over in time by the one and not by the other. */
    private final boolean dependsOnWorker;

    private @Nullable Moment last;

    Inquiry(Demand demand, Terms terms, Collection<WorkerTime> workers) {
        this.demand = demand;
        this.terms = terms;
        this.prospects =
                workers.stream().map(time -> new Prospect(demand, time, terms)).toList();
        this.bestFirst = bestFirst(demand);
        this.dependsOnWorker = terms.dependsOnWorker(demand);
    }

    /** Finds the best way to do the visit at a start. */
    Optional<Fit> best(Instant start, Purpose purpose) {
        return ask(List.of(start), purpose).stream()
                .flatMap(tally -> Optional.ofNullable(tally.best).stream())
                .findFirst();
    }

    /** Finds everybody who can do the visit at a start, in the order of the workers. */
    List<Fit> all(Instant start, Purpose purpose) {
        return moments(List.of(start), purpose).stream()
                .flatMap(moment -> prospects.stream().map(prospect -> Attempt.of(prospect, moment)))
                .filter(attempt -> fits(attempt, purpose))
                .map(Fit::of)
                .toList();
    }

    /** Returns the slots among some starts. */
    List<Slot> slots(List<Instant> starts) {
        return ask(starts, Purpose.BOOK).stream()
                .flatMap(tally -> tally.slot().stream())
                .toList();
    }

    /** Finds, for every worker who can come at one of some starts, the first of those that add least travel. */
    Map<WorkerId, Fit> leastTravel(List<Instant> starts, Purpose purpose) {
        List<Moment> moments = moments(starts, purpose);
        Map<WorkerId, Fit> least = new LinkedHashMap<>();
        for (Prospect prospect : prospects) {
            moments.stream()
                    .map(moment -> Attempt.of(prospect, moment))
                    .filter(attempt -> fits(attempt, purpose))
                    .map(Fit::of)
                    .min(Comparator.comparing(Fit::addedTravel))
                    .ifPresent(fit -> least.put(prospect.time().worker().id(), fit));
        }
        return least;
    }

    /** Returns, for every worker, everything that stands against the first start against which least stands. */
    Map<WorkerId, List<Blocker>> leastBlockers(List<Instant> starts, Purpose purpose) {
        List<Moment> moments = starts.stream().map(this::moment).toList();
        Map<WorkerId, List<Blocker>> least = new LinkedHashMap<>();
        for (Prospect prospect : prospects) {
            least.put(
                    prospect.time().worker().id(),
                    moments.stream()
                            .map(moment -> Oracle.blockers(Attempt.of(prospect, moment), purpose))
                            .min(Comparator.comparingInt(List::size))
                            .orElseThrow());
        }
        return least;
    }

    /** Asks worker by worker, because a worker's next start is in the cache and the next worker is not. */
    private List<Tally> ask(List<Instant> starts, Purpose purpose) {
        List<Tally> tallies = moments(starts, purpose).stream().map(Tally::new).toList();
        for (Prospect prospect : prospects) {
            for (Tally tally : tallies) {
                Attempt attempt = Attempt.of(prospect, tally.moment);
                if (fits(attempt, purpose)) {
                    tally.count(attempt, bestFirst);
                }
            }
        }
        return tallies;
    }

    /** Returns the starts at which the branch has nothing against the visit, as far as that is the same for all. */
    private List<Moment> moments(List<Instant> starts, Purpose purpose) {
        List<Moment> moments = new ArrayList<>(starts.size());
        for (Instant start : starts) {
            Moment moment = moment(start);
            if (dependsOnWorker || Oracle.allows(moment, purpose)) {
                moments.add(moment);
            }
        }
        return moments;
    }

    private boolean fits(Attempt attempt, Purpose purpose) {
        return (!dependsOnWorker || Oracle.allows(attempt.moment(), purpose)) && Oracle.fits(attempt, purpose);
    }

    /** How many can come at a start, and who is the best of them. */
    private static final class Tally {
        private final Moment moment;
        private int workers;
        private @Nullable Fit best;

        Tally(Moment moment) {
            this.moment = moment;
        }

        void count(Attempt attempt, Comparator<Fit> bestFirst) {
            workers++;
            Fit fit = Fit.of(attempt);
            best = best == null || bestFirst.compare(fit, best) < 0 ? fit : best;
        }

        Optional<Slot> slot() {
            return Optional.ofNullable(best).map(fit -> fit.slot(workers));
        }
    }

    private Moment moment(Instant start) {
        Moment next = last == null ? Moment.of(demand, start, terms) : last.at(start);
        last = next;
        return next;
    }

    /** Whoever the customer likes best, then the least added travel, then the code: every tie has an end. */
    private static Comparator<Fit> bestFirst(Demand demand) {
        return Comparator.comparingInt(
                        (Fit fit) -> demand.choice().rankOf(fit.worker().id()))
                .thenComparing(Fit::addedTravel)
                .thenComparing(fit -> fit.worker().code().value());
    }
}
