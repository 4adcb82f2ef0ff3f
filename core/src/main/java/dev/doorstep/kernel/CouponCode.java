package dev.doorstep.kernel;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What a customer types to hand a coupon in or to claim it. What it stands for is another matter: a
 * {@linkplain PromotionId promotion} of the same code, or something of its own that was drawn for one.
 *
 * @param value 1 to 40 letters, digits, dots, hyphens or underscores, beginning with a letter or digit
 */
public record CouponCode(String value) implements Code {
    private static final int DRAWN_LENGTH = 12;
    private static final int GROUP_LENGTH = 4;

    /** Rejects text that is no code. */
    public CouponCode {
        Code.check(value);
    }

    /** Obtains the code written in a text. */
    public static CouponCode of(String value) {
        return new CouponCode(value);
    }

    /**
     * Draws a code that is hard to guess and easy to read out: eleven characters and a check character,
     * {@code 4K7Q-X2MY-T0E6}.
     */
    public static CouponCode draw(RandomGenerator dice) {
        StringBuilder drawn = new StringBuilder();
        while (drawn.length() < DRAWN_LENGTH - 1) {
            drawn.append(Sayable.ALPHABET.charAt(dice.nextInt(Sayable.ALPHABET.length())));
        }
        return grouped(drawn.append(Sayable.check(drawn.toString())).toString());
    }

    /**
     * Returns the drawn code that this one spells: lower case is accepted, hyphens may be missing, and O, I and L stand
     * for 0 and 1.
     *
     * @return the drawn code in its canonical form; this code if its check character does not fit
     */
    public CouponCode canonical() {
        String heard = Sayable.heard(value.toUpperCase(Locale.ROOT).replace("-", ""));
        boolean fits = heard.length() == DRAWN_LENGTH
                && heard.charAt(DRAWN_LENGTH - 1) == Sayable.check(heard.substring(0, DRAWN_LENGTH - 1));
        return fits ? grouped(heard) : this;
    }

    private static CouponCode grouped(String drawn) {
        StringBuilder grouped = new StringBuilder(drawn);
        for (int at = DRAWN_LENGTH - GROUP_LENGTH; at > 0; at -= GROUP_LENGTH) {
            grouped.insert(at, '-');
        }
        return new CouponCode(grouped.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
