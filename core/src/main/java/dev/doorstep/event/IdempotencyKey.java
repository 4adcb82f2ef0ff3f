package dev.doorstep.event;

/**
 * The caller's name for one intention: sent again with the same content it gets the first answer, never a second
 * effect.
 *
 * @param value 1 to {@value #LENGTH_MAX} characters, unique per actor and kind of command for 30 days
 */
public record IdempotencyKey(String value) {
    /** The longest key. */
    public static final int LENGTH_MAX = 100;

    /** Rejects a key that is empty or too long. */
    public IdempotencyKey {
        if (value.isBlank() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("An idempotency key of %d characters is not between 1 and %d."
                    .formatted(value.length(), LENGTH_MAX));
        }
    }

    /** Obtains a key. */
    public static IdempotencyKey of(String value) {
        return new IdempotencyKey(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
