package dev.doorstep.kernel;

/**
 * The code of a commission plan; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record CommissionPlanId(String value) implements Code {
    /** Rejects text that is no code. */
    public CommissionPlanId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static CommissionPlanId of(String value) {
        return new CommissionPlanId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
