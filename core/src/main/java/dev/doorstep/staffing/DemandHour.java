package dev.doorstep.staffing;

import dev.doorstep.kernel.SkillCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An hour of the branch's wall-clock in which skills are asked for.
 *
 * @param day the day
 * @param hour the hour, 0 to 23
 * @param skills the skills that one worker must have together, at least one
 */
public record DemandHour(LocalDate day, int hour, Set<SkillCode> skills) implements Comparable<DemandHour> {
    /** The hours of a day. */
    public static final int HOURS = 24;

    private static final Comparator<DemandHour> ORDER = Comparator.comparing(DemandHour::day)
            .thenComparing(DemandHour::hour)
            .thenComparing(DemandHour::skillsInOrder);

    /** Keeps its own copy, and rejects an hour that no day has, and no skill at all. */
    public DemandHour {
        skills = Set.copyOf(skills);
        if (hour < 0 || hour >= HOURS || skills.isEmpty()) {
            throw new IllegalArgumentException("%d o'clock with %s is no hour of demand.".formatted(hour, skills));
        }
    }

    /** Returns the codes of the skills in their order, such as {@code CLEAN, GLASS}. */
    public String skillsInOrder() {
        return skills.stream().map(SkillCode::value).sorted().collect(Collectors.joining(", "));
    }

    /** Orders by day, hour and skills. */
    @Override
    public int compareTo(DemandHour other) {
        return ORDER.compare(this, other);
    }
}
