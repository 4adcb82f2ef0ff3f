package dev.doorstep.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.workforce.HomeBase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the day of one worker together. */
final class Days {
    private Days() {}

    static Agenda agenda(Terms terms, WorkerTime time, LocalDate day) {
        List<Agenda.Appointment> appointments = appointments(terms, time, day);
        Optional<TimeWindow> rest = Optional.ofNullable(time.worker().limits().rest())
                .flatMap(due -> due.on(day, terms.zone()).flatMap(window -> rest(due.length(), window, appointments)));
        return new Agenda(
                time.worker().id(),
                day,
                time.roster().windows(day, terms.zone()),
                time.leave().stream()
                        .filter(leave -> terms.span(day)
                                .filter(span -> span.overlaps(leave.window()))
                                .isPresent())
                        .toList(),
                appointments.stream().map(next -> restingThere(next, rest)).toList(),
                rest);
    }

    /** Finds a break where a worker was before they set out or, if it is too late for that, where they are next. */
    private static Optional<TimeWindow> rest(
            Duration length, TimeWindow window, List<Agenda.Appointment> appointments) {
        Instant free = Instant.MIN;
        for (Agenda.Appointment next : appointments) {
            Instant before = later(window.startInclusive(), free);
            if (!before.plus(length).isAfter(next.departBy())) {
                return within(window, before, length);
            }
            Instant there = later(window.startInclusive(), free.equals(Instant.MIN) ? free : free.plus(next.travel()));
            if (!there.plus(length).isAfter(next.claim().door().startInclusive())) {
                return within(window, there, length);
            }
            free = next.claim().door().endExclusive();
        }
        return within(window, later(window.startInclusive(), free), length);
    }

    private static Optional<TimeWindow> within(TimeWindow window, Instant from, Duration length) {
        return Optional.of(TimeWindow.of(from, length)).filter(window::encloses);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whoever rests where they are expected next sets out before. */
    private static Agenda.Appointment restingThere(Agenda.Appointment next, Optional<TimeWindow> rest) {
        Instant start = next.claim().door().startInclusive();
        return rest.filter(had -> had.startInclusive().isBefore(start)
                        && had.endExclusive().isAfter(next.departBy()))
                .map(had -> new Agenda.Appointment(
                        next.claim(), next.travel(), had.startInclusive().minus(next.travel())))
                .orElse(next);
    }

    private static List<Agenda.Appointment> appointments(Terms terms, WorkerTime time, LocalDate day) {
        HomeBase base = time.worker().base();
        GeoPoint from = base.point();
        List<Agenda.Appointment> appointments = new ArrayList<>();
        for (Claim claim : time.claims()) {
            Instant start = claim.door().startInclusive();
            if (!terms.branch().dayOf(start).equals(day)) {
                continue;
            }
            Instant departure = appointments.isEmpty()
                    ? start
                    : appointments.get(appointments.size() - 1).claim().door().endExclusive();
            Duration travel = terms.travel()
                    .between(from, claim.place(), base.mode(), departure)
                    .duration();
            appointments.add(new Agenda.Appointment(claim, travel, start.minus(travel)));
            from = claim.place();
        }
        return appointments;
    }
}
