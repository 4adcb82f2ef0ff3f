package dev.doorstep.workforce.block;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a worker says against a block, and what came of it.
 *
 * @param state how far it has come
 * @param at when it came there; nothing if nobody appealed
 * @param words the worker's, then those of whoever decided; at most {@value #WORDS_MAX} characters
 */
public record Appeal(State state, @Nullable Instant at, String words) {
    /** The most characters. */
    public static final int WORDS_MAX = 500;

    /** Nobody appealed. */
    public static final Appeal NONE = new Appeal(State.NONE, null, "");

    /** How far an appeal can come. */
    public enum State {
        /** Nobody appealed. */
        NONE,
        /** The worker appealed; somebody must decide. */
        ASKED,
        /** The block stands. */
        UPHELD,
        /** The block is lifted. */
        LIFTED
    }

    /** Rejects an appeal without a date, and too many words. */
    public Appeal {
        if ((state == State.NONE) != (at == null)) {
            throw new IllegalArgumentException("An appeal that is %s at %s is none.".formatted(state, at));
        }
        if (words.length() > WORDS_MAX) {
            throw new IllegalArgumentException("%d characters are more than %d. Maybe keep the rest elsewhere."
                    .formatted(words.length(), WORDS_MAX));
        }
    }

    /** Returns the same appeal without anybody's words. */
    Appeal withoutWords() {
        return new Appeal(state, at, "");
    }
}
