package dev.doorstep.dispatch.explanation;

import dev.doorstep.kernel.Bundle;
import java.util.List;
import java.util.Locale;

/** Why a visit went to the worker who does it, or to nobody. */
public enum ChoiceReason {
    /** The customer wants this worker and nobody else. */
    NAMED,
    /** Nobody else can. */
    ONLY_ONE,
    /** The customer would like this worker better than any other who can. */
    WISHED,
    /** Nobody else who can would have a shorter way. */
    SHORTEST_WAY,
    /** Somebody else would have a shorter way for this visit alone, but the day as a whole is better like this. */
    BEST_DAY,
    /** Somebody decided against the rules, or the rules or the calendars have changed since. */
    NOT_BY_RULES,
    /** Of those who could, this worker was the first who wanted it. */
    GRABBED,
    /** The merchant who was asked sent this worker. */
    APPOINTED,
    /** A dispatcher decided by hand. */
    BY_HAND,
    /** Nobody does it, because something stands against everybody. */
    NOBODY_CAN,
    /** Nobody does it, although somebody could: it waits for dispatch. */
    NOBODY_YET;

    /** Returns the reason as a sentence: in Chinese for Chinese locales, in English for all others. */
    public String sentence(Locale locale) {
        return new Bundle(ChoiceReason.class, "reasons").sentence(locale, name(), List.of());
    }
}
