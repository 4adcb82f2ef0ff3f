package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.exchange.promotion.PromotionFile;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.promotion.Promotion;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The noun {@code promotion}. */
@Command(
        name = "promotion",
        subcommands = {
            PromotionCommand.Import.class,
            PromotionCommand.Export.class,
            PromotionCommand.List.class,
            PromotionCommand.Show.class,
            PromotionCommand.Diff.class
        })
final class PromotionCommand {
    private PromotionCommand() {}

    static Report list(java.util.List<Promotion> promotions) {
        return Report.list(
                "promotions",
                promotions,
                Column.of("code", Promotion::id),
                Column.of("name", Promotion::name),
                Column.of("entry", Promotion::entry),
                Column.of("benefit", promotion -> promotion.benefit().sentence().inBoth()),
                Column.of("from", promotion -> promotion.terms().validity().startInclusive()),
                Column.of("until", promotion -> promotion.terms().validity().endExclusive()),
                Column.of("version", Promotion::version));
    }

    /** What becomes of one promotion. */
    private record Change(PromotionId promotion, String outcome) {}

    private static Report changes(java.util.List<Change> changes) {
        return Report.list(
                "changes", changes, Column.of("code", Change::promotion), Column.of("outcome", Change::outcome));
    }

    /** Compares what a file says with what the branch has; what the file does not name stays. */
    private static java.util.List<Change> compare(Map<PromotionId, Promotion> stored, java.util.List<Promotion> read) {
        return read.stream()
                .map(promotion -> new Change(promotion.id(), outcome(promotion, stored.get(promotion.id()))))
                .toList();
    }

    private static String outcome(Promotion read, @Nullable Promotion stored) {
        if (stored == null) {
            return "added";
        }
        return read.withVersion(stored.version()).equals(stored) ? "unchanged" : "changed";
    }

    private static Map<PromotionId, Promotion> stored(Transaction t) {
        return t.promotions().all().stream().collect(Collectors.toMap(Promotion::id, Function.identity()));
    }

    /** Imports promotions. */
    @Command(
            name = "import",
            footer = {
                "doorstep promotion import examples/promotions/autumn.yaml --dry-run",
                "doorstep promotion import examples/promotions/autumn.yaml"
            })
    static final class Import implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.promotion-file")
        private Path file = Path.of("");

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            java.util.List<Promotion> read = PromotionFile.read(output.path(file));
            return changes(database.write(dryRun, t -> save(t, read)));
        }

        private static java.util.List<Change> save(Transaction t, java.util.List<Promotion> read) {
            Map<PromotionId, Promotion> stored = stored(t);
            for (Promotion promotion : read) {
                Promotion before = stored.get(promotion.id());
                if (!outcome(promotion, before).equals("unchanged")) {
                    t.promotions().save(promotion.withVersion(before == null ? 0 : before.version()));
                }
            }
            return compare(stored, read);
        }
    }

    /** Exports all promotions. */
    @Command(name = "export", footer = "doorstep promotion export")
    static final class Export implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            Branch branch = database.branch();
            return Report.text(
                    database.read(t -> PromotionFile.write(t.promotions().all(), branch)));
        }
    }

    /** Lists all promotions. */
    @Command(name = "list", footer = "doorstep promotion list")
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Override
        public Report run() {
            return list(database.read(t -> t.promotions().all()));
        }
    }

    /** Shows one promotion as a file has it. */
    @Command(name = "show", footer = "doorstep promotion show SPRING20")
    static final class Show implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "PROMOTION", descriptionKey = "parameter.promotion")
        private @Nullable PromotionId code;

        @Override
        public Report run() {
            Branch branch = database.branch();
            return Report.text(database.read(t -> PromotionFile.write(
                    java.util.List.of(t.promotions().promotion(Objects.requireNonNull(code))), branch)));
        }
    }

    /** Shows what importing a file would change. */
    @Command(name = "diff", footer = "doorstep promotion diff examples/promotions/autumn.yaml")
    static final class Diff implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "parameter.promotion-file")
        private Path file = Path.of("");

        @Override
        public Report run() {
            return changes(database.read(t -> compare(stored(t), PromotionFile.read(output.path(file)))));
        }
    }
}
