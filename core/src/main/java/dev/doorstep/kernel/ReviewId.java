package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a review.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record ReviewId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static ReviewId parse(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
