package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code catalog}. */
@Command(
        name = "catalog",
        subcommands = {CatalogCommand.List.class, CatalogCommand.Show.class, CatalogCommand.Tree.class})
final class CatalogCommand {
    /** Lists the offerings. */
    @Command(
            name = "list",
            footer = {"doorstep catalog list", "doorstep catalog list --category CLEANING --format csv"})
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--category", paramLabel = "CATEGORY", descriptionKey = "option.category")
        private @Nullable CategoryId category;

        @Override
        public Report run() {
            return Report.list(
                    "offerings",
                    database.read(this::offerings),
                    Column.of("code", Offering::id),
                    Column.of("name", offering -> offering.text().name()),
                    Column.of("category", Offering::category),
                    Column.of("unit", offering -> offering.units().unit()),
                    Column.of("min_units", offering -> offering.units().min()),
                    Column.of("max_units", offering -> offering.units().max()),
                    Column.of("skill", offering -> offering.requirement().skill()),
                    Column.of("state", offering -> offering.sale().state()));
        }

        private java.util.List<Offering> offerings(Transaction t) {
            Set<CategoryId> below =
                    t.catalog().subtree(category).stream().map(Category::id).collect(Collectors.toSet());
            return t.catalog().offerings().stream()
                    .filter(offering -> below.contains(offering.category()))
                    .toList();
        }
    }

    /** Shows one offering. */
    @Command(name = "show", footer = "doorstep catalog show DAILY-HOURLY")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "OFFERING", descriptionKey = "parameter.offering")
        private @Nullable OfferingId code;

        @Override
        public Report run() {
            return Report.detail(
                    "offering",
                    database.read(t -> t.catalog().offering(Objects.requireNonNull(code))),
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

    /** Shows the categories, those below another one behind it. */
    @Command(
            name = "tree",
            footer = {"doorstep catalog tree", "doorstep catalog tree CLEANING"})
    static final class Tree implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "CATEGORY", descriptionKey = "parameter.category", arity = "0..1")
        private @Nullable CategoryId root;

        /** A category and what stands right in it. */
        private record Line(Category category, long offerings) {}

        @Override
        public Report run() {
            return Report.list(
                    "categories",
                    database.read(this::lines),
                    Column.of("code", line -> line.category.id()),
                    Column.of("parent", line -> line.category.parent()),
                    Column.of("name", line -> line.category.name()),
                    Column.of("offerings", Line::offerings));
        }

        private java.util.List<Line> lines(Transaction t) {
            Map<CategoryId, Long> counts = t.catalog().offerings().stream()
                    .collect(Collectors.groupingBy(Offering::category, Collectors.counting()));
            return t.catalog().subtree(root).stream()
                    .map(category -> new Line(category, counts.getOrDefault(category.id(), 0L)))
                    .toList();
        }
    }
}
