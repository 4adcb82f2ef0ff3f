package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a customer.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record CustomerId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static CustomerId parse(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
