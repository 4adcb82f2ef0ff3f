package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says why a start is refused and what else there is on that day, from the snapshot in hand. */
final class Refusal {
    private static final int STARTS_MAX = 48;

    private Refusal() {}

    static SlotTakenException of(CalendarSnapshot snapshot, Demand demand, Instant start, Purpose purpose) {
        List<Slot> alternatives = snapshot
                .slots(demand, snapshot.terms().branch().dayOf(start))
                .stream()
                .sorted(Comparator.comparing(
                        slot -> Duration.between(start, slot.start()).abs()))
                .limit(SlotTakenException.ALTERNATIVES_MAX)
                .toList();
        return new SlotTakenException(start, closest(snapshot, demand, start, purpose), alternatives);
    }

    /** Takes, of the first {@value #STARTS_MAX} starts that are offered, the one that somebody comes closest to. */
    static Set<BlockerCode> closest(CalendarSnapshot snapshot, Demand demand, TimeWindow starts) {
        return snapshot.offered(starts)
                .limit(STARTS_MAX)
                .map(start -> closest(snapshot, demand, start, Purpose.BOOK))
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
