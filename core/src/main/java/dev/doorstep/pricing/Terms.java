package dev.doorstep.pricing;

import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.pricing.factor.TotalRounding;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.pricing.tender.PointsRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What all prices of a book stand on.
 *
 * @param zones the zones that its factors name, at most {@value #ZONES_MAX}, each code once, each district in one
 *     at most
 * @param calendar which days are holidays
 * @param rounding how a sum becomes a total
 * @param points what points may pay of a total, or nothing if they pay nothing
 */
public record Terms(
        List<Zone> zones,
        HolidayCalendar calendar,
        TotalRounding rounding,
        @Nullable PointsRule points) {
    private static final Bundle SENTENCES = new Bundle(Terms.class, "sentences");

    /** The most zones. */
    public static final int ZONES_MAX = 1_000;

    /** No zones, no holidays, no rounding but that of fractions, no points. */
    public static final Terms PLAIN = new Terms(List.of(), HolidayCalendar.PLAIN, TotalRounding.EXACT, null);

    /** Keeps its own copy, and rejects zones that overlap. */
    public Terms {
        zones = List.copyOf(zones);
        Set<String> seen = new HashSet<>();
        for (Zone zone : zones) {
            boolean fresh = seen.add("zone " + zone.code())
                    && zone.districts().stream().allMatch(district -> seen.add("district " + district));
            if (!fresh || zones.size() > ZONES_MAX) {
                throw new IllegalArgumentException(
                        "The zone %s is there already, or one of its districts, or there are more than %d."
                                .formatted(zone.code(), ZONES_MAX));
            }
        }
    }

    /** Returns the same terms with another rule for points, or without one. */
    public Terms taking(@Nullable PointsRule other) {
        return new Terms(zones, calendar, rounding, other);
    }

    /** Says on what the prices stand. */
    public LocalText describe() {
        List<LocalText> parts = new ArrayList<>();
        parts.add(SENTENCES.inBoth("terms", calendar.code(), rounding.stepMinor(), rounding.mode()));
        zones.forEach(zone -> parts.add(SENTENCES.inBoth(
                "terms.zone", zone.code(), zone.name(), String.join(" ", new TreeSet<>(zone.districts())))));
        if (points != null) {
            parts.add(points.describe());
        }
        return LocalText.joined(parts);
    }

    /** Returns the code of the zone in which a district lies, empty if it lies in none. */
    String zoneOf(String district) {
        for (Zone zone : zones) {
            if (zone.districts().contains(district)) {
                return zone.code();
            }
        }
        return "";
    }
}
