package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a journal of the ledger.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record JournalId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static JournalId parse(String text) {
        return new JournalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
