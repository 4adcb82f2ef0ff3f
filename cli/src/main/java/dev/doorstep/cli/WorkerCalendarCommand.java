package dev.doorstep.cli;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.Claim;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.icalendar.CalendarEntry;
import dev.doorstep.exchange.icalendar.CalendarFile;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Writes the days of a worker for a calendar program: visits and leave as busy, shifts as free. Neither names nor
 * addresses of customers are in it, since calendars are shared.
 */
@Command(name = "calendar", footer = "doorstep worker calendar W001 --from 2026-03-02 --days 28")
final class WorkerCalendarCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @Mixin
    private CalendarOptions.CalendarDays days = new CalendarOptions.CalendarDays();

    @Override
    public Report run() {
        return Report.text(database.read(t -> {
            Worker worker = t.workers().worker(Objects.requireNonNull(code));
            VisitNumbers numbers = new VisitNumbers(t);
            List<CalendarEntry> entries =
                    t.availability().agendas(worker.id(), days.from(t, database), days.count()).stream()
                            .flatMap(agenda -> entries(worker, agenda, numbers))
                            .distinct()
                            .sorted(CalendarEntry.BY_TIME)
                            .toList();
            return CalendarFile.write(entries, t.work().now());
        }));
    }

    private static Stream<CalendarEntry> entries(Worker worker, Agenda agenda, VisitNumbers numbers) {
        Stream<CalendarEntry> shifts = agenda.shifts().stream()
                .map(shift -> CalendarEntry.free(
                        "shift/" + worker.code() + "/" + shift.startInclusive(),
                        shift,
                        worker.code().value()));
        Stream<CalendarEntry> leave = agenda.leave().stream()
                .map(away -> CalendarEntry.busy("leave/" + away.id(), away.window(), away.reason()));
        Stream<CalendarEntry> visits = agenda.appointments().stream()
                .map(Agenda.Appointment::claim)
                .map(claim -> visit(claim, numbers.of(claim.visit())));
        return Stream.of(shifts, leave, visits).flatMap(some -> some);
    }

    private static CalendarEntry visit(Claim claim, String number) {
        return CalendarEntry.busy("visit/" + claim.visit(), claim.door(), number);
    }
}
