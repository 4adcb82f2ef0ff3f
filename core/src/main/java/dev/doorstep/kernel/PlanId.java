package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a dispatch plan.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record PlanId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static PlanId parse(String text) {
        return new PlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
