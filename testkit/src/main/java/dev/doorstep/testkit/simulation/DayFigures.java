package dev.doorstep.testkit.simulation;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;

/** Adds up the day of all workers from their agendas. */
record DayFigures(Transaction t, People people) {
    static WeekReport.Day of(Transaction t, People people, LocalDate day) {
        return new DayFigures(t, people).day(day);
    }

    private WeekReport.Day day(LocalDate day) {
        int visits = 0;
        long metres = 0;
        long door = 0;
        long shifts = 0;
        for (Worker worker : people.staff()) {
            Agenda agenda = t.availability().agenda(worker.id(), day);
            visits += agenda.appointments().size();
            metres += metres(worker, agenda);
            door += agenda.appointments().stream()
                    .mapToLong(
                            appointment -> appointment.claim().door().duration().toMinutes())
                    .sum();
            shifts += agenda.shifts().stream()
                    .map(TimeWindow::duration)
                    .mapToLong(duration -> duration.toMinutes())
                    .sum();
        }
        return new WeekReport.Day(day, visits, metres, door, shifts);
    }

    private long metres(Worker worker, Agenda agenda) {
        GreatCircleTravelTimes travel = GreatCircleTravelTimes.in(people.branch());
        GeoPoint from = worker.base().point();
        long metres = 0;
        for (Agenda.Appointment appointment : agenda.appointments()) {
            Claim claim = appointment.claim();
            metres += travel.between(from, claim.place(), worker.base().mode(), appointment.departBy())
                    .metres();
            from = claim.place();
        }
        return agenda.appointments().isEmpty()
                ? 0
                : metres
                        + travel.between(
                                        from,
                                        worker.base().dayEnd(),
                                        worker.base().mode(),
                                        people.branch()
                                                .settings()
                                                .closesAt()
                                                .atDate(agenda.day())
                                                .atZone(people.branch().zone())
                                                .toInstant())
                                .metres();
    }
}
