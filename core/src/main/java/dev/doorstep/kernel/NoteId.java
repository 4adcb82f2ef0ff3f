package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a note.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record NoteId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static NoteId parse(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
