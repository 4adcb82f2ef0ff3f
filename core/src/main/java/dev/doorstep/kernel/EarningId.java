package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of an earning.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record EarningId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static EarningId parse(String text) {
        return new EarningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
