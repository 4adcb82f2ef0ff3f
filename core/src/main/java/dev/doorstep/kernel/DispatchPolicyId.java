package dev.doorstep.kernel;

/**
 * The code of a dispatch policy; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record DispatchPolicyId(String value) implements Code {
    /** Rejects text that is no code. */
    public DispatchPolicyId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static DispatchPolicyId of(String value) {
        return new DispatchPolicyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
