package dev.doorstep.kernel;

/**
 * The characters of what people read out and type: digits and letters without I, L, O, U and Z.
 *
 * <p>The check character finds every single wrong character and every swap of neighbours among them: a weighted sum
 * modulo the prime 31, the weights being powers of its primitive root 3.
 */
final class Sayable {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    private Sayable() {}

    static char check(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum * 3 + ALPHABET.indexOf(text.charAt(i)) + 1) % ALPHABET.length();
        }
        return ALPHABET.charAt(sum);
    }

    /** Reads upper-case text as it was meant: O, I and L stand for 0 and 1. */
    static String heard(String upper) {
        return upper.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
