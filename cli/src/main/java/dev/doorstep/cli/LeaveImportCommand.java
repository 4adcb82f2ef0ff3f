package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.leave.LeaveRequest;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.icalendar.CalendarEntry;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.Worker;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks for leave whenever a calendar says busy. What was asked for the same time before, whatever came of it, is not
 * asked for again, so that a calendar can be taken every day.
 */
@Command(
        name = "import",
        footer = "doorstep leave import W001 examples/calendars/private.ics --from 2026-03-02 --dry-run")
final class LeaveImportCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private CalendarOptions calendar = new CalendarOptions();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            descriptionKey = "option.reason",
            defaultValue = "",
            converter = Text.Reason.class)
    private String reason = "";

    @Override
    public Report run() {
        return database.write(calendar.isDryRun(), t -> {
            Worker worker = calendar.worker(t);
            List<LeaveRequest> asked = news(t, worker).stream()
                    .map(window -> t.leave().ask(worker.id(), window, reason))
                    .toList();
            List<LeaveRows.Row> rows = asked.stream()
                    .map(request -> new LeaveRows.Row(request.leave(), worker))
                    .toList();
            return LeaveRows.list(rows).and(OrderRows.hit(new OrderRows(t).of(hits(t, asked))));
        });
    }

    private List<TimeWindow> news(Transaction t, Worker worker) {
        Branch branch = database.branch();
        Set<TimeWindow> busy = calendar.read(t, database).stream()
                .filter(CalendarEntry::busy)
                .map(CalendarEntry::window)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        busy.stream()
                .filter(window -> window.duration().compareTo(Leave.DURATION_MAX) > 0)
                .findFirst()
                .ifPresent(window -> {
                    throw UnusableWindowException.tooLong(
                            LocalDateTime.ofInstant(window.startInclusive(), branch.zone()),
                            LocalDateTime.ofInstant(window.endExclusive(), branch.zone()),
                            Leave.DURATION_MAX.toDays());
                });
        return busy.stream().filter(window -> isNews(t, worker, window)).toList();
    }

    private static boolean isNews(Transaction t, Worker worker, TimeWindow window) {
        return t.leave().during(Staff.of(worker.id()), window, EnumSet.allOf(LeaveState.class)).stream()
                .noneMatch(leave -> leave.window().equals(window));
    }

    private static List<Visit> hits(Transaction t, List<LeaveRequest> asked) {
        Set<VisitId> hits = new LinkedHashSet<>();
        asked.forEach(request -> hits.addAll(request.hits()));
        return hits.stream()
                .flatMap(visit -> t.fulfilment().visit(visit).stream())
                .toList();
    }
}
