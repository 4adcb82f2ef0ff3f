package dev.doorstep.kernel;

/**
 * The code of a promotion; people write it in files, so it is text. What customers type is a {@link CouponCode}, which
 * may stand for something else than a whole promotion.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record PromotionId(String value) implements Code {
    /** Rejects text that is no code. */
    public PromotionId {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static PromotionId of(String value) {
        return new PromotionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
