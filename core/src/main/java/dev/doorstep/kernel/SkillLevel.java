package dev.doorstep.kernel;

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

    @Override
    public int compareTo(SkillLevel other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
