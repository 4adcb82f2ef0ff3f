package dev.doorstep.availability;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The one answer to "can this worker do this visit at this time": every rule about time once, behind those about the
 * worker.
 *
 * <p>Listing, holding, confirming, moving and explaining all ask here. Each rule is independent of the others, so the
 * reasons are minimal: with all of them lifted the visit fits, with all but one it does not.
 */
final class Oracle {
    /** A claim farther away than this leaves time for any travel, and is not read. */
    static final Duration NEIGHBOURS_MAX = Duration.ofDays(1);

    /** The rules about the start alone, for one that a customer chooses. */
    private static final List<Law<Moment>> BOOK = List.of(
            new Law<>(Oracle::givesNotice, Oracle::notice),
            new Law<>(Oracle::isWithinHorizon, Oracle::horizon),
            new Law<>(Oracle::isOffered, Oracle::grid),
            new Law<>(Oracle::isOpen, Oracle::openingHours));

    /** The rules about the start alone, for a visit that was booked. */
    private static final List<Law<Moment>> MOVE =
            List.of(new Law<>(Oracle::isAligned, Oracle::grain), new Law<>(Oracle::isOpen, Oracle::openingHours));

    /** The rules about the worker at that start. */
    private static final List<Law<Attempt>> WORKER = workerLaws(Oracle::isOnShift);

    /** The same rules, with overtime. */
    private static final List<Law<Attempt>> WORKER_LONGER = workerLaws(Oracle::isOnLongerShift);

    /** All of those rules but the last one, which is about the worker's other doors. */
    private static final List<Law<Attempt>> ALONE = WORKER.subList(0, WORKER.size() - 1);

    /** The rules about the start alone, for a day that is agreed with the worker. */
    private static final List<Law<Moment>> ENGAGE = List.of(new Law<>(Oracle::isAligned, Oracle::grain));

    /** The rules about a worker with whom the day is agreed. */
    private static final List<Law<Attempt>> ENGAGED = List.of(
            new Law<>(attempt -> matching(attempt).isEmpty(), Oracle::matching),
            new Law<>(Oracle::isPresent, Oracle::leave),
            new Law<>(Oracle::isReached, Oracle::noWay),
            new Law<>(attempt -> Neighbours.inTheWay(attempt).isEmpty(), Neighbours::otherDoors));

    /** A rule: what passes it, and what stands against all that does not. Reasons are made only when somebody asks. */
    private record Law<T>(Predicate<T> passes, Function<T, List<Blocker>> reasons) {
        List<Blocker> blockers(T judged) {
            return passes.test(judged) ? List.of() : reasons.apply(judged);
        }
    }

    private Oracle() {}

    private static List<Law<Attempt>> workerLaws(Predicate<Attempt> isOnShift) {
        return List.of(
                new Law<>(attempt -> matching(attempt).isEmpty(), Oracle::matching),
                new Law<>(Oracle::isPresent, Oracle::leave),
                new Law<>(isOnShift, Oracle::shift),
                new Law<>(Oracle::takesWork, Oracle::status),
                new Law<>(Oracle::isReached, Oracle::noWay),
                new Law<>(attempt -> attempt.prospect().sameCrew().isEmpty(), Oracle::sameCrew),
                new Law<>(Neighbours::leaveRoom, Neighbours::blockers));
    }

    /** Tells whether a start can be asked for at all, whoever may come. */
    static boolean allows(Moment moment, Purpose purpose) {
        return passes(laws(purpose), moment);
    }

    /** Tells whether a worker can come at a start that can be asked for. */
    static boolean fits(Attempt attempt, Purpose purpose) {
        return passes(workerLaws(purpose), attempt);
    }

    /** Tells whether a worker could come at such a start if they were expected nowhere else. */
    static boolean suits(Attempt attempt) {
        return passes(ALONE, attempt);
    }

    static List<Blocker> blockers(Attempt attempt, Purpose purpose) {
        return Stream.concat(
                        laws(purpose).stream().flatMap(law -> law.blockers(attempt.moment()).stream()),
                        workerLaws(purpose).stream().flatMap(law -> law.blockers(attempt).stream()))
                .toList();
    }

    private static <T> boolean passes(List<Law<T>> laws, T judged) {
        for (Law<T> law : laws) {
            if (!law.passes.test(judged)) {
                return false;
            }
        }
        return true;
    }

    private static List<Law<Moment>> laws(Purpose purpose) {
        return switch (purpose) {
            case BOOK -> BOOK;
            case BESIDE, MOVE -> MOVE;
            case ENGAGE -> ENGAGE;
        };
    }

