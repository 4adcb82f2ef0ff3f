package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a statement of one payee.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record StatementId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static StatementId parse(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
