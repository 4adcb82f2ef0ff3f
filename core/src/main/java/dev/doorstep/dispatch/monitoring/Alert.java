package dev.doorstep.dispatch.monitoring;

import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a visit that somebody should look at.
 *
 * @param about which visit, and what about it
 * @param order the order of the visit
 * @param worker who has the visit, or nobody
 * @param due when it should have been otherwise: for lateness the end of the promise, for a visit that nobody accepted
 *     when it begins
 * @param by how far that is away: how long it is over, how late the worker is expected, or how long is left to accept
 * @param cause what a re-plan would have to plan around, or nothing if there is nothing to re-plan
 */
public record Alert(
        Key about,
        OrderId order,
        @Nullable WorkerId worker,
        Instant due,
        Duration by,
        @Nullable Disruption cause) {
    private static final Bundle BUNDLE = new Bundle(Alert.class, "alerts");

    /**
     * What an alert is about: of each there is one at a time.
     *
     * @param visit which visit
     * @param code what about it
     */
    public record Key(VisitId visit, AlertCode code) {}

    /** Returns the visit. */
    public VisitId visit() {
        return about.visit;
    }

    /** Returns what about it. */
    public AlertCode code() {
        return about.code;
    }

    /**
     * Says what is the matter and what may be done about it: in Chinese for Chinese locales, in English for all others.
     */
    public String sentence(Locale locale) {
        return BUNDLE.sentence(locale, code().name(), List.of(by.toMinutes()));
    }
}
