package dev.doorstep.organisation;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/**
 * A city operation: its own clock, currency and settings; everything else belongs to one branch.
 *
 * @param id the code of the branch
 * @param name what people call it
 * @param zone the zone of its wall-clock
 * @param currency the currency of all its prices
 * @param settings how it takes bookings
 * @param districts the districts of the city, as addresses name them; possibly none
 * @param version how often it was saved
 */
public record Branch(
        BranchId id,
        LocalText name,
        ZoneId zone,
        Currency currency,
        BranchSettings settings,
        Set<String> districts,
        long version)
        implements Versioned<Branch> {
    /** Keeps its own copy. */
    public Branch {
        districts = Set.copyOf(districts);
    }

    /** Returns the same branch on other settings. */
    public Branch with(BranchSettings other) {
        return new Branch(id, name, zone, currency, other, districts, version);
    }

    /** Returns the day, by this branch's wall-clock, of an instant. */
    public LocalDate dayOf(java.time.Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Returns a day, by this branch's wall-clock, as instants; a day that the wall-clock skips has none. */
    public TimeWindow windowOf(LocalDate day) {
        return windowOf(day, day);
    }

    /** Returns the days from one to another, both included, by this branch's wall-clock, as instants. */
    public TimeWindow windowOf(LocalDate first, LocalDate last) {
        return new TimeWindow(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    @Override
    public Branch withVersion(long saved) {
        return new Branch(id, name, zone, currency, settings, districts, saved);
    }
}
