package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.tariff.BundleShare;
import dev.doorstep.pricing.tariff.Extras;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of prices, over books that use everything a book can say. */
class PriceLawsPropertyTest {
    @Property
    @Tag("PRC-02")
    @Tag("PRC-04")
    @Tag("AHEAD-14")
    void lines_sum_to_a_total_that_is_never_below_zero_and_a_multiple_of_the_step(
            @ForAll("books") PriceBook book, @ForAll("requests") AnyBook.Asked asked) {
        Quote quote = asked.quote(book);
        quote.lines().stream()
                .map(QuoteLine::kind)
                .distinct()
                .forEach(kind -> Statistics.label("kinds").collect(kind));
        long sum = quote.lines().stream()
                .mapToLong(line -> line.amount().amountMinor())
                .sum();
        assertThat(quote.total().amountMinor()).isEqualTo(sum).isNotNegative();
        assertThat(sum % book.terms().rounding().stepMinor()).isZero();
        assertThat(quote.nets()).noneMatch(Money::isNegative);
        assertThat(quote.nets().stream().reduce(yuan(0), Money::plus)).isEqualTo(quote.total());
        assertThat(quote.explain(Locale.CHINESE)).hasSize(quote.lines().size() + 1);
    }

    @Property
    @Tag("PRC-01")
    void more_units_and_more_options_never_cost_less_where_the_tariff_says_so(
            @ForAll("monotone books") PriceBook book,
            @ForAll("requests") AnyBook.Asked asked,
            @ForAll @IntRange(min = 1, max = AnyBook.UNITS_MAX) int other) {
        PriceRequest request = asked.request();
        Money fewer = total(book, asked, Math.min(request.units(), other));
        Money more = total(book, asked, Math.max(request.units(), other));
        assertThat(more).isGreaterThanOrEqualTo(fewer);
        AnyBook.Asked richer = new AnyBook.Asked(request.with(AnyBook.more(request.extras())), asked.notice());
        assertThat(richer.quote(book).total())
                .isGreaterThanOrEqualTo(asked.quote(book).total());
    }

    @Property
    @Tag("PRC-04")
    void the_rules_of_a_book_never_go_below_its_floor_but_for_the_step_of_the_total(
            @ForAll("books") PriceBook book, @ForAll("requests") AnyBook.Asked asked) {
        var floor = book.prices().get(0).floor();
        if (floor != null) {
            Money least = floor.of(asked.request().units());
            Money step = yuan(book.terms().rounding().stepMinor());
            assertThat(asked.quote(book).total().plus(step)).isGreaterThan(least);
        }
    }

    @Property
    @Tag("CAT-08")
    void a_part_of_a_package_costs_its_share_to_the_fen_whatever_the_book_says(
            @ForAll("books") PriceBook book,
            @ForAll("requests") AnyBook.Asked asked,
            @ForAll @LongRange(min = 0, max = 10_000_01) long fen) {
        PriceRequest part = asked.request().with(Extras.NONE.as(new BundleShare(BundleId.of("CARE"), 1, yuan(fen))));
        Quote quote = new AnyBook.Asked(part, asked.notice()).quote(book);
        assertThat(quote.total()).isEqualTo(yuan(fen));
        assertThat(quote.nets()).containsExactly(yuan(fen));
    }

    @Property
    @Tag("PRC-05")
    void the_same_request_gives_the_same_bytes(
            @ForAll("books") PriceBook book, @ForAll("requests") AnyBook.Asked asked) {
        Quote quote = asked.quote(book);
        assertThat(CanonicalJson.write(asked.quote(book))).isEqualTo(CanonicalJson.write(quote));
        assertThat(quote.lines().stream()
                        .filter(line -> line.kind() == QuoteLine.Kind.OPTION)
                        .map(QuoteLine::rule))
                .as("options, on whatever machine they were put into a map")
                .isSorted();
    }

    @Property
    @Tag("CAT-04")
    void the_range_contains_every_price_that_a_request_can_reach(
            @ForAll("books") PriceBook book, @ForAll("requests") AnyBook.Asked asked) {
        String district = asked.request().circumstances().district();
        PriceRange everywhere = book.range(AnyBook.offering(), AnyBook.reach());
        PriceRange there = book.range(
                AnyBook.offering(),
                new Reach(AnyBook.reach().firstDay(), AnyBook.reach().lastDay(), Set.of(district)));
        Money price = asked.quote(book).total();
        assertThat(everywhere.contains(price)).as("%s in %s", price, everywhere).isTrue();
        assertThat(there.contains(price)).as("%s in %s", price, there).isTrue();
        assertThat(List.of(there.least(), there.most())).allMatch(everywhere::contains);
    }

    @Property(tries = 20)
    @Tag("CAT-04")
    void some_request_reaches_each_end_of_the_range(@ForAll("books whose rules change at full hours") PriceBook book) {
        Reach reach =
                Reach.of(AnyBook.reach().firstDay(), AnyBook.reach().firstDay().plusDays(8));
        LocalDateTime first = reach.firstDay().atStartOfDay();
        List<Money> prices = new ArrayList<>();
        for (int hour = 0; hour < 9 * 24; hour++) {
            for (String district : AnyBook.DISTRICTS) {
                for (int demand : new int[] {0, 30_000}) {
                    for (int units = 1; units <= AnyBook.UNITS_MAX; units++) {
                        Circumstances known = new Circumstances(null, district, demand);
                        PriceRequest request =
                                Prices.request(units, first.plusHours(hour)).in(known);
                        prices.add(new AnyBook.Asked(request, Duration.ofDays(1)).total(book));
                    }
                }
            }
        }
        PriceRange range = book.range(AnyBook.offering(), reach);
        assertThat(prices.stream().min(Comparator.naturalOrder())).contains(range.least());
        assertThat(prices.stream().max(Comparator.naturalOrder())).contains(range.most());
    }

    private static Money total(PriceBook book, AnyBook.Asked asked, int units) {
        PriceRequest request = PriceRequest.of(
                        asked.request().offering(), units, asked.request().start(), Prices.CUSTOMER)
                .with(asked.request().extras())
                .in(asked.request().circumstances());
        return new AnyBook.Asked(request, asked.notice()).quote(book).total();
    }

    @Provide
    Arbitrary<PriceBook> books() {
        return AnyBook.books();
    }

    @Provide("monotone books")
    Arbitrary<PriceBook> monotoneBooks() {
        return AnyBook.monotoneBooks();
    }

    @Provide("books whose rules change at full hours")
    Arbitrary<PriceBook> hourlyBooks() {
        return AnyBook.hourlyBooks();
    }

    @Provide
    Arbitrary<AnyBook.Asked> requests() {
        return AnyBook.requests();
    }
}
