package dev.doorstep.kernel;

import com.google.common.base.CharMatcher;

/** A code that people write in files: the identity of something that people author. */
public interface Code {
    /** The longest code. */
    int LENGTH_MAX = 40;

    /** Returns the code as text. */
    String value();

    /**
     * Rejects text that is no code: empty, too long, or with characters other than letters, digits, dots, hyphens,
     * underscores.
     */
    static void check(String value) {
        if (value.isEmpty()
                || value.length() > LENGTH_MAX
                || !Alphabet.ALL.matchesAllOf(value)
                || !Alphabet.FIRST.matches(value.charAt(0))) {
            throw new IllegalArgumentException(
                    ("\"%s\" is no code. Maybe it holds a space: write 1 to %d letters, digits, dots, hyphens or "
                                    + "underscores.")
                            .formatted(value, LENGTH_MAX));
        }
    }

    /** The characters of a code. */
    final class Alphabet {
        private static final CharMatcher FIRST = CharMatcher.inRange('a', 'z')
                .or(CharMatcher.inRange('A', 'Z'))
                .or(CharMatcher.inRange('0', '9'))
                .precomputed();
        private static final CharMatcher ALL =
                FIRST.or(CharMatcher.anyOf("._-")).precomputed();

        private Alphabet() {}
    }
}
