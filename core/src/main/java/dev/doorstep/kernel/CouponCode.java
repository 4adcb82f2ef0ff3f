package dev.doorstep.kernel;

/**
 * The code of a coupon; people write it in files, so it is text.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record CouponCode(String value) implements Code {
    /** Rejects text that is no code. */
    public CouponCode {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static CouponCode of(String value) {
        return new CouponCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
