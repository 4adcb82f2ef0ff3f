package dev.doorstep.dispatch;

import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.HourlyTravel;
import dev.doorstep.availability.duration.HourlyWays;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TravelMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Works out with a pencil when somebody is there who leaves a door, minute after minute. */
record WayVerifier(DispatchProblem problem, TravelMode mode) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Whoever is there sooner by waiting for the end of a rush waits. */
    Instant arrival(GeoPoint from, GeoPoint to, Instant free) {
        Instant soonest = free.plusSeconds(seconds(from, to, free));
        for (Instant leave = nextMinute(free); leave.isBefore(soonest); leave = leave.plusSeconds(60)) {
            Instant there = leave.plusSeconds(seconds(from, to, leave));
            soonest = there.isBefore(soonest) ? there : soonest;
        }
        return soonest;
    }

    private static Instant nextMinute(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60L) * 60 + 60);
    }

    private long seconds(GeoPoint from, GeoPoint to, Instant leave) {
        long mapped = HourlyTravel.mapped(problem.calendars().terms().travel())
                .between(from, to, mode, leave)
                .duration()
                .toSeconds();
        return BigDecimal.valueOf(mapped)
                .multiply(share(leave))
                .divide(TEN_THOUSAND, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private BigDecimal share(Instant leave) {
        ZoneId zone = problem.calendars().terms().zone();
        ZonedDateTime clock = leave.atZone(zone);
        DurationModel last = null;
        for (DurationModel model : problem.calendars().terms().durations().models()) {
            LocalDate until = model.effectiveUntil();
            boolean begun = !clock.toLocalDate().isBefore(model.effectiveFrom());
            last = begun && (until == null || clock.toLocalDate().isBefore(until)) ? model : last;
        }
        HourlyWays known =
                last == null || last.ways() == null ? null : last.ways().modes().get(mode);
        if (last == null || known == null) {
            return TEN_THOUSAND;
        }
        BigDecimal prior = BigDecimal.valueOf(last.terms().priorVisits());
        BigDecimal share = LengthVerifier.mean(known.all(), prior, TEN_THOUSAND);
        DurationQuantile own = known.hours().get(clock.getHour());
        share = own == null ? share : LengthVerifier.mean(own, prior, share);
        return share.min(percent(last.terms().mostPercent()))
                .max(percent(last.terms().leastPercent()));
    }

    private static BigDecimal percent(int percent) {
        return BigDecimal.valueOf(percent).multiply(TEN_THOUSAND).divide(HUNDRED);
    }
}
