package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Format;
import dev.doorstep.cli.output.Report;
import dev.doorstep.discovery.recommendation.Market;
import dev.doorstep.discovery.recommendation.Popularity;
import dev.doorstep.discovery.recommendation.Reason;
import dev.doorstep.discovery.recommendation.Recommendation;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.TimeWindow;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What customers want of the catalog: the verbs {@code popular} and {@code recommend}. */
final class CatalogDemandCommand {
    private CatalogDemandCommand() {}

    /** Lists what is booked most. */
    @Command(
            name = "popular",
            footer = {"doorstep catalog popular", "doorstep catalog popular --in Pudong --back 7 --limit 5"})
    static final class Popular implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Option(names = "--in", paramLabel = "DISTRICT", descriptionKey = "option.popular-in")
        private @Nullable String district;

        @Option(
                names = "--back",
                paramLabel = "DAYS",
                descriptionKey = "option.days-back",
                defaultValue = "30",
                converter = Whole.DaysBack.class)
        private int days;

        @Mixin
        private TopOptions top = new TopOptions();

        /** How popular something is, and what it is called. */
        private record Line(Popularity popularity, LocalText name) {}

        @Override
        public Report run() {
            List<Line> lines = database.read(this::lines);
            if (lines.isEmpty() && output.format() == Format.TABLE) {
                return Report.text(whyNothing() + "\n");
            }
            return Report.list(
                    "popular",
                    lines,
                    Column.of("offering", line -> line.popularity.offering()),
                    Column.of("name", Line::name),
                    Column.of("orders", line -> line.popularity.orders()),
                    Column.of("customers", line -> line.popularity.customers()));
        }

        /** Programs get a list without rows; people are told why there is none, and where else to look. */
        private String whyNothing() {
            if (district == null) {
                return said("popular.nothing", days);
            }
            Set<String> districts = new TreeSet<>(database.branch().districts());
            return districts.isEmpty() || districts.contains(district)
                    ? said("popular.nothing-there", days, district)
                    : said("popular.no-district", district, String.join(", ", districts));
        }

        private String said(String key, Object... facts) {
            String words = Grammar.messages(output.language()).getString(key);
            return new MessageFormat(words, output.language()).format(facts);
        }

        private List<Line> lines(Transaction t) {
            TimeWindow lately = t.recommending().lately().placed();
            Duration back = Duration.ofDays(days);
            Market whole = Market.of(TimeWindow.of(lately.endExclusive().minus(back), back));
            Market market = district == null ? whole : whole.in(district);
            return t.recommending().popular(market, top.limit()).stream()
                    .map(popularity -> new Line(
                            popularity,
                            t.catalog().offering(popularity.offering()).text().name()))
                    .toList();
        }
    }

    /** Lists what a customer may want next. */
    @Command(name = "recommend", footer = "doorstep catalog recommend --customer C001 --limit 5")
    static final class Recommend implements Verb {
        @Mixin
        private DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private CustomerOptions customer = new CustomerOptions();

        @Mixin
        private TopOptions top = new TopOptions();

        @Override
        public Report run() {
            return Report.list(
                    "recommended",
                    database.read(t -> t.recommending().recommend(customer.id(t), top.limit())),
                    Column.of("kind", shown -> shown.item().kind()),
                    Column.of("code", shown -> shown.item().code()),
                    Column.of("name", Recommendation::name),
                    Column.of(
                            "reasons",
                            shown -> shown.reasons().stream().map(Reason::code).toList()),
                    Column.of("why", Recommendation::because));
        }
    }
}
