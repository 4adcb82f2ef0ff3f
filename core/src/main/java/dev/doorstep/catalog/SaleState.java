package dev.doorstep.catalog;

import java.util.EnumSet;
import java.util.Set;

/** Whether an offering can be booked. The whole state machine is {@link #successors()}. */
public enum SaleState {
    /** Being written; only those who may read everything see it. */
    DRAFT,
    /** Can be booked. */
    ACTIVE,
    /** Can no longer be booked; its orders go on. */
    RETIRED;

    /** Returns the states reachable in one step: what was retired can be brought back. */
    public Set<SaleState> successors() {
        return switch (this) {
            case DRAFT, RETIRED -> EnumSet.of(ACTIVE);
            case ACTIVE -> EnumSet.of(RETIRED);
        };
    }
}
