package dev.doorstep.availability;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One start that is asked for, whoever may come.
 *
 * @param door the whole time at the door
 * @param day the day of the wall-clock on which it starts
 * @param terms what holds for every worker
 */
record Moment(TimeWindow door, BranchDay day, Terms terms) {
    static Moment of(Demand demand, Instant start, Terms terms) {
        return new Moment(TimeWindow.of(start, demand.atDoor()), BranchDay.of(terms, start), terms);
    }

    /** Obtains another start of the same visit; most often it is on the same day. */
    Moment at(Instant start) {
        TimeWindow next = TimeWindow.of(start, door.duration());
        return new Moment(next, day.span().contains(start) ? day : BranchDay.of(terms, start), terms);
    }

    /** Obtains the same start of a visit that takes so long. */
    Moment lasting(Duration atDoor) {
        return atDoor.equals(door.duration()) ? this : new Moment(TimeWindow.of(start(), atDoor), day, terms);
    }

    Instant start() {
        return door.startInclusive();
    }

    Instant end() {
        return door.endExclusive();
    }

    LocalDate date() {
        return day.date();
    }

    /** Returns the days that the time at the door touches; most often it is one. */
    DoorDays doorDays() {
        return end().isAfter(day.span().endExclusive())
                ? DoorDays.of(door, terms.zone())
                : new DoorDays(date(), date());
    }

    LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, terms.zone());
    }
}
