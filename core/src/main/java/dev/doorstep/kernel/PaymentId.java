package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a payment.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record PaymentId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static PaymentId parse(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
