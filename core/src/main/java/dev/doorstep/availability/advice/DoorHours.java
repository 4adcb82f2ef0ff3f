package dev.doorstep.availability.advice;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.TimeWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time at a door by the wall-clock of one day.
 *
 * @param day the day
 * @param hours from when to when
 */
record DoorHours(LocalDate day, ShiftHours hours) {
    private static final long MINUTES_OF_A_DAY = ChronoUnit.DAYS.getDuration().toMinutes();

    /** Obtains it; nothing if it runs past midnight, or the clock is put back meanwhile. */
    static Optional<DoorHours> of(Imagined now) {
        TimeWindow door = now.door();
        ZoneId zone = now.terms().zone();
        LocalDate day = LocalDate.ofInstant(door.startInclusive(), zone);
        LocalTime from = LocalTime.ofInstant(door.startInclusive(), zone);
        LocalTime to = LocalTime.ofInstant(door.endExclusive(), zone);
        boolean sameDay =
                LocalDate.ofInstant(door.endExclusive().minusNanos(1), zone).equals(day);
        boolean forward = to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
        return sameDay && forward ? Optional.of(new DoorHours(day, new ShiftHours(from, to))) : Optional.empty();
    }

    LocalTime from() {
        return hours.from();
    }

    LocalTime to() {
        return hours.to();
    }

    boolean endsBeforeMidnight() {
        return !to().equals(LocalTime.MIDNIGHT);
    }

    /** Tells whether a stretch of the day shares a time with these hours or abuts them. */
    boolean touches(ShiftHours other) {
        return minuteOf(other.from()) <= endOf(hours) && minuteOf(from()) <= endOf(other);
    }

    /** Returns the shortest stretch that holds two others. */
    static ShiftHours span(ShiftHours one, ShiftHours other) {
        return new ShiftHours(
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                endOf(one) > endOf(other) ? one.to() : other.to());
    }

    /** Returns how long a stretch lasts by the wall-clock. */
    static long minutesOf(ShiftHours hours) {
        return endOf(hours) - minuteOf(hours.from());
    }

    private static long endOf(ShiftHours hours) {
        return hours.to().equals(LocalTime.MIDNIGHT) ? MINUTES_OF_A_DAY : minuteOf(hours.to());
    }

    private static long minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
