package dev.doorstep.kernel;

/**
 * The code of a score model; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record ScoreModelId(String value) implements Code {
    /** Rejects text that is no code. */
    public ScoreModelId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static ScoreModelId of(String value) {
        return new ScoreModelId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
