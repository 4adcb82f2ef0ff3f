package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of what was bought at once as several orders, such as a package of visits.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record PurchaseId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static PurchaseId parse(String text) {
        return new PurchaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
