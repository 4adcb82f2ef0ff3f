package dev.doorstep.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.workforce.DueBreak;
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
        Optional<TimeWindow> rest =
                time.worker().limits().breakOn(day, terms.zone()).flatMap(due -> rest(due, appointments));
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

    private static Optional<TimeWindow> rest(DueBreak due, List<Agenda.Appointment> appointments) {
        Instant free = Instant.MIN;
        for (Agenda.Appointment next : appointments) {
            TimeWindow door = next.claim().door();
            Optional<TimeWindow> had =
                    due.between(free, door.startInclusive(), departure -> departure.plus(next.travel()));
            if (had.isPresent()) {
                return had;
            }
            free = door.endExclusive();
        }
        return due.from(free);
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
