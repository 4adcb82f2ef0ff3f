package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.workforce.DueBreak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rule about the break of a worker: on the day on which a visit starts, the doors leave room for it between two of
 * them, before the first or behind the last.
 *
 * <p>Where the doors alone take it away already, one more visit takes nothing away.
 */
final class BreakTime {
    private BreakTime() {}

    /** Tells whether a visit leaves room for the break of its worker, if they have one. */
    static boolean leavesRoom(Attempt attempt) {
        Optional<DueBreak> due = attempt.prospect().due(attempt.moment());
        return due.isEmpty() || isLeft(due.get(), attempt, List.of());
    }

    /**
     * Says whether a visit takes the break of its worker away.
     *
     * @param gone claims that do not count, as they stand in the way of the visit
     */
    static List<Blocker> blockers(Attempt attempt, Collection<Claim> gone) {
        return attempt.prospect().due(attempt.moment()).stream()
                .filter(due -> !isLeft(due, attempt, gone))
                .map(DueBreak::rest)
                .map(rest -> Blocker.of(BlockerCode.BREAK, attempt.code(), rest.from(), rest.to(), rest.minutes()))
                .toList();
    }

    private static boolean isLeft(DueBreak due, Attempt attempt, Collection<Claim> gone) {
        List<Stand> others = new ArrayList<>();
        for (int claim = 0; claim < attempt.time().claims().size(); claim++) {
            if (!gone.contains(attempt.claim(claim))) {
                others.add(new Stand(claim, attempt.claim(claim).door()));
            }
        }
        List<Stand> all = new ArrayList<>(others);
        all.add(place(others, attempt.door()), new Stand(Stand.HERE, attempt.door()));
        return hasRoom(due, all, attempt)
                || !due.fitsBetween(others.stream().map(Stand::door).toList());
    }

    private static int place(List<Stand> others, TimeWindow door) {
        int place = 0;
        while (place < others.size() && others.get(place).door.startInclusive().isBefore(door.endExclusive())) {
            place++;
        }
        return place;
    }

    /** A door of the worker: that of a claim, or the one that is asked about. */
    private record Stand(int claim, TimeWindow door) {
        static final int HERE = -2;
    }

    private static boolean hasRoom(DueBreak due, List<Stand> stands, Attempt attempt) {
        Instant free = Instant.MIN;
        UnaryOperator<Instant> fromHome = UnaryOperator.identity();
        for (int next = 0; next < stands.size(); next++) {
            Stand to = stands.get(next);
            UnaryOperator<Instant> way = next == 0 ? fromHome : way(stands.get(next - 1), to, attempt);
            if (due.between(free, to.door.startInclusive(), way).isPresent()) {
                return true;
            }
            free = to.door.endExclusive();
        }
        return due.from(free).isPresent();
    }

    /** Returns when the worker gets from one door to the next, by when they set out. */
    private static UnaryOperator<Instant> way(Stand from, Stand to, Attempt attempt) {
        Prospect prospect = attempt.prospect();
        return departure -> departure.plus(
                from.claim == Stand.HERE
                        ? prospect.wayOn(to.claim, departure)
                        : to.claim == Stand.HERE
                                ? prospect.wayHere(from.claim, departure)
                                : prospect.past(from.claim, to.claim, departure));
    }
}
