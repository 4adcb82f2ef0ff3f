package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of something that keeps a worker from visits.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record BlockId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static BlockId parse(String text) {
        return new BlockId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
