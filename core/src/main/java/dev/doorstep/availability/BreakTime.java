package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.workforce.FloatingBreak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rule about the break of a worker: on the day on which a visit starts, the doors leave room for it between two of
 * them, before the first or behind the last. It is had where the worker was or, once they got there, where they are
 * expected next; not on the way.
 *
 * <p>Where the doors alone take it away already, one more visit takes nothing away.
 *
 * @param rest the break
 * @param window when it may be on that day
 */
record BreakTime(FloatingBreak rest, TimeWindow window) {
    static Optional<BreakTime> of(WorkerTime time, BranchDay day) {
        FloatingBreak rest = time.worker().limits().rest();
        return rest == null
                ? Optional.empty()
                : rest.on(day.date(), day.zone()).map(window -> new BreakTime(rest, window));
    }

    /** Tells whether a visit leaves room for the break of its worker, if they have one. */
    static boolean leavesRoom(Attempt attempt) {
        Optional<BreakTime> due = attempt.prospect().breakTime(attempt.moment());
        return due.isEmpty() || due.get().isLeft(attempt, List.of());
    }

    /**
     * Says whether a visit takes the break of its worker away.
     *
     * @param gone claims that do not count, as they stand in the way of the visit
     */
    static List<Blocker> blockers(Attempt attempt, Collection<Claim> gone) {
        return attempt.prospect().breakTime(attempt.moment()).stream()
                .filter(due -> !due.isLeft(attempt, gone))
                .map(BreakTime::rest)
                .map(rest -> Blocker.of(BlockerCode.BREAK, attempt.code(), rest.from(), rest.to(), rest.minutes()))
                .toList();
    }

    private boolean isLeft(Attempt attempt, Collection<Claim> gone) {
        List<Stand> others = new ArrayList<>();
        for (int claim = 0; claim < attempt.time().claims().size(); claim++) {
            if (!gone.contains(attempt.claim(claim))) {
                others.add(new Stand(claim, attempt.claim(claim).door()));
            }
        }
        List<Stand> all = new ArrayList<>(others);
        all.add(place(others, attempt.door()), new Stand(Stand.HERE, attempt.door()));
        return hasRoom(all, attempt)
                || !rest.fitsBetween(others.stream().map(Stand::door).toList(), window);
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

    private boolean hasRoom(List<Stand> stands, Attempt attempt) {
        if (stands.isEmpty()
                || !over(window.startInclusive()).isAfter(stands.get(0).door.startInclusive())
                || !over(stands.get(stands.size() - 1).door.endExclusive()).isAfter(window.endExclusive())) {
            return true;
        }
        for (int next = 1; next < stands.size(); next++) {
            Stand from = stands.get(next - 1);
            Stand to = stands.get(next);
            if (hasRoom(from.door.endExclusive(), to.door.startInclusive(), way(from, to, attempt))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRoom(Instant free, Instant expected, UnaryOperator<Instant> way) {
        Instant rested = over(free);
        boolean before =
                !rested.isAfter(window.endExclusive()) && !way.apply(rested).isAfter(expected);
        return before
                || !over(way.apply(free))
                        .isAfter(expected.isBefore(window.endExclusive()) ? expected : window.endExclusive());
    }

    /** Returns when a break is over that is had from an instant on. */
    private Instant over(Instant from) {
        return (from.isAfter(window.startInclusive()) ? from : window.startInclusive()).plus(rest.length());
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
