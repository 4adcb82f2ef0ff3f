package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a visit.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record VisitId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static VisitId parse(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
