package dev.doorstep.availability;

import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Matching;
import dev.doorstep.workforce.DailyLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private static final List<Function<Attempt, List<Blocker>>> ALWAYS =
            List.of(Oracle::matching, Oracle::openingHours, Oracle::leave, Oracle::shift, Oracle::neighbours);

    private static final List<Function<Attempt, List<Blocker>>> BOOK = Stream.concat(
                    Stream.of(Oracle::notice, Oracle::horizon, Oracle::grid), ALWAYS.stream())
            .toList();

    private static final List<Function<Attempt, List<Blocker>>> MOVE =
            Stream.concat(Stream.of(Oracle::grain), ALWAYS.stream()).toList();

    private Oracle() {}

    static boolean fits(Attempt attempt, Purpose purpose) {
        for (Function<Attempt, List<Blocker>> rule : rules(purpose)) {
            if (!rule.apply(attempt).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static List<Blocker> blockers(Attempt attempt, Purpose purpose) {
        return rules(purpose).stream()
                .flatMap(rule -> rule.apply(attempt).stream())
                .toList();
    }

    private static List<Function<Attempt, List<Blocker>>> rules(Purpose purpose) {
        return purpose == Purpose.BOOK ? BOOK : MOVE;
    }

    private static List<Blocker> notice(Attempt attempt) {
        int minutes = attempt.terms().settings().noticeMinutes();
        Instant earliest = attempt.terms().now().plus(Duration.ofMinutes(minutes));
        return when(attempt.start().isBefore(earliest), BlockerCode.NOTICE, attempt.start(), minutes);
    }

    private static List<Blocker> horizon(Attempt attempt) {
        int days = attempt.terms().settings().horizonDays();
        boolean beyond = attempt.day()
                .isAfter(attempt.terms().branch().dayOf(attempt.terms().now()).plusDays(days));
        return when(beyond, BlockerCode.HORIZON, attempt.day(), days);
    }

    private static List<Blocker> grid(Attempt attempt) {
        return when(
                !attempt.terms().onGrid(attempt.start()),
                BlockerCode.OFF_GRID,
                attempt.start(),
                attempt.terms().settings().slotGridMinutes(),
                attempt.terms().settings().opensAt());
    }

    private static List<Blocker> grain(Attempt attempt) {
        return when(
                !Grain.isAligned(attempt.start()),
                BlockerCode.OFF_GRID,
                attempt.start(),
                Grain.LENGTH.toMinutes(),
                LocalTime.MIDNIGHT);
    }

    private static List<Blocker> openingHours(Attempt attempt) {
        boolean open = attempt.terms()
                .openOn(attempt.day())
                .filter(hours -> hours.encloses(attempt.door()))
                .isPresent();
        return when(
                !open,
                BlockerCode.OPENING_HOURS,
                attempt.terms().settings().opensAt(),
                attempt.terms().settings().closesAt(),
                attempt.timeOf(attempt.start()),
                attempt.timeOf(attempt.end()));
    }

    private static List<Blocker> matching(Attempt attempt) {
        return Matching.rules().stream()
                .flatMap(rule -> rule.blockers(attempt.candidacy()).stream())
                .toList();
    }

    private static List<Blocker> shift(Attempt attempt) {
        boolean covered = attempt
                .time()
                .roster()
                .windows(attempt.day(), attempt.terms().zone())
                .stream()
                .anyMatch(window -> window.encloses(attempt.door()));
        return when(
                !covered,
                BlockerCode.SHIFT,
                attempt.code(),
                attempt.timeOf(attempt.start()),
                attempt.timeOf(attempt.end()));
    }

    private static List<Blocker> leave(Attempt attempt) {
        return attempt.time().leave().stream()
                .filter(leave -> leave.window().overlaps(attempt.door()))
                .map(leave -> Blocker.of(BlockerCode.LEAVE, attempt.code(), leave.window()))
                .toList();
    }

    /**
     * Other doors, the travel between them and what is left of the day. The claims that stand in the way do not count
     * against the day as well: whoever takes them away lifts both.
     */
    private static List<Blocker> neighbours(Attempt attempt) {
        List<Claim> clashes = attempt.time().claims().stream()
                .filter(claim -> claim.door().overlaps(attempt.door()))
                .toList();
        List<Claim> tooLate =
                attempt.before().takeWhile(claim -> !getsHere(attempt, claim)).toList();
        List<Claim> tooSoon =
                attempt.after().takeWhile(claim -> !getsThere(attempt, claim)).toList();
        List<Blocker> blockers = new ArrayList<>();
        clashes.forEach(claim -> blockers.add(clash(attempt, claim)));
        tooLate.forEach(claim -> blockers.add(travelFrom(attempt, claim)));
        tooSoon.forEach(claim -> blockers.add(travelTo(attempt, claim)));
        Set<ClaimId> inTheWay = Stream.of(clashes, tooLate, tooSoon)
                .flatMap(List::stream)
                .map(Claim::id)
                .collect(Collectors.toUnmodifiableSet());
        blockers.addAll(daily(attempt, claim -> !inTheWay.contains(claim.id())));
        return blockers;
    }

    private static boolean getsHere(Attempt attempt, Claim previous) {
        Instant arrival =
                previous.door().endExclusive().plus(attempt.fromClaim(previous).duration());
        return !arrival.isAfter(attempt.start());
    }

    private static boolean getsThere(Attempt attempt, Claim next) {
        Instant arrival = attempt.end().plus(attempt.toClaim(next).duration());
        return !arrival.isAfter(next.door().startInclusive());
    }

    private static List<Blocker> daily(Attempt attempt, Predicate<Claim> counts) {
        List<Claim> sameDay = attempt.time().claims().stream()
                .filter(counts)
                .filter(claim -> attempt.terms()
                        .branch()
                        .dayOf(claim.door().startInclusive())
                        .equals(attempt.day()))
                .toList();
        DailyLimits limits = attempt.time().worker().limits();
        long minutes = sameDay.stream()
                        .mapToLong(claim -> claim.door().duration().toMinutes())
                        .sum()
                + attempt.door().duration().toMinutes();
        List<Blocker> blockers = new ArrayList<>();
        blockers.addAll(when(
                sameDay.size() >= limits.visitsMax(),
                BlockerCode.DAILY_VISITS,
                attempt.code(),
                sameDay.size(),
                limits.visitsMax()));
        blockers.addAll(when(
                minutes > limits.minutesMax(),
                BlockerCode.DAILY_MINUTES,
                attempt.code(),
                minutes,
                limits.minutesMax()));
        return blockers;
    }

    private static Blocker clash(Attempt attempt, Claim claim) {
        return Blocker.of(
                BlockerCode.CLASHES_WITH,
                attempt.code(),
                claim.visit(),
                attempt.timeOf(claim.door().startInclusive()),
                attempt.timeOf(claim.door().endExclusive()));
    }

    private static Blocker travelFrom(Attempt attempt, Claim previous) {
        return Blocker.of(
                BlockerCode.TRAVEL_FROM_PREVIOUS,
                attempt.code(),
                previous.visit(),
                attempt.timeOf(previous.door().endExclusive()),
                minutesUp(attempt.fromClaim(previous).duration()));
    }

    private static Blocker travelTo(Attempt attempt, Claim next) {
        return Blocker.of(
                BlockerCode.TRAVEL_TO_NEXT,
                attempt.code(),
                next.visit(),
                attempt.timeOf(next.door().startInclusive()),
                minutesUp(attempt.toClaim(next).duration()));
    }

    private static long minutesUp(Duration duration) {
        return duration.plusSeconds(59).toMinutes();
    }

    private static List<Blocker> when(boolean blocked, BlockerCode code, Object... facts) {
        return blocked ? List.of(Blocker.of(code, facts)) : List.of();
    }
}
