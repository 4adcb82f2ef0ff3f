package dev.doorstep.event;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.EntityId;

/**
 * The subject of a sequence of events, such as one order.
 *
 * @param value the kind and the identity, such as {@code order/0190…}
 */
public record Stream(String value) {
    /** Obtains the stream of a subject. */
    public static Stream of(String kind, EntityId id) {
        return new Stream(kind + "/" + id.value());
    }

    /** Obtains the stream of a subject that people know by a code. */
    public static Stream of(String kind, Code code) {
        return new Stream(kind + "/" + code.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
