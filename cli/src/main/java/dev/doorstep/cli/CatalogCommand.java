package dev.doorstep.cli;

import dev.doorstep.catalog.Offering;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.OfferingId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The noun {@code catalog}. */
@Command(
        name = "catalog",
        subcommands = {CatalogCommand.List.class, CatalogCommand.Show.class})
final class CatalogCommand {
    /** Lists the offerings. */
    @Command(name = "list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return Report.list(
                    "offerings",
                    database.read(t -> t.catalog().offerings()),
                    Column.of("code", Offering::id),
                    Column.of("name", offering -> offering.text().name()),
                    Column.of("category", Offering::category),
                    Column.of("unit", offering -> offering.units().unit()),
                    Column.of("min_units", offering -> offering.units().min()),
                    Column.of("max_units", offering -> offering.units().max()),
                    Column.of("skill", offering -> offering.requirement().skill()),
                    Column.of("state", offering -> offering.sale().state()));
        }
    }

    /** Shows one offering. */
    @Command(name = "show")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "OFFERING", descriptionKey = "parameter.offering")
        private String code = "";

        @Override
        public Report run() {
            return Report.detail(
                    "offering",
                    database.read(t -> t.catalog().offering(OfferingId.of(code))),
                    Column.of("code", Offering::id),
                    Column.of("name", offering -> offering.text().name()),
                    Column.of("description", offering -> offering.text().description()),
                    Column.of("category", Offering::category),
                    Column.of("unit", offering -> offering.units().unit()),
                    Column.of("min_units", offering -> offering.units().min()),
                    Column.of("max_units", offering -> offering.units().max()),
                    Column.of("minutes_base", offering -> offering.effort().baseMinutes()),
                    Column.of("minutes_per_unit", offering -> offering.effort().minutesPerUnit()),
                    Column.of("setup_minutes", offering -> offering.effort().setUpMinutes()),
                    Column.of("cleanup_minutes", offering -> offering.effort().cleanUpMinutes()),
                    Column.of("skill", offering -> offering.requirement().skill()),
                    Column.of(
                            "level", offering -> offering.requirement().level().value()),
                    Column.of("credentials", offering -> offering.requirement().credentials()),
                    Column.of("state", offering -> offering.sale().state()),
                    Column.of("version", Offering::version));
        }
    }
}
