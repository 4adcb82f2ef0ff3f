package dev.doorstep.kernel;

/**
 * The code of an offering of the catalog; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record OfferingId(String value) implements Code {
    /** Rejects text that is no code. */
    public OfferingId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static OfferingId of(String value) {
        return new OfferingId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
