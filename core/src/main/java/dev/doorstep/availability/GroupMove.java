package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Claims that move together: each is judged where it goes when all have moved.
 *
 * @param own the claims that the visits have now
 * @param next the claims that they get, in the order of the moves
 */
record GroupMove(Map<VisitId, Claim> own, List<Claim> next) {
    /**
     * Decides a move of a group.
     *
     * @param before the calendars, read around everybody concerned
     * @param claims what the visits have now
     * @param unclaimed makes, or refuses, the claim of a visit that has none
     * @param waived what does not count
     * @throws MoveRefusedException if one of the claims does not fit, or would start outside its promise
     */
    static GroupMove of(
            List<ClaimMove> moves,
            CalendarSnapshot before,
            List<Claim> claims,
            Function<ClaimMove, Claim> unclaimed,
            Set<BlockerCode> waived) {
        Map<VisitId, Claim> own = byVisit(claims);
        List<ClaimMove> settled =
                moves.stream().map(move -> settled(move, own, before)).toList();
        List<Claim> next =
                settled.stream().map(move -> moved(own, move, unclaimed)).toList();
        return new GroupMove(own, next).judged(settled, before, Purpose.MOVE, waived);
    }

    /** Who has a visit keeps the time that they were given for it; who gets it is given their own. */
    private static ClaimMove settled(ClaimMove move, Map<VisitId, Claim> own, CalendarSnapshot before) {
        Claim has = own.get(move.demand().visit());
        return has != null && has.worker().equals(move.worker())
                ? move.lasting(has.door().duration())
                : before.worker(move.worker())
                        .map(time -> move.lasting(before.terms()
                                .atDoor(
                                        move.demand(),
                                        time.worker(),
                                        before.terms().branch().dayOf(move.start()))))
                        .orElse(move);
    }

    /**
     * Decides days that are agreed with their worker: whatever they had before, they are firm with that worker.
     *
     * @throws MoveRefusedException if one of the days does not fit
     */
    static GroupMove agreed(
            List<ClaimMove> days, CalendarSnapshot before, List<Claim> claims, Function<ClaimMove, Claim> unclaimed) {
        Map<VisitId, Claim> own = byVisit(claims);
        List<Claim> next =
                days.stream().map(day -> moved(own, day, unclaimed).accepted()).toList();
        return new GroupMove(own, next).judged(days, before, Purpose.ENGAGE, Set.of());
    }

    private static Map<VisitId, Claim> byVisit(List<Claim> claims) {
        Map<VisitId, Claim> own = new LinkedHashMap<>();
        claims.forEach(claim -> own.put(claim.visit(), claim));
        return own;
    }

    private GroupMove judged(List<ClaimMove> moves, CalendarSnapshot before, Purpose purpose, Set<BlockerCode> waived) {
        CalendarSnapshot after = before.without(visits(moves)).with(next);
        moves.forEach(move -> refuseMisfit(after, move, purpose, waived));
        return this;
    }

    static List<VisitId> visits(List<ClaimMove> moves) {
        return moves.stream().map(move -> move.demand().visit()).toList();
    }

    /** Returns the claims that are not as they were. */
    List<Claim> added() {
        return next.stream().filter(claim -> !own.containsValue(claim)).toList();
    }

    /** Returns the claims that those replace. */
    List<Claim> removed() {
        return added().stream()
                .map(Claim::visit)
                .filter(own::containsKey)
                .map(own::get)
                .toList();
    }

    private static Claim moved(Map<VisitId, Claim> own, ClaimMove move, Function<ClaimMove, Claim> unclaimed) {
        Optional<Claim> old = Optional.ofNullable(own.get(move.demand().visit()));
        TimeWindow promise = old.map(Claim::promise).orElse(move.promise());
        if (!promise.contains(move.start())) {
            throw new MoveRefusedException(move, List.of(Blocker.of(BlockerCode.PROMISE, move.start(), promise)));
        }
        return old.map(claim -> claim.movedTo(move.worker(), move.door())).orElseGet(() -> unclaimed.apply(move));
    }

    private static void refuseMisfit(CalendarSnapshot after, ClaimMove move, Purpose purpose, Set<BlockerCode> waived) {
        List<Blocker> blockers = after
                .without(List.of(move.demand().visit()))
                .blockers(move.demand(), move.worker(), move.start(), purpose)
                .stream()
                .filter(blocker -> !waived.contains(blocker.code()))
                .toList();
        if (!blockers.isEmpty()) {
            throw new MoveRefusedException(move, blockers);
        }
    }
}
