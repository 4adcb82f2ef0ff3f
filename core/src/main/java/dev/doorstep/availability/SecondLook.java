package dev.doorstep.availability;

import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks again where nobody can come as things stand: a worker who would suit may be freed by moving the loose visits in
 * their way to others, or to another minute, each within its promise; and those who get them may be freed in the same
 * way.
 *
 * <p>It is bounded: at most {@value #MOVED_MAX} visits move, at most {@value #DEPTH_MAX} deep, and once
 * {@value #TRIES_MAX} workers were tried for a start nobody is freed any more for a visit that itself gives way. So it
 * never opens a start that cannot be kept, and may leave one closed that a search over everything would open. It
 * belongs to one question and one thread.
 */
final class SecondLook {
    /** The most visits that one opening moves. */
    static final int MOVED_MAX = 3;

    /** How many visits may give way to one another in a row. */
    static final int DEPTH_MAX = 2;

    /** After how many workers tried for one start nobody is freed any more for a visit that itself gives way. */
    static final int TRIES_MAX = 60;

    /** Stands for the visit's own claim while places are found for those that make room. */
    private static final ClaimId PLACEHOLDER = new ClaimId(new UUID(0, 0));

    private final CalendarSnapshot others;
    private final Demand demand;
    private final LooseVisits loose;
    private final List<Prospect> prospects;
    private final Map<VisitId, Optional<Demand>> known = new HashMap<>();
    private int tries;

    /**
     * Opens a look for one visit.
     *
     * @param others what stands apart from the visit itself
     */
    SecondLook(CalendarSnapshot others, Demand demand, LooseVisits loose) {
        this.others = others;
        this.demand = demand;
        this.loose = loose;
        this.prospects = prospects(others, demand);
    }

    /** What is asked of a worker, and what for. */
    private record Asked(Demand demand, Purpose purpose) {}

    /** A worker who suits, and the claims in their way. */
    private record Blocked(WorkerId worker, List<Claim> inTheWay) {}

    /** What moved so far, and how the calendars stand then. */
    private record Moves(CalendarSnapshot calendars, List<Claim> gone, List<Claim> moved) {
        boolean touches(Claim claim) {
            return moved.stream().anyMatch(one -> one.visit().equals(claim.visit()));
        }

        Moves and(Claim from, Claim to) {
            List<Claim> allGone = new ArrayList<>(gone);
            allGone.add(from);
            List<Claim> allMoved = new ArrayList<>(moved);
            allMoved.add(to);
            return new Moves(calendars.with(List.of(to)), allGone, allMoved);
        }
    }

    /**
     * Returns some slots and, of all starts that are offered, those that moving others opens as well; the earliest
     * first.
     */
    List<Slot> complete(List<Slot> plain, Stream<Instant> offered) {
        Set<Instant> open = plain.stream().map(Slot::start).collect(Collectors.toSet());
        Stream<Slot> opened = offered.filter(start -> !open.contains(start))
                .flatMap(start -> open(start).stream())
                .map(opening -> opening.fit().slot(1));
        return Stream.concat(plain.stream(), opened)
                .sorted(Comparator.comparing(Slot::start))
                .toList();
    }

    /** Finds the earliest of some starts that moving others opens. */
    Optional<Instant> earliest(Stream<Instant> starts) {
        return starts.filter(start -> open(start).isPresent()).findFirst();
    }

    /** Finds a way to do the visit at a start after all. */
    Optional<Opening> open(Instant start) {
        Moment moment = Moment.of(demand, start, others.terms());
        Asked asked = new Asked(demand, Purpose.BOOK);
        if (!mayStart(moment, asked)) {
            return Optional.empty();
        }
        tries = 0;
        return blocked(prospects, moment, asked)
                .flatMap(one -> free(one, start).stream())
                .findFirst();
    }

    /** What takes one worker longer than another is judged worker by worker. */
    private boolean mayStart(Moment moment, Asked asked) {
        return dependsOnWorker(asked) || Oracle.allows(moment, asked.purpose);
    }

    private boolean dependsOnWorker(Asked asked) {
        return others.terms().dependsOnWorker(asked.demand);
    }

    /** Whoever has nothing that may move is free as things stand, or not at all. */
    private static List<Prospect> prospects(CalendarSnapshot calendars, Demand asked) {
        return calendars.workers().stream()
                .filter(WorkerTime::mayMakeRoom)
                .map(time -> new Prospect(asked, time, calendars.terms()))
                .toList();
    }

    /**
     * Lists the workers who would suit if only loose visits were out of their way, those with the fewest of them first.
     */
    private Stream<Blocked> blocked(List<Prospect> among, Moment moment, Asked asked) {
        List<Blocked> blocked = among.stream()
                .map(prospect -> Attempt.of(prospect, moment))
                .filter(attempt -> !dependsOnWorker(asked) || Oracle.allows(attempt.moment(), asked.purpose))
                .filter(Oracle::suits)
                .map(attempt -> new Blocked(attempt.time().worker().id(), Neighbours.inTheWay(attempt)))
                .filter(one -> !one.inTheWay.isEmpty() && one.inTheWay.size() <= MOVED_MAX)
                .filter(one -> one.inTheWay.stream().allMatch(claim -> mayMove(claim, moment)))
                .sorted(Comparator.comparingInt(
                                (Blocked one) -> asked.demand.choice().rankOf(one.worker))
                        .thenComparingInt(one -> one.inTheWay.size()))
                .toList();
        learn(blocked);
        return blocked.stream().filter(one -> one.inTheWay.stream().allMatch(this::isLoose));
    }

    /** Nobody accepted it, and the day that it may go to was read. */
    private static boolean mayMove(Claim claim, Moment moment) {
        return claim.mayMakeRoom()
                && !claim.id().equals(PLACEHOLDER)
                && moment.day().span().contains(claim.door().startInclusive());
    }

    /** Asks for all visits of a start at once. */
    private void learn(List<Blocked> blocked) {
        List<VisitId> unknown = blocked.stream()
                .flatMap(one -> one.inTheWay.stream())
                .map(Claim::visit)
                .filter(visit -> !known.containsKey(visit))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            Map<VisitId, Demand> found = loose.among(unknown);
            unknown.forEach(visit -> known.put(visit, Optional.ofNullable(found.get(visit))));
        }
    }

    /** Whom a customer wished for stays with them. */
    private boolean isLoose(Claim claim) {
        return known.getOrDefault(claim.visit(), Optional.empty())
                .filter(asked -> asked.choice().kind() == WorkerChoice.Kind.ANY)
                .isPresent();
    }

    private Demand demandOf(Claim claim) {
        return known.getOrDefault(claim.visit(), Optional.empty()).orElseThrow();
    }

    private Optional<Opening> free(Blocked one, Instant start) {
        CalendarSnapshot freed = without(others, one);
        return freed.fit(demand, one.worker, start, Purpose.BOOK).flatMap(fit -> {
            Moves none = new Moves(freed.with(List.of(fit.standIn(PLACEHOLDER, demand))), List.of(), List.of());
            return placeAll(one, none, DEPTH_MAX).map(moves -> new Opening(fit, moves.gone, moves.moved));
        });
    }

    /** Finds a place for each visit that was in the way, the longest first. */
    private Optional<Moves> placeAll(Blocked one, Moves before, int depth) {
        tries++;
        Optional<Moves> moves = Optional.of(before);
        List<Claim> longestFirst = one.inTheWay.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.door().duration())
                        .reversed())
                .toList();
        for (Claim claim : longestFirst) {
            moves = moves.flatMap(so -> place(so, claim, depth));
        }
        return moves;
    }

    /** Puts a visit where it fits, or where another visit can make room in its turn. */
    private Optional<Moves> place(Moves moves, Claim claim, int depth) {
        if (moves.moved.size() == MOVED_MAX) {
            return Optional.empty();
        }
        Demand asked = demandOf(claim);
        Optional<Moves> plain = moves.calendars
                .earliest(asked, startsOf(claim), Purpose.MOVE)
                .map(fit -> moves.and(claim, claim.movedTo(fit.worker().id(), fit.door())));
        return plain.isPresent() || depth == 1 ? plain : crowdIn(moves, claim, depth - 1);
    }

    private Optional<Moves> crowdIn(Moves moves, Claim claim, int depth) {
        Asked asked = new Asked(demandOf(claim), Purpose.MOVE);
        List<Prospect> all = prospects(moves.calendars, asked.demand);
        return startsOf(claim)
                .map(start -> Moment.of(asked.demand, start, others.terms()))
                .filter(moment -> mayStart(moment, asked))
                .flatMap(moment -> blocked(all, moment, asked)
                        .filter(one ->
                                tries < TRIES_MAX && one.inTheWay.stream().noneMatch(moves::touches))
                        .flatMap(one -> crowdIn(moves, claim, one, moment.start(), depth).stream()))
                .findFirst();
    }

    private Optional<Moves> crowdIn(Moves moves, Claim claim, Blocked one, Instant start, int depth) {
        CalendarSnapshot freed = without(moves.calendars, one);
        return freed.fit(demandOf(claim), one.worker, start, Purpose.MOVE).flatMap(fit -> {
            Moves room = new Moves(freed, moves.gone, moves.moved);
            return placeAll(one, room.and(claim, claim.movedTo(one.worker, fit.door())), depth);
        });
    }

    private static CalendarSnapshot without(CalendarSnapshot calendars, Blocked one) {
        return calendars.without(one.inTheWay.stream().map(Claim::visit).toList());
    }

    /**
     * Where it is now, if it can stay at that minute; then every start of its promise on that day that is not over yet.
     */
    private Stream<Instant> startsOf(Claim claim) {
        Instant current = claim.door().startInclusive();
        TimeWindow day =
                others.terms().branch().windowOf(others.terms().branch().dayOf(current));
        return Stream.concat(
                Stream.of(current), others.terms().startsIn(claim.promise()).filter(day::contains));
    }
}
