package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a worker.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record WorkerId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static WorkerId parse(String text) {
        return new WorkerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
