package dev.doorstep.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a worker masters a skill.
 *
 * @param value 1 (beginner) to 5 (master)
 */
public record SkillLevel(int value) implements Comparable<SkillLevel> {
    /** The highest level. */
    public static final int MAX = 5;

    /** Rejects a level outside 1 to 5. */
    public SkillLevel {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("Level %d is not between 1 and %d.".formatted(value, MAX));
        }
    }

    /** Obtains a level. */
    public static SkillLevel of(int value) {
        return new SkillLevel(value);
    }

    /** Returns the levels of two sets of skills together: where both name a skill, the higher level. */
    public static Map<SkillCode, SkillLevel> higher(
            Map<SkillCode, SkillLevel> first, Map<SkillCode, SkillLevel> second) {
        Map<SkillCode, SkillLevel> together = new HashMap<>(first);
        second.forEach((skill, level) ->
                together.merge(skill, level, (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return together;
    }

    @Override
    public int compareTo(SkillLevel other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
