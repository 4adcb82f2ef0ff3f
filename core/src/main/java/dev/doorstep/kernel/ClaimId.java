package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a claim on the time of a worker.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record ClaimId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static ClaimId parse(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
