package dev.doorstep.staffing;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.SkillCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long workers were asked for in every hour, by skill. Not for several threads.
 */
public final class DemandHistory {
    private final SortedMap<DemandHour, Long> parts = new TreeMap<>();

    /**
     * Adds a visit that was asked for.
     *
     * @param start when the worker was to be at the door, by the wall-clock
     * @param busy how long it keeps a worker, from then on; zero adds nothing
     * @param before how long it keeps them before, on the way
     * @param skills the skills that it asks of one worker
     * @param basisPoints how much of it counts, in 1/100 of a percent
     */
    public void add(LocalDateTime start, Duration busy, Duration before, Set<SkillCode> skills, int basisPoints) {
        LocalDateTime end = start.plus(busy);
        LocalDateTime from = start.minus(before);
        while (from.isBefore(end)) {
            LocalDateTime next = from.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            LocalDateTime until = next.isBefore(end) ? next : end;
            long counted = ChronoUnit.MINUTES.between(from, until) * basisPoints;
            parts.merge(new DemandHour(from.toLocalDate(), from.getHour(), skills), counted, Long::sum);
            from = until;
        }
    }

    /** Returns how long workers were asked for in an hour, in minutes, rounded down. */
    public long minutes(DemandHour hour) {
        return parts(hour) / BasisPoints.ALL;
    }

    /** Returns the same in parts of a minute, so many as there are basis points. */
    long parts(DemandHour hour) {
        return parts.getOrDefault(hour, 0L);
    }

    /** Tells whether nothing was asked for yet until a day was over. */
    boolean isBeforeAll(LocalDate day) {
        return parts.isEmpty() || day.isBefore(parts.firstKey().day());
    }

    /** Returns the hours of some days in which something was asked for, in their order. */
    Map<DemandHour, Long> between(LocalDate first, LocalDate last) {
        SortedMap<DemandHour, Long> found = new TreeMap<>();
        parts.forEach((hour, asked) -> {
            if (!hour.day().isBefore(first) && !hour.day().isAfter(last)) {
                found.put(hour, asked);
            }
        });
        return found;
    }
}
