package dev.doorstep.kernel;

/**
 * The code of a category of the catalog; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record CategoryId(String value) implements Code {
    /** Rejects text that is no code. */
    public CategoryId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static CategoryId of(String value) {
        return new CategoryId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
