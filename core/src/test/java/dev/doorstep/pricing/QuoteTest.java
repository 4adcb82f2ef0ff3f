package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.QuoteLine.Kind;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Funding;
import dev.doorstep.pricing.reason.Sentence;
import dev.doorstep.pricing.tender.Tender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuoteTest {
    private static final Quote SOUND = Prices.quote(
            Prices.book(), Prices.request(3, Prices.TUESDAY_EVENING), Prices.spring(yuan(30_00), yuan(100_00)));
    private static final Sentence WHY = Sentence.of("quote.rounding", yuan(1));
    private static final Discount.Source SOURCE =
            new Discount.Source(PromotionId.of("SPRING30"), 1, Funding.PLATFORM, null);

    private static Quote quote(List<QuoteLine> lines, Money total, Money deposit, Instant validUntil) {
        return new Quote(
                SOUND.origin(),
                SOUND.request(),
                lines,
                SOUND.notUsed(),
                total,
                null,
                deposit,
                new TimeWindow(SOUND.madeAt(), validUntil));
    }

    private static QuoteLine line(Kind kind, long amount, Discount.@Nullable Source source, Long... allocation) {
        List<Money> spread = List.of(allocation).stream().map(Prices::yuan).toList();
        return new QuoteLine(kind, "x", WHY, yuan(amount), source, spread);
    }

    private static void assertRefused(List<QuoteLine> lines, Money total, Money deposit, Instant validUntil) {
        assertThatThrownBy(() -> quote(lines, total, deposit, validUntil))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A quote ");
    }

    @Test
    @Tag("PRC-02")
    void refuses_lines_that_do_not_sum_to_a_total_of_zero_or_more() {
        List<QuoteLine> lines = SOUND.lines();
        Money total = SOUND.total();
        assertThat(quote(lines, total, yuan(0), SOUND.validUntil()).balance()).isEqualTo(total);
        assertThat(quote(lines, total, total, SOUND.validUntil()).balance()).isEqualTo(yuan(0));
        assertRefused(lines, total.plus(yuan(1)), yuan(0), SOUND.validUntil());
        assertRefused(List.of(), yuan(0), yuan(0), SOUND.validUntil());
        QuoteLine tenOff = line(Kind.DISCOUNT, -10, SOURCE, -10L);
        assertRefused(List.of(line(Kind.BASE, 9, null), tenOff), yuan(-1), yuan(-1), SOUND.validUntil());
        assertThat(quote(List.of(line(Kind.BASE, 10, null), tenOff), yuan(0), yuan(0), SOUND.validUntil())
                        .instalments())
                .isEmpty();
    }

    @Test
    void refuses_deposits_beyond_the_total_and_holds_until_it_expires() {
        List<QuoteLine> lines = SOUND.lines();
        Money total = SOUND.total();
        assertRefused(lines, total, yuan(-1), SOUND.validUntil());
        assertRefused(lines, total, total.plus(yuan(1)), SOUND.validUntil());
        assertThat(quote(lines, total, total, SOUND.madeAt().plusNanos(1)).isValidAt(SOUND.madeAt()))
                .isTrue();
        assertThat(SOUND.isValidAt(SOUND.madeAt().minusNanos(1))).isFalse();
        assertThat(SOUND.isValidAt(SOUND.validUntil().minusNanos(1))).isTrue();
        assertThat(SOUND.isValidAt(SOUND.validUntil())).isFalse();
    }

    @Test
    @Tag("PRC-10")
    void points_pay_all_of_it_at_most_and_fall_on_every_charged_line() {
        List<QuoteLine> ten = List.of(line(Kind.BASE, 10, null));
        assertThat(paid(ten, 10, 10L).payable()).isEqualTo(yuan(0));
        assertThat(paid(ten, 9, 9L).payable()).isEqualTo(yuan(1));
        assertThatThrownBy(() -> paid(ten, 11, 11L)).hasMessageStartingWith("A quote is paid by points of 0.11 CNY");
        assertThatThrownBy(() -> paid(ten, 9, 4L, 5L)).hasMessageStartingWith("A quote has 1 charged lines");
    }

    private static Quote paid(List<QuoteLine> lines, long minor, Long... allocation) {
        List<Money> spread = List.of(allocation).stream().map(Prices::yuan).toList();
        Tender tender = new Tender(minor, yuan(minor), spread);
        Money total = Money.sum(lines, QuoteLine::amount, Prices.YUAN);
        return new Quote(SOUND.origin(), SOUND.request(), lines, List.of(), total, tender, yuan(0), SOUND.validity());
    }

    @Test
    void refuses_lines_in_another_order_or_spread_on_others() {
        List<QuoteLine> lines = new ArrayList<>(SOUND.lines());
        Collections.reverse(lines);
        assertRefused(lines, SOUND.total(), yuan(0), SOUND.validUntil());
        QuoteLine ten = line(Kind.BASE, 10, null);
        QuoteLine off = line(Kind.DISCOUNT, -2, SOURCE, -2L);
        assertRefused(List.of(ten, off, ten), yuan(18), yuan(0), SOUND.validUntil());
        assertRefused(List.of(ten, ten, off), yuan(18), yuan(0), SOUND.validUntil());
        assertRefused(List.of(line(Kind.ROUNDING, 0, null)), yuan(0), yuan(0), SOUND.validUntil());
        assertThat(quote(List.of(ten, off), yuan(8), yuan(0), SOUND.validUntil())
                        .nets())
                .containsExactly(yuan(8));
    }

    @Test
    @Tag("PRC-02")
    void lines_that_are_made_later_are_held_to_what_was_said_of_them() {
        List<QuoteLine> ten = List.of(line(Kind.BASE, 10, null));
        assertThat(QuoteLines.later(yuan(10), 1, () -> ten)).isEqualTo(ten);
        assertThatThrownBy(() -> QuoteLines.later(yuan(9), 1, () -> ten).size())
                .hasMessage("A quote has 1 charged lines, 0.10 CNY in all, not 1 and 0.09 CNY.");
        assertThatThrownBy(() -> QuoteLines.later(yuan(10), 2, () -> ten).get(0))
                .hasMessage("A quote has 1 charged lines, 0.10 CNY in all, not 2 and 0.10 CNY.");
    }

    @Test
    void a_line_refuses_what_contradicts_its_kind() {
        for (Runnable contradiction : List.<Runnable>of(
                () -> line(Kind.BASE, -1, null),
                () -> line(Kind.MATERIAL, 1, null, 1L),
                () -> line(Kind.BASE, 1, SOURCE),
                () -> line(Kind.DISCOUNT, -1, null, -1L),
                () -> line(Kind.REDUCTION, -1, SOURCE, -1L),
                () -> line(Kind.DISCOUNT, -3, SOURCE, -1L, -1L),
                () -> line(Kind.DISCOUNT, -1, SOURCE, 1L, -2L),
                () -> line(Kind.REDUCTION, 1, null, 1L))) {
            assertThatThrownBy(contradiction::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("A quote line ");
        }
        assertThat(line(Kind.ROUNDING, 1, null, 2L, -1L).rule()).isEqualTo("rounding/x");
        assertThat(line(Kind.DISCOUNT, 0, SOURCE, 0L).rule()).isEqualTo("promotion/x");
        assertThat(line(Kind.BASE, 0, null).rule()).isEqualTo("tariff/x");
    }

    @Test
    void discount_and_subtotal_are_told_apart() {
        assertThat(SOUND.discount()).isEqualTo(yuan(-30_00));
        assertThat(SOUND.subtotal().plus(SOUND.discount())).isEqualTo(SOUND.total());
        assertThat(SOUND.discounts()).singleElement().satisfies(discount -> {
            assertThat(discount.amount()).isEqualTo(yuan(-30_00));
            assertThat(discount.source().promotion()).isEqualTo(PromotionId.of("SPRING30"));
        });
        assertThat(Money.sum(SOUND.nets(), Prices.YUAN)).isEqualTo(SOUND.total());
    }
}
