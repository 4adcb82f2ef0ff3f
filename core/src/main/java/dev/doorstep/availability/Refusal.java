package dev.doorstep.availability;

import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says why a start is refused and what else there is on that day, from the snapshot in hand. */
final class Refusal {
    private static final int STARTS_MAX = 48;

    private Refusal() {}

    static SlotTakenException of(
            CalendarSnapshot snapshot, Demand demand, Instant start, Purpose purpose, SecondLook second) {
        LocalDate day = snapshot.terms().branch().dayOf(start);
        return of(start, closest(snapshot, demand, start, purpose), snapshot, snapshot.slots(demand, day), second);
    }

    /** Says what stands against the first of a crew who finds nobody when the others before it have somebody. */
    static SlotTakenException of(CalendarSnapshot snapshot, Crew crew, Instant start, SecondLook second) {
        LocalDate day = snapshot.terms().branch().dayOf(start);
        List<Slot> plain = snapshot.slots(new SlotQuery(crew, day, 1)).get(0).slots();
        return of(start, closest(snapshot, crew, start), snapshot, plain, second);
    }

    /** What else there is is what would be listed of that day. */
    private static SlotTakenException of(
            Instant start, Set<BlockerCode> blockers, CalendarSnapshot snapshot, List<Slot> plain, SecondLook second) {
        Stream<Instant> offered =
                snapshot.terms().gridOn(snapshot.terms().branch().dayOf(start)).stream();
        return new SlotTakenException(
                start, blockers, second.nearest(plain, offered, start, SlotTakenException.ALTERNATIVES_MAX));
    }

    private static Set<BlockerCode> closest(CalendarSnapshot snapshot, Crew crew, Instant start) {
        List<Claim> before = List.of();
        for (int size = 1; size < crew.members().size(); size++) {
            Crew part = new Crew(crew.members().subList(0, size));
            Optional<List<Fit>> fits = snapshot.fits(part, start);
            if (fits.isEmpty()) {
                return closest(snapshot.with(before), last(part), start);
            }
            before = placed(part, fits.get());
        }
        return closest(snapshot.with(before), last(crew), start);
    }

    private static Crew.Member last(Crew crew) {
        return crew.members().get(crew.members().size() - 1);
    }

    private static Set<BlockerCode> closest(CalendarSnapshot snapshot, Crew.Member member, Instant start) {
        return closest(snapshot, member.demand(), member.startIf(start), CrewInquiry.purpose(member));
    }

    private static List<Claim> placed(Crew crew, List<Fit> fits) {
        List<Claim> claims = new ArrayList<>();
        for (Fit fit : fits) {
            Demand demand = crew.demands().get(claims.size());
            claims.add(fit.standIn(new ClaimId(demand.visit().value()), demand));
        }
        return claims;
    }

    /** Takes, of the first {@value #STARTS_MAX} starts that are offered, the one that somebody comes closest to. */
    static Set<BlockerCode> closest(CalendarSnapshot snapshot, Crew crew, TimeWindow starts) {
        return snapshot.offered(starts)
                .limit(STARTS_MAX)
                .map(start -> closest(snapshot, crew, start))
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    /**
     * Takes those against whom nothing personal stands, if there are any, and of them those with the fewest reasons.
     */
    private static Set<BlockerCode> closest(CalendarSnapshot snapshot, Demand demand, Instant start, Purpose purpose) {
        List<List<Blocker>> all = snapshot.workers().stream()
                .map(time -> snapshot.blockers(demand, time.worker().id(), start, purpose))
                .toList();
        List<List<Blocker>> suited = all.stream()
                .filter(blockers ->
                        blockers.stream().noneMatch(blocker -> blocker.code().isPersonal()))
                .toList();
        List<List<Blocker>> considered = suited.isEmpty() ? all : suited;
        int fewest = considered.stream().mapToInt(List::size).min().orElse(0);
        Set<BlockerCode> codes = EnumSet.noneOf(BlockerCode.class);
        considered.stream()
                .filter(blockers -> blockers.size() == fewest)
                .flatMap(List::stream)
                .map(Blocker::code)
                .forEach(codes::add);
        return codes;
    }
}
