package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.discovery.Listing;
import dev.doorstep.discovery.OfferingQuery;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.review.Rating;
import java.time.LocalDateTime;
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
        subcommands = {
            CatalogCommand.List.class,
            CatalogCommand.Search.class,
            CatalogDemandCommand.Popular.class,
            CatalogDemandCommand.Recommend.class,
            CatalogCommand.Show.class,
            CatalogCommand.Tree.class,
            CatalogCommand.Versions.class,
            CatalogCommand.Diff.class,
            CatalogCommand.Publish.class,
            CatalogCommand.Retire.class,
            CatalogFileCommand.Import.class,
            CatalogFileCommand.Export.class
        })
final class CatalogCommand {
    /** Which offering. */
    private static final class Chosen {
        @Parameters(paramLabel = "OFFERING", descriptionKey = "parameter.offering")
        private @Nullable OfferingId code;

        OfferingId id() {
            return Objects.requireNonNull(code);
        }
    }

    /** Lists the offerings: all of them, or those for sale that are as asked. */
    @Command(
            name = "list",
            footer = {
                "doorstep catalog list",
                "doorstep catalog list --category CLEANING --format csv",
                "doorstep catalog list --price-to 200 --gender FEMALE --level 3 --by BEST_RATED --limit 20"
            })
    static final class List implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private FilterOptions filters = new FilterOptions();

        @Option(names = "--category", paramLabel = "CATEGORY", descriptionKey = "option.category")
        private @Nullable CategoryId category;

        @Option(
                names = "--limit",
                paramLabel = "ROWS",
                descriptionKey = "option.limit",
                defaultValue = "1000",
                converter = Whole.Rows.class)
        private int limit = PageRequest.SIZE_MAX;

        @Override
        public Report run() {
            return OfferingSheets.list(database.read(t -> filters.isUsed() ? suitable(t) : all(t)));
        }

        private java.util.List<Offering> suitable(Transaction t) {
            OfferingQuery query = filters.query(database.branch());
            return t
                    .discovery()
                    .offerings(category == null ? query : query.in(category), PageRequest.first(limit))
                    .items()
                    .stream()
                    .map(Listing::offering)
                    .toList();
        }

        private java.util.List<Offering> all(Transaction t) {
            Set<CategoryId> below =
                    t.catalog().subtree(category).stream().map(Category::id).collect(Collectors.toSet());
            return t.catalog().offerings().stream()
                    .filter(offering -> below.contains(offering.category()))
                    .limit(limit)
                    .toList();
        }
    }

    /** Finds offerings by words. */
    @Command(
            name = "search",
            footer = {"doorstep catalog search 擦玻璃", "doorstep catalog search aircon --limit 3"})
    static final class Search implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "WORDS", descriptionKey = "parameter.words")
        private String words = "";

        @Mixin
        private TopOptions top = new TopOptions();

        /** An offering, and why it was found. */
        private record Hit(Offering offering, java.util.List<String> because) {}

        @Override
        public Report run() {
            java.util.List<Hit> hits = database.read(t -> t.discovery().search(words, top.limit()).stream()
                    .map(hit -> new Hit(t.catalog().offering(hit.offering()), hit.words()))
                    .toList());
            return Report.list(
                    "offerings",
                    hits,
                    Column.of("code", hit -> hit.offering.id()),
                    Column.of("name", hit -> hit.offering.text().name()),
                    Column.of("category", hit -> hit.offering.category()),
                    Column.of("because", Hit::because));
        }
    }

    /** Shows one offering with everything that is written about it, by the operator and by customers. */
    @Command(
            name = "show",
            footer = {"doorstep catalog show DAILY-HOURLY", "doorstep catalog show DAILY-HOURLY --at 2026-03-07T10:00"})
    static final class Show implements Verb {
        private static final int REVIEWS = 5;

        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Option(
                names = "--saved-as",
                paramLabel = "NUMBER",
                descriptionKey = "option.saved-as",
                converter = Whole.Version.class)
        private @Nullable Integer version;

        @Option(names = "--at", paramLabel = "TIME", descriptionKey = "option.as-of")
        private @Nullable LocalDateTime at;

        @Override
        public Report run() {
            return database.read(t -> {
                Report report = OfferingSheets.whole(shown(t.catalog(), chosen.id()));
                Rating rating = t.reviews().ratingOf(chosen.id());
                return rating.reviews() == 0
                        ? report
                        : report.and(ReviewSheets.rating(rating)).and(latest(t));
            });
        }

        private Report latest(Transaction t) {
            return ReviewSheets.reviews(t.reviews()
                    .ofOffering(chosen.id(), PageRequest.first(REVIEWS))
                    .items());
        }

        private Offering shown(Catalog catalog, OfferingId id) {
            if (version != null) {
                return catalog.offering(id, version);
            }
            return at == null ? catalog.offering(id) : catalog.offeringAt(id, WallTime.in(database.branch(), at));
        }
    }

    /** Lists the versions of an offering. */
    @Command(name = "versions", footer = "doorstep catalog versions DAILY-HOURLY")
    static final class Versions implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Report run() {
            return OfferingSheets.versions(database.read(t -> t.catalog().versions(chosen.id())));
        }
    }

    /** Says where two versions of an offering differ. */
    @Command(
            name = "diff",
            footer = {"doorstep catalog diff DAILY-HOURLY", "doorstep catalog diff DAILY-HOURLY --before 1 --after 1"})
    static final class Diff implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Option(
                names = "--before",
                paramLabel = "NUMBER",
                descriptionKey = "option.diff-before",
                converter = Whole.Version.class)
        private @Nullable Integer before;

        @Option(
                names = "--after",
                paramLabel = "NUMBER",
                descriptionKey = "option.diff-after",
                converter = Whole.Version.class)
        private @Nullable Integer after;

        @Override
        public Report run() {
            return OfferingSheets.differences(database.read(t -> differences(t.catalog(), chosen.id())));
        }

        private java.util.List<Difference> differences(Catalog catalog, OfferingId id) {
            long last = after == null ? catalog.versions(id).size() : after;
            long first = before == null ? Math.max(1, last - 1) : before;
            Offering older = catalog.offering(id, first).withVersion(0);
            return Difference.between(older, catalog.offering(id, last).withVersion(0));
        }
    }

    /** Lets an offering be booked. */
    @Command(name = "publish")
    static final class Publish implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            Offering moved = database.write(dryRun, t -> t.catalog().publish(chosen.id()));
            return OfferingSheets.list(java.util.List.of(moved));
        }
    }

    /** Takes an offering off sale. */
    @Command(name = "retire", footer = "doorstep catalog retire DAILY-EVENING --dry-run")
    static final class Retire implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private Chosen chosen = new Chosen();

        @Option(names = "--dry-run", descriptionKey = "option.dry-run")
        private boolean dryRun;

        @Override
        public Report run() {
            Offering moved = database.write(dryRun, t -> t.catalog().retire(chosen.id()));
            return OfferingSheets.list(java.util.List.of(moved));
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
