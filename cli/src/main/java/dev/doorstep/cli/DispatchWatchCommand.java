package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.WatchJob;
import dev.doorstep.cli.output.Report;
import dev.doorstep.dispatch.monitoring.Alert;
import dev.doorstep.dispatch.monitoring.WatchRules;
import dev.doorstep.dispatch.monitoring.WatchedDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what somebody should look at, and when everybody is expected at the doors that are left. */
@Command(
        name = "watch",
        footer = {
            "doorstep dispatch watch --day 2026-03-04",
            "doorstep dispatch watch --day 2026-03-04 --at 2026-03-04T07:30 --tolerate LATE=10,OVERRUN=30",
            "doorstep dispatch watch --record"
        })
final class DispatchWatchCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--day", paramLabel = "DAY", descriptionKey = "option.today")
    private @Nullable LocalDate day;

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.watch-at")
    private @Nullable LocalDateTime at;

    @Option(names = "--tolerate", paramLabel = "ALERT=MINUTES,...", descriptionKey = "option.tolerate", split = ",")
    private List<Tolerance> tolerances = List.of();

    @Option(names = "--record", descriptionKey = "option.record")
    private boolean record;

    private List<Alert> alerts = List.of();

    @Override
    public Report run() {
        LocalDate watched = database.read(this::day);
        if (record) {
            database.start(new WatchJob(watched, rules()));
        }
        return database.read(t -> {
            WatchedDay seen = t.monitoring().day(watched);
            alerts = seen.alerts(rules(), instant(t));
            WatchRows rows = new WatchRows(t, output.language());
            return rows.alerts(seen.day(), alerts).and(rows.expected(seen.courses(), instant(t)));
        });
    }

    @Override
    public ExitCode ending(Failures failures) {
        if (alerts.isEmpty()) {
            return ExitCode.OK;
        }
        failures.line(new DayInTroubleException(alerts.size()));
        return ExitCode.TROUBLE;
    }

    private LocalDate day(Transaction t) {
        return day == null ? database.branch().dayOf(instant(t)) : day;
    }

    private Instant instant(Transaction t) {
        return at == null ? t.work().now() : WallTime.in(database.branch(), at);
    }

    private WatchRules rules() {
        WatchRules rules = WatchRules.standard();
        for (Tolerance tolerance : tolerances) {
            rules = rules.with(tolerance.code(), tolerance.patience());
        }
        return rules;
    }
}