    private static List<Law<Attempt>> workerLaws(Purpose purpose) {
        return switch (purpose) {
            case BOOK, BESIDE -> WORKER;
            case MOVE -> WORKER_LONGER;
            case ENGAGE -> ENGAGED;
        };
    }

    private static boolean givesNotice(Moment moment) {
        return !moment.start().isBefore(moment.terms().earliest());
    }

    private static List<Blocker> notice(Moment moment) {
        return one(
                BlockerCode.NOTICE,
                moment.start(),
                moment.terms().settings().lead().noticeMinutes());
    }

    private static boolean isWithinHorizon(Moment moment) {
        return !moment.date().isAfter(moment.terms().latest());
    }

    private static List<Blocker> horizon(Moment moment) {
        return one(
                BlockerCode.HORIZON,
                moment.date(),
                moment.terms().settings().lead().horizonDays());
    }

    private static boolean isOffered(Moment moment) {
        return moment.day().offers(moment.start());
    }

    private static List<Blocker> grid(Moment moment) {
        BranchSettings settings = moment.terms().settings();
        return one(BlockerCode.OFF_GRID, moment.start(), settings.slotGridMinutes(), settings.opensAt());
    }

    private static boolean isAligned(Moment moment) {
        return Grain.isAligned(moment.start());
    }

    private static List<Blocker> grain(Moment moment) {
        return one(BlockerCode.OFF_GRID, moment.start(), Grain.LENGTH.toMinutes(), LocalTime.MIDNIGHT);
    }

    private static boolean isOpen(Moment moment) {
        return moment.day().isOpenFor(moment.door());
    }

    private static List<Blocker> openingHours(Moment moment) {
        BranchSettings settings = moment.terms().settings();
        return one(
                BlockerCode.OPENING_HOURS,
                settings.opensAt(),
                settings.closesAt(),
                moment.timeOf(moment.start()),
                moment.timeOf(moment.end()));
    }

    private static List<Blocker> matching(Attempt attempt) {
        return attempt.prospect().personal(attempt.moment());
    }

    private static boolean isReached(Attempt attempt) {
        return attempt.prospect().isReached(attempt.moment());
    }

    private static List<Blocker> noWay(Attempt attempt) {
        return one(BlockerCode.NO_WAY, attempt.code());
    }

    private static boolean isPresent(Attempt attempt) {
        for (Leave leave : attempt.time().leave()) {
            if (leave.window().overlaps(attempt.door())) {
                return false;
            }
        }
        return true;
    }

    private static List<Blocker> leave(Attempt attempt) {
        return attempt.time().leave().stream()
                .filter(leave -> leave.window().overlaps(attempt.door()))
                .map(leave -> Blocker.of(BlockerCode.LEAVE, attempt.code(), leave.window()))
                .toList();
    }

    private static boolean isOnShift(Attempt attempt) {
        return isWithin(attempt.prospect().shifts(attempt.moment()), attempt.door());
    }

    private static boolean isOnLongerShift(Attempt attempt) {
        List<TimeWindow> shifts = attempt.prospect().shifts(attempt.moment());
        return isWithin(shifts, attempt.door()) || isWithin(attempt.time().longer(shifts), attempt.door());
    }

    private static boolean isWithin(List<TimeWindow> shifts, TimeWindow door) {
        for (TimeWindow shift : shifts) {
            if (shift.encloses(door)) {
                return true;
            }
        }
        return false;
    }

    private static List<Blocker> shift(Attempt attempt) {
        return one(BlockerCode.SHIFT, attempt.code(), attempt.timeOf(attempt.start()), attempt.timeOf(attempt.end()));
    }

    private static boolean takesWork(Attempt attempt) {
        return !attempt.start()
                .isBefore(attempt.time().takesFrom(attempt.moment().terms()));
    }

    private static List<Blocker> status(Attempt attempt) {
        WorkerStatus status = attempt.time().worker().terms().status();
        Terms terms = attempt.moment().terms();
        return status.kind() == WorkerStatus.Kind.BUSY
                ? one(BlockerCode.BUSY, attempt.code(), attempt.time().takesFrom(terms))
                : one(
                        BlockerCode.OFFLINE,
                        attempt.code(),
                        attempt.start(),
                        terms.settings().lead().immediateMinutes());
    }

    private static List<Blocker> sameCrew(Attempt attempt) {
        return attempt.prospect().sameCrew().stream()
                .map(claim -> Blocker.of(BlockerCode.SAME_CREW, attempt.code(), claim.visit()))
                .toList();
    }

    private static List<Blocker> one(BlockerCode code, Object... facts) {
        return List.of(Blocker.of(code, facts));
    }
}
