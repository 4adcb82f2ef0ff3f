package dev.doorstep.kernel;

/**
 * The code of a model of durations; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record DurationModelId(String value) implements Code {
    /** Rejects text that is no code. */
    public DurationModelId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static DurationModelId of(String value) {
        return new DurationModelId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
