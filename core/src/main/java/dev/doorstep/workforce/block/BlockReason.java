package dev.doorstep.workforce.block;

import dev.doorstep.kernel.Bundle;
import java.util.List;
import java.util.Locale;

/** Why a worker is blocked. Codes are stable; more may come. */
public enum BlockReason {
    /** Work had to be done again, or was complained about. */
    QUALITY,
    /** Somebody behaved badly at a door. */
    CONDUCT,
    /** Somebody did not come, or came late, again and again. */
    RELIABILITY,
    /** Somebody could come to harm. */
    SAFETY,
    /** Papers are being checked, or are missing. */
    PAPERS,
    /** Money or orders went past the platform. */
    INTEGRITY,
    /** A customer wants somebody else from now on; no fault is claimed. */
    WISH,
    /** The worker is away or has left; no fault is claimed. */
    ABSENCE;

    /** Says what it means: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        return new Bundle(BlockReason.class, "reasons").sentence(locale, name(), List.of());
    }
}
