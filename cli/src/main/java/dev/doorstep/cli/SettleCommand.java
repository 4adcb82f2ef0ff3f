package dev.doorstep.cli;

import dev.doorstep.PayoutJob;
import dev.doorstep.SettlementJob;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.settlement.SettlementWeek;
import dev.doorstep.settlement.Statement;
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
    static Report statements(List<Statement> statements) {
        return Report.list(
                "statements",
                statements,
                Column.of("number", Statement::number),
                Column.of("payee", statement -> statement.total().payee()),
                Column.of("items", statement -> statement.total().items()),
                Column.of("total", statement -> statement.total().total()));
    }

    /** Settles a week and pays it. */
    @Command(name = "run")
    static final class Run implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--week", paramLabel = "DAY", descriptionKey = "option.week")
        private @Nullable LocalDate week;

        @Option(names = "--chunk", paramLabel = "COUNT", descriptionKey = "option.chunk", defaultValue = "200")
        private int chunk = Settlement.CHUNK_MAX;

        @Override
        public Report run() {
            TimeWindow period = period();
            int each = Math.max(1, Math.min(chunk, Settlement.CHUNK_MAX));
            SettlementRun run = database.start(new SettlementJob(period, each));
            database.start(new PayoutJob(run.id(), each));
            return statements(database.read(t -> t.settlement().statements(run.id())));
        }

        private TimeWindow period() {
            LocalDate day = week;
            return database.read(t -> day == null
                    ? t.settlement().lastPeriod()
                    : SettlementWeek.of(day, t.organisation().branch().zone()));
        }
    }

    /** Shows the runs, and the statements of the latest. */
    @Command(name = "show")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            List<SettlementRun> runs = database.read(t -> t.settlement().runs());
            Report shown = Report.list(
                    "settlements",
                    runs,
                    Column.of("period", SettlementRun::period),
                    Column.of("state", SettlementRun::state),
                    Column.of("items", SettlementRun::items));
            return runs.isEmpty()
                    ? shown
                    : shown.and(statements(database.read(
                            t -> t.settlement().statements(runs.get(0).id()))));
        }
    }
}
