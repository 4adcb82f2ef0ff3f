package dev.doorstep.kernel;

/**
 * The code of a price book; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record PriceBookId(String value) implements Code {
    /** Rejects text that is no code. */
    public PriceBookId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static PriceBookId of(String value) {
        return new PriceBookId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
