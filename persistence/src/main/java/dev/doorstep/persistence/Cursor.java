package dev.doorstep.persistence;

import java.time.Instant;
import java.util.UUID;

/** The place behind a row of a list that is ordered by an instant, then by identity. */
record Cursor(Instant at, UUID id) {
    static Cursor parse(String text) {
        int slash = text.indexOf('/');
        return new Cursor(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return at + "/" + id;
    }
}
