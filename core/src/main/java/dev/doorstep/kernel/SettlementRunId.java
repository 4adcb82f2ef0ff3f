package dev.doorstep.kernel;

import java.util.UUID;

/**
 * The identity of a settlement run.
 *
 * @param value the identity as a UUID, version 7 where Doorstep made it
 */
public record SettlementRunId(UUID value) implements EntityId {
    /** Reads an identity from its canonical text. */
    public static SettlementRunId parse(String text) {
        return new SettlementRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
