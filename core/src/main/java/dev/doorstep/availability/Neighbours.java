package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule about the other doors of a worker: nobody is at two at once, everybody gets from one to the next, nobody
 * does more than a day may hold, and everybody has their break.
 */
final class Neighbours {
    private Neighbours() {}

    /**
     * Tells whether the other doors leave room for this one. Behind the nearest ones all others are as far as they
     * were.
     */
    static boolean leaveRoom(Attempt attempt) {
        Prospect prospect = attempt.prospect();
        int next = prospect.nextOf(attempt.moment());
        Prospect.Load load = prospect.load(attempt.moment());
        return !prospect.lasts(next, attempt.start())
                && (next == 0 || attempt.getsHere(next - 1))
                && (next == attempt.time().claims().size() || attempt.getsOn(next))
                && load.visits() < attempt.terms().visitsMax(attempt.time().worker(), attempt.day())
                && minutes(attempt, load) <= limits(attempt).minutesMax()
                && BreakTime.leavesRoom(attempt);
    }

    /**
     * The claims that stand in the way do not count against the day as well: whoever takes them away lifts both. Those
     * of the same crew are named for that already, and stand in the way of nothing else.
     */
    static List<Blocker> blockers(Attempt attempt) {
        InTheWay all = InTheWay.of(attempt);
        List<Claim> sameCrew = attempt.prospect().sameCrew();
        List<Claim> named = Stream.concat(all.claims(attempt).stream(), sameCrew.stream())
                .distinct()
                .toList();
        return Stream.of(
                        all.besides(sameCrew, attempt).blockers(attempt),
                        daily(attempt, without(attempt, named)),
                        BreakTime.blockers(attempt, named))
                .flatMap(List::stream)
                .toList();
    }

    /** Says which of the other doors are in the way, however much a day may hold. */
    static List<Blocker> otherDoors(Attempt attempt) {
        return InTheWay.of(attempt).blockers(attempt);
    }

    /** Lists the claims that stand in the way: at the same time, or too near before or behind. */
    static List<Claim> inTheWay(Attempt attempt) {
        return InTheWay.of(attempt).claims(attempt);
    }

    /** The places of the claims that stand in the way. */
    private record InTheWay(List<Integer> clashes, List<Integer> tooLate, List<Integer> tooSoon) {
        static InTheWay of(Attempt attempt) {
            return new InTheWay(attempt.clashes(), attempt.tooLate(), attempt.tooSoon());
        }

        InTheWay besides(List<Claim> others, Attempt attempt) {
            return new InTheWay(
                    besides(others, attempt, clashes),
                    besides(others, attempt, tooLate),
                    besides(others, attempt, tooSoon));
        }

        private static List<Integer> besides(List<Claim> others, Attempt attempt, List<Integer> places) {
            return others.isEmpty()
                    ? places
                    : places.stream()
                            .filter(place -> !others.contains(attempt.claim(place)))
                            .toList();
        }

        List<Blocker> blockers(Attempt attempt) {
            List<Blocker> blockers = new ArrayList<>();
            clashes.forEach(claim -> blockers.add(clash(attempt, attempt.claim(claim))));
            tooLate.forEach(claim -> blockers.add(travelFrom(attempt, claim)));
            tooSoon.forEach(claim -> blockers.add(travelTo(attempt, claim)));
            return List.copyOf(blockers);
        }

        List<Claim> claims(Attempt attempt) {
            return Stream.of(clashes, tooLate, tooSoon)
                    .flatMap(List::stream)
                    .map(attempt::claim)
                    .toList();
        }
    }

    private static Prospect.Load without(Attempt attempt, List<Claim> inTheWay) {
        Prospect.Load load = attempt.prospect().load(attempt.moment());
        List<TimeWindow> sameDay = inTheWay.stream()
                .map(Claim::door)
                .filter(door -> attempt.moment().day().span().contains(door.startInclusive()))
                .toList();
        long minutes =
                sameDay.stream().mapToLong(door -> door.duration().toMinutes()).sum();
        return new Prospect.Load(load.visits() - sameDay.size(), load.minutes() - minutes);
    }

    private static List<Blocker> daily(Attempt attempt, Prospect.Load load) {
        DailyLimits limits = limits(attempt);
        List<Blocker> blockers = new ArrayList<>();
        if (load.visits() >= limits.visitsMax()) {
            blockers.add(Blocker.of(BlockerCode.DAILY_VISITS, attempt.code(), load.visits(), limits.visitsMax()));
        }
        warmUp(attempt, load).ifPresent(blockers::add);
        if (minutes(attempt, load) > limits.minutesMax()) {
            blockers.add(
                    Blocker.of(BlockerCode.DAILY_MINUTES, attempt.code(), minutes(attempt, load), limits.minutesMax()));
        }
        return blockers;
    }

    /** Beside the limit of the worker, which somebody else sets and lifts. */
    private static Optional<Blocker> warmUp(Attempt attempt, Prospect.Load load) {
        Worker worker = attempt.time().worker();
        LocalDate joined = worker.terms().joined();
        return joined == null
                ? Optional.empty()
                : attempt.terms()
                        .warmUp(worker, attempt.day())
                        .filter(warmUp -> load.visits() >= warmUp.visitsMax())
                        .map(warmUp -> Blocker.of(
                                BlockerCode.WARM_UP,
                                attempt.code(),
                                load.visits(),
                                warmUp.visitsMax(),
                                joined,
                                warmUp.overOn(joined)));
    }

    private static long minutes(Attempt attempt, Prospect.Load load) {
        return load.minutes() + attempt.door().duration().toMinutes();
    }

    private static DailyLimits limits(Attempt attempt) {
        return attempt.time().worker().limits();
    }

    private static Blocker clash(Attempt attempt, Claim claim) {
        return Blocker.of(
                BlockerCode.CLASHES_WITH,
                attempt.code(),
                claim.visit(),
                attempt.timeOf(claim.door().startInclusive()),
                attempt.timeOf(claim.door().endExclusive()));
    }

    private static Blocker travelFrom(Attempt attempt, int previous) {
        Claim claim = attempt.claim(previous);
        return Blocker.of(
                BlockerCode.TRAVEL_FROM_PREVIOUS,
                attempt.code(),
                claim.visit(),
                attempt.timeOf(claim.door().endExclusive()),
                minutesUp(attempt.wayHere(previous)));
    }

    private static Blocker travelTo(Attempt attempt, int next) {
        Claim claim = attempt.claim(next);
        return Blocker.of(
                BlockerCode.TRAVEL_TO_NEXT,
                attempt.code(),
                claim.visit(),
                attempt.timeOf(claim.door().startInclusive()),
                minutesUp(attempt.wayOn(next)));
    }

    private static long minutesUp(Duration duration) {
        return duration.plusSeconds(59).toMinutes();
    }
}
