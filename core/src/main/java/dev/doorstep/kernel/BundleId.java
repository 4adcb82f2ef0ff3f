package dev.doorstep.kernel;

/**
 * The code of a package of services that are sold together.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record BundleId(String value) implements Code {
    /** Rejects text that is no code. */
    public BundleId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static BundleId of(String value) {
        return new BundleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
