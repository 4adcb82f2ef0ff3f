package dev.doorstep.matching;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One worker considered for one visit at one time.
 *
 * @param demand what the visit asks
 * @param worker who is considered
 * @param door the whole time at the door
 * @param zone the zone of the branch's wall-clock
 */
record Candidacy(Demand demand, Worker worker, TimeWindow door, ZoneId zone) {
    /** Returns the days of the wall-clock that the time at the door touches, the first first. */
    public List<LocalDate> days() {
        LocalDate first = LocalDate.ofInstant(door.startInclusive(), zone);
        LocalDate last = LocalDate.ofInstant(door.endExclusive().minusNanos(1), zone);
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
