package dev.doorstep.kernel;

/**
 * The code of something extra that can be chosen with an offering, such as the inside of an oven; prices are written by
 * it.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record OptionCode(String value) implements Code {
    /** Rejects text that is no code. */
    public OptionCode {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static OptionCode of(String value) {
        return new OptionCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
