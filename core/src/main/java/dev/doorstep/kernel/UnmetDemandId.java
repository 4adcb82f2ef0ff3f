package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a demand that nobody could meet.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record UnmetDemandId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static UnmetDemandId parse(String text) {
        return new UnmetDemandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
