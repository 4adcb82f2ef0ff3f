package dev.doorstep.kernel;

/**
 * The code of a skill, such as {@code AC-CARE}; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record SkillCode(String value) implements Code {
    /** Rejects text that is no code. */
    public SkillCode {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static SkillCode of(String value) {
        return new SkillCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
