package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a refund.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record RefundId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static RefundId parse(String text) {
        return new RefundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
