package dev.doorstep.kernel;

/**
 * The code of a branch, such as {@code SH}; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record BranchId(String value) implements Code {
    /** Rejects text that is no code. */
    public BranchId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static BranchId of(String value) {
        return new BranchId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
