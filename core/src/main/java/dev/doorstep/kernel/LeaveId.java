package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a leave of a worker.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record LeaveId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static LeaveId parse(String text) {
        return new LeaveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
