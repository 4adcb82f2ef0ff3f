package dev.doorstep.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.CanonicalJson;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.AnyBook.Asked;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.pricing.tender.PointsRefusedException;
import dev.doorstep.pricing.tender.PointsRule;
import dev.doorstep.pricing.tender.Tender;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of points, over price books and requests at random. */
@Tag("PRC-10")
class TenderPropertyTest {
    @Property
    void points_change_how_a_price_is_paid_and_never_the_price(
            @ForAll("books") PriceBook book,
            @ForAll("requests") Asked asked,
            @ForAll @LongRange(min = 1, max = 1_000_000) long points) {
        Quote inMoney = asked.quote(book);
        Optional<Quote> found = paying(asked, book, points);
        Statistics.collect(found.isPresent() ? "taken" : "refused");
        found.ifPresent(quote -> {
            Tender tender = quote.tender();
            assertThat(quote.lines()).isEqualTo(inMoney.lines());
            assertThat(quote.total()).isEqualTo(inMoney.total());
            assertThat(quote.payable().plus(tender.amount())).isEqualTo(quote.total());
            assertThat(quote.deposit().plus(quote.balance())).isEqualTo(quote.payable());
            assertThat(quote.explain(Locale.CHINESE))
                    .hasSize(quote.lines().size() + quote.notUsed().size() + 2);
            assertThat(CanonicalJson.write(paying(asked, book, points).orElseThrow()))
                    .isEqualTo(CanonicalJson.write(quote));
        });
    }

    @Property
    void no_more_points_are_taken_than_are_handed_in_and_than_the_rule_accepts(
            @ForAll("books") PriceBook book,
            @ForAll("requests") Asked asked,
            @ForAll @LongRange(min = 1, max = 1_000_000) long points) {
        paying(asked, book, points).ifPresent(quote -> {
            PointsRule rule = book.terms().points();
            Tender tender = quote.tender();
            assertThat(tender.points())
                    .isBetween(1L, points)
                    .isEqualTo(tender.amount().amountMinor() * rule.pointsPerMinor());
            Money share = quote.total().share(rule.cap().shareBasisPoints(), RoundingMode.DOWN);
            assertThat(tender.amount()).isLessThanOrEqualTo(share);
            assertThat(tender.amount().amountMinor())
                    .isLessThanOrEqualTo(rule.cap().amountMinor());
            for (int i = 0; i < tender.allocation().size(); i++) {
                boolean moneyOnly =
                        rule.without().materials() && quote.lines().get(i).kind() == QuoteLine.Kind.MATERIAL;
                Money most =
                        moneyOnly ? Money.zero(book.currency()) : quote.nets().get(i);
                assertThat(tender.allocation().get(i)).isLessThanOrEqualTo(most);
            }
        });
    }

    @Property
    @Tag("AHEAD-15")
    void what_points_paid_of_a_line_is_what_comes_back_for_it(
            @ForAll("books") PriceBook book,
            @ForAll("requests") Asked asked,
            @ForAll @LongRange(min = 1, max = 1_000_000) long points) {
        paying(asked, book, points).ifPresent(quote -> {
            Reversal sold = quote.reversal();
            assertThat(sold.lines().stream().map(Reversal.Line::tendered).toList())
                    .isEqualTo(quote.tender().allocation());
            Reversal.Step all = sold.refund(sold.net());
            assertThat(quote.points(all.tendered())).isEqualTo(quote.points());
            assertThat(all.money()).isEqualTo(quote.payable());
        });
    }

    private static Optional<Quote> paying(Asked asked, PriceBook book, long points) {
        try {
            return Optional.of(
                    new Asked(asked.request().with(asked.request().purse().with(points)), asked.notice()).quote(book));
        } catch (PointsRefusedException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<PriceBook> books() {
        return AnyBook.books();
    }

    @Provide
    Arbitrary<Asked> requests() {
        return AnyBook.requests();
    }
}
