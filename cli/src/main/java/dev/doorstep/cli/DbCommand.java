package dev.doorstep.cli;

import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.persistence.SchemaStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The noun {@code db}. */
@Command(
        name = "db",
        subcommands = {DbCommand.Migrate.class, DbCommand.Info.class})
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
}
