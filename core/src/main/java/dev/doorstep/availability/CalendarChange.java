package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What changes in the calendars of some workers, all of it or nothing, and the versions on which it was decided.
 *
 * @param versions the version of every calendar that is touched, as it was read before the facts; in the order of the
 * workers
 * @param removed the claims that go, as they were read
 * @param added the claims that come
 */
public record CalendarChange(SortedMap<WorkerId, Long> versions, List<Claim> removed, List<Claim> added) {
    /** Keeps its own copies; rejects a claim of a worker whose version is not named. */
    public CalendarChange {
        SortedMap<WorkerId, Long> ordered = ordered(versions);
        versions = Collections.unmodifiableSortedMap(ordered);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        for (List<Claim> claims : List.of(removed, added)) {
            for (Claim claim : claims) {
                if (!ordered.containsKey(claim.worker())) {
                    throw new IllegalArgumentException(
                            "The calendar of worker %s changes without its version.".formatted(claim.worker()));
                }
            }
        }
    }

    /** Obtains a change. */
    public static CalendarChange of(Map<WorkerId, Long> versions, List<Claim> removed, List<Claim> added) {
        return new CalendarChange(ordered(versions), removed, added);
    }

    /** Obtains a change of nothing but the versions: every decision that is based on them is taken again. */
    public static CalendarChange touching(Map<WorkerId, Long> versions) {
        return of(versions, List.of(), List.of());
    }

    private static SortedMap<WorkerId, Long> ordered(Map<WorkerId, Long> versions) {
        SortedMap<WorkerId, Long> ordered = new TreeMap<>(Comparator.comparing(WorkerId::value));
        ordered.putAll(versions);
        return ordered;
    }
}
