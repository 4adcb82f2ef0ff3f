package dev.doorstep.staffing;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.WorkerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody whose shifts are proposed, or taken as they are.
 *
 * @param worker who it is
 * @param code what people call them
 * @param skills what they can do, and until when
 * @param possible the shifts that they may work on a day, without those in which they are away; a day without any is
 *     a day off
 * @param known the shifts that they have on days around those that are proposed
 * @param settled whether they work what is possible as it is: those who set their own hours
 */
public record RosterCandidate(
        WorkerId worker,
        PersonCode code,
        Map<SkillCode, Proficiency> skills,
        Map<LocalDate, List<DayShift>> possible,
        Map<LocalDate, DayShift> known,
        boolean settled) {
    /** Keeps its own copies, and rejects two settled shifts on one day. */
    public RosterCandidate {
        skills = Map.copyOf(skills);
        possible = possible.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> sorted(day.getValue())));
        known = Map.copyOf(known);
        if (settled && possible.values().stream().anyMatch(shifts -> shifts.size() > 1)) {
            throw new IllegalArgumentException("%s has two settled shifts on a day.".formatted(code));
        }
    }

    /** Tells whether they have all of some skills on a day. */
    boolean masters(Set<SkillCode> all, LocalDate day) {
        return all.stream()
                .map(skills::get)
                .allMatch(known -> known != null && known.on(day).isPresent());
    }

    private static List<DayShift> sorted(List<DayShift> shifts) {
        return shifts.stream().sorted(DayShift.ORDER).toList();
    }
}
