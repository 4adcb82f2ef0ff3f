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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds who would suit if only loose visits were out of their way, and other places for those visits: with other
 * workers, or at another minute, each within its promise. Whoever gets them may be freed in the same way, at most
 * {@value #DEPTH_MAX} deep; once {@value #TRIES_MAX} workers were tried for a start nobody is freed any more for a
 * visit that itself gives way. It belongs to one question and one thread.
 */
final class MakingRoom {
    /** How many visits may give way to one another in a row. */
    static final int DEPTH_MAX = 2;

    /** After how many workers tried for one start nobody is freed any more for a visit that itself gives way. */
    static final int TRIES_MAX = 60;

    /** Stands for the claims of those who come while places are found for the visits that make room. */
    static final ClaimId PLACEHOLDER = new ClaimId(new UUID(0, 0));

    private final Terms terms;
    private final LooseVisits loose;
    private final int movedMax;
    private final Map<VisitId, Optional<Demand>> known = new HashMap<>();
    private int tries;

    /**
     * Opens a search.
     *
     * @param movedMax the most visits that one opening moves
     */
    MakingRoom(Terms terms, LooseVisits loose, int movedMax) {
        this.terms = terms;
        this.loose = loose;
        this.movedMax = movedMax;
    }

    /** What is asked of a worker, and what for. */
    record Asked(Demand demand, Purpose purpose) {}

    /** A worker who suits, and the claims in their way. */
    record Blocked(WorkerId worker, List<Claim> inTheWay) {
        List<VisitId> visits() {
            return inTheWay.stream().map(Claim::visit).toList();
        }
    }

    /** What moved so far, and how the calendars stand then. */
    record Moves(CalendarSnapshot calendars, List<Claim> gone, List<Claim> moved) {
        static Moves none(CalendarSnapshot calendars) {
            return new Moves(calendars, List.of(), List.of());
        }

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

    /** Begins anew for another start. */
    void begin() {
        tries = 0;
    }

    /** What takes one worker longer than another is judged worker by worker, once they are free. */
    boolean mayStart(Moment moment, Asked asked) {
        return terms.dependsOnWorker(asked.demand) || Oracle.allows(moment, asked.purpose);
    }

    /**
     * Lists those who may be freed. Whoever has nothing that may move is free as things stand, or not at all.
     *
     * @param asked what is asked of each worker
     */
    static List<Prospect> prospects(CalendarSnapshot calendars, Function<WorkerId, Demand> asked) {
        return calendars.workers().stream()
                .filter(WorkerTime::mayMakeRoom)
                .map(time -> new Prospect(asked.apply(time.worker().id()), time, calendars.terms()))
                .toList();
    }

    /**
     * Lists the workers who would suit if only loose visits were out of their way: first those whom the customer likes
     * best, then those with the fewest visits in the way, then by their codes.
     */
    Stream<Blocked> blocked(List<Prospect> among, Moment moment, Asked asked) {
        List<Blocked> blocked = among.stream()
                .map(prospect -> Attempt.of(prospect, moment))
                .filter(Oracle::suits)
                .map(attempt -> new Blocked(attempt.time().worker().id(), Neighbours.inTheWay(attempt)))
                .filter(one -> !one.inTheWay.isEmpty() && one.inTheWay.size() <= SecondLook.MOVED_MAX)
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
                .flatMap(one -> one.visits().stream())
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

    /** Whoever has a visit keeps the time that they were given for it; whoever gets it is given their own. */
    private Demand demandOf(Claim claim, WorkerId worker) {
        Demand asked = demandOf(claim);
        return worker.equals(claim.worker()) ? claim.kept(asked) : asked;
    }

    /** Finds a place for each visit that was in the way, the longest first. */
    Optional<Moves> placeAll(List<Claim> inTheWay, Moves before, int depth) {
        tries++;
        Optional<Moves> moves = Optional.of(before);
        for (Claim claim : longestFirst(inTheWay)) {
            moves = moves.flatMap(so -> place(so, claim, depth));
        }
        return moves;
    }

    /** What takes long finds fewer places, and is placed while most are left. */
    static List<Claim> longestFirst(List<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.door().duration())
                        .reversed())
                .toList();
    }

    /**
     * Puts a visit where it fits, or where another visit can make room in its turn: at the first start that is free,
     * with whoever has it or else with whoever suits best.
     */
    Optional<Moves> place(Moves moves, Claim claim, int depth) {
        if (moves.moved.size() == movedMax) {
            return Optional.empty();
        }
        Optional<Moves> plain = earliest(moves.calendars, claim)
                .map(fit -> moves.and(claim, claim.movedTo(fit.worker().id(), fit.door())));
        return plain.isPresent() || depth == 1 ? plain : crowdIn(moves, claim, depth - 1);
    }

    private Optional<Fit> earliest(CalendarSnapshot calendars, Claim claim) {
        Inquiry own = calendars.only(claim.worker()).inquiry(demandOf(claim, claim.worker()));
        Inquiry others = calendars.inquiry(demandOf(claim).declined(claim.worker()));
        return startsOf(claim)
                .flatMap(start -> own.best(start, Purpose.BESIDE).or(() -> others.best(start, Purpose.BESIDE)).stream())
                .findFirst();
    }

    private Optional<Moves> crowdIn(Moves moves, Claim claim, int depth) {
        Asked asked = new Asked(demandOf(claim), Purpose.BESIDE);
        List<Prospect> all = prospects(moves.calendars, worker -> demandOf(claim, worker));
        return startsOf(claim)
                .map(start -> Moment.of(asked.demand, start, terms))
                .filter(moment -> mayStart(moment, asked))
                .flatMap(moment -> blocked(all, moment, asked)
                        .filter(one ->
                                tries < TRIES_MAX && one.inTheWay.stream().noneMatch(moves::touches))
                        .flatMap(one -> crowdIn(moves, claim, one, moment.start(), depth).stream()))
                .findFirst();
    }

    private Optional<Moves> crowdIn(Moves moves, Claim claim, Blocked one, Instant start, int depth) {
        CalendarSnapshot freed = moves.calendars.without(one.visits());
        return freed.fit(demandOf(claim, one.worker), one.worker, start, Purpose.BESIDE)
                .flatMap(fit -> {
                    Moves room = new Moves(freed, moves.gone, moves.moved);
                    return placeAll(one.inTheWay, room.and(claim, claim.movedTo(one.worker, fit.door())), depth);
                });
    }

    /** Every start of its promise on that day that is not over yet; first that where it is now. */
    private Stream<Instant> startsOf(Claim claim) {
        Instant current = claim.door().startInclusive();
        TimeWindow day = terms.branch().windowOf(terms.branch().dayOf(current));
        return terms.startsIn(claim.promise())
                .filter(day::contains)
                .sorted(Comparator.comparing(start -> !start.equals(current)));
    }
}
