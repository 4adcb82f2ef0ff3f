package dev.doorstep.cli;

import dev.doorstep.PayoutJob;
import dev.doorstep.SettlementJob;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.settlement.SettlementWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code settle}. */
@Command(
        name = "settle",
        subcommands = {SettleCommand.Run.class, SettleCommand.Show.class})
final class SettleCommand {
    /** Settles a week and pays it. */
    @Command(
            name = "run",
            footer = {"doorstep settle run --week 2026-02-16 --dry-run", "doorstep settle run --week 2026-02-16"})
    static final class Run implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--week", paramLabel = "DAY", descriptionKey = "option.week")
        private @Nullable LocalDate week;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Option(
                names = "--chunk",
                paramLabel = "COUNT",
                descriptionKey = "option.chunk",
                defaultValue = "200",
                converter = Whole.Chunk.class)
        private int chunk = Settlement.CHUNK_MAX;

        @Override
        public Report run() {
            TimeWindow period = period();
            if (dryRun) {
                return database.read(
                        t -> Payees.of(t).totals(t.settlement().preview(period).totals()));
            }
            SettlementRun run = database.start(new SettlementJob(period, chunk));
            database.start(new PayoutJob(run.id(), chunk));
            return database.read(t -> Payees.of(t).statements(t.settlement().statements(run.id())));
        }

        private TimeWindow period() {
            LocalDate day = week;
            return database.read(t -> day == null
                    ? t.settlement().lastPeriod()
                    : SettlementWeek.of(day, t.organisation().branch().zone()));
        }
    }

    /** Shows the runs, and the statements of the latest. */
    @Command(name = "show", footer = "doorstep settle show")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return database.read(t -> {
                List<SettlementRun> runs = t.settlement().runs();
                Report shown = Report.list(
                        "settlements",
                        runs,
                        Column.of("period", SettlementRun::period),
                        Column.of("state", SettlementRun::state),
                        Column.of("items", SettlementRun::items));
                return runs.isEmpty()
                        ? shown
                        : shown.and(Payees.of(t)
                                .statements(
                                        t.settlement().statements(runs.get(0).id())));
            });
        }
    }
}
