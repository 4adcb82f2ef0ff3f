package dev.doorstep.kernel;

/**
 * The code of a rule of the embedder; people read it in reasons, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record HouseRuleId(String value) implements Code {
    /** Rejects text that is no code. */
    public HouseRuleId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static HouseRuleId of(String value) {
        return new HouseRuleId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
