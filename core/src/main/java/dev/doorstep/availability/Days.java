package dev.doorstep.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.workforce.HomeBase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts the day of one worker together. */
final class Days {
    private Days() {}

    static Agenda agenda(Terms terms, WorkerTime time, LocalDate day) {
        return new Agenda(
                time.worker().id(),
                day,
                time.roster().windows(day, terms.zone()),
                time.leave().stream()
                        .filter(leave -> terms.span(day)
                                .filter(span -> span.overlaps(leave.window()))
                                .isPresent())
                        .toList(),
                appointments(terms, time, day));
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
