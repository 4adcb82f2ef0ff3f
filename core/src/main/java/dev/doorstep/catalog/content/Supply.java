package dev.doorstep.catalog.content;

import dev.doorstep.kernel.LocalText;

/**
 * Something that the work needs, and who brings it.
 *
 * @param kind whether it is used up
 * @param name what it is
 * @param bringer who brings it
 */
public record Supply(Kind kind, LocalText name, Bringer bringer) {
    /** Whether something is used up. */
    public enum Kind {
        /** Is used up. */
        MATERIAL,
        /** Is taken home again. */
        TOOL
    }

    /** Who brings something. */
    public enum Bringer {
        /** Whoever does the work. */
        WORKER,
        /** The customer has it at home. */
        CUSTOMER,
        /** It is sent to the door. */
        PLATFORM
    }
}
