package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of an order.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record OrderId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static OrderId parse(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
