package dev.doorstep.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;

/**
 * What the clocks of a zone show, by one edition of the rules: legislators change them, and every edition of the tz
 * database says something else of the future.
 *
 * @param zone whose clocks
 * @param rules what they show
 * @param name the name of the edition, such as {@code 2026a}
 */
public record ZoneEdition(ZoneId zone, ZoneRules rules, String name) {
    /** The edition of zones that are no more than an offset. */
    private static final String FIXED = "fixed";

    /** Obtains the rules that this Java is equipped with. */
    public static ZoneEdition installed(ZoneId zone) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())) {
            return new ZoneEdition(zone, zone.getRules(), FIXED);
        }
        Map.Entry<String, ZoneRules> newest =
                ZoneRulesProvider.getVersions(zone.getId()).lastEntry();
        return new ZoneEdition(zone, newest.getValue(), newest.getKey());
    }

    /** Returns what the clocks show at an instant. */
    public LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
