package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a place in the waiting list.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record WaitingId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static WaitingId parse(String text) {
        return new WaitingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
