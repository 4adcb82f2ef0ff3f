package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.persistence.SchemaStep;
import dev.doorstep.upkeep.Upkeep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code db}. */
@Command(
        name = "db",
        subcommands = {DbCommand.Migrate.class, DbCommand.Info.class, DbCommand.Clear.class})
final class DbCommand {
    /** Brings the schema up to date; makes an H2 file that is not there. */
    @Command(
            name = "migrate",
            footer = {"doorstep db migrate", "doorstep db migrate --sql", "doorstep db migrate --db city/shanghai"})
    static final class Migrate implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--sql", descriptionKey = "option.sql")
        private boolean sql;

        @Override
        public Report run() {
            if (sql) {
                return Report.text(JdbiStore.migrationScript(database.dataSourceOrEmpty()));
            }
            int migrations = JdbiStore.migrate(database.dataSourceMade());
            return Report.detail("migration", migrations, Column.of("migrations", count -> count));
        }
    }

    /** Lists the migrations and which of them the database has. */
    @Command(name = "info", footer = "doorstep db info")
    static final class Info implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return Report.list(
                    "migrations",
                    JdbiStore.schema(database.dataSource()),
                    Column.of("version", SchemaStep::version),
                    Column.of("description", SchemaStep::description),
                    Column.of("applied", SchemaStep::applied));
        }
    }

    /** Clears away what is old and no longer needed. */
    @Command(
            name = "clear",
            footer = {"doorstep db clear --dry-run", "doorstep db clear --before 2026-01-01"})
    static final class Clear implements Verb {
        private static final int KEPT_DAYS = 90;

        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--before", paramLabel = "DAY", descriptionKey = "option.clear-before")
        private @Nullable LocalDate before;

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            return Report.detail(
                    "cleared",
                    database.write(dryRun, t -> t.upkeep().clear(day(t))),
                    Column.of("commands", Upkeep.Cleared::commands),
                    Column.of("plan_bases", Upkeep.Cleared::planBases));
        }

        private LocalDate day(Transaction t) {
            return before == null ? database.dayOr(null, t).minusDays(KEPT_DAYS) : before;
        }
    }
}
