package dev.doorstep.pricing;

import static dev.doorstep.pricing.Prices.CLEANING;
import static dev.doorstep.pricing.Prices.TUESDAY_EVENING;
import static dev.doorstep.pricing.Prices.TUESDAY_MORNING;
import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Sale;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition.Hours;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Reversal;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prices as people would read them off a list. */
class PriceBookTest {
    @Test
    @Tag("PRC-01")
    void charges_hours_and_at_least_the_minimum() {
        assertThat(quote(3, TUESDAY_MORNING).total()).isEqualTo(yuan(150_00));
        assertThat(quote(1, TUESDAY_MORNING).total()).isEqualTo(yuan(100_00));
    }

    @Test
    @Tag("CAT-04")
    void the_night_after_the_last_day_belongs_to_another_day() {
        LocalText night = new LocalText("夜间", "Night");
        Hours afterMidnight = new Hours(List.of(WeeklyHours.of(Set.of(DayOfWeek.WEDNESDAY), "00:00", "06:00")));
        PriceBook book = Prices.book(
                new Tariff.Flat(yuan(100_00)),
                List.of(Prices.evening(10_00), Factor.of("night", night, new Charge.Rate(50_00), afterMidnight)));
        LocalDate tuesday = TUESDAY_MORNING.toLocalDate();
        Offering cleaning = Prices.cleaning(Sale.ALL);
        assertThat(book.range(cleaning, Reach.of(tuesday, tuesday)).most()).isEqualTo(yuan(110_00));
        assertThat(book.range(cleaning, Reach.of(tuesday, tuesday.plusDays(1))).most())
                .isEqualTo(yuan(150_00));
    }

    @Test
    @Tag("PRC-01")
    void charges_a_flat_price_once() {
        PriceBook book = Prices.book(new Tariff.Flat(yuan(199_00)), List.of());
        assertThat(quote(book, 7, TUESDAY_MORNING).total()).isEqualTo(yuan(199_00));
    }

    @Test
    @Tag("PRC-02")
    void says_what_each_line_is_for_in_both_languages() {
        Quote quote = withSpring(3, TUESDAY_EVENING);
        assertThat(quote.explain(Locale.ENGLISH))
                .containsExactly(
                        "Home cleaning, 3 h at 50.00 CNY an hour: 150.00 CNY",
                        "Evening, 20 % of 150.00 CNY: 30.00 CNY",
                        "Coupon SPRING30 (Spring): 30.00 CNY off from 100.00 CNY on, paid by the platform: -30.00 CNY",
                        "Total 150.00 CNY, of which 150.00 CNY at booking (price book shanghai-2026, version 0)");
        assertThat(quote.explain(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "日常保洁，3 小时，每小时 50.00 CNY：150.00 CNY",
                        "晚间服务，按 150.00 CNY 的 20 % 加收：30.00 CNY",
                        "优惠券 SPRING30（春季立减）：满 100.00 CNY，立减 30.00 CNY，由平台承担：-30.00 CNY",
                        "合计 150.00 CNY，预约时支付 150.00 CNY（价目表 shanghai-2026，版本 0）");
        assertThat(quote.lines())
                .extracting(QuoteLine::rule)
                .containsExactly("tariff/home-cleaning", "surcharge/evening", "promotion/SPRING30");
    }

    @Test
    @Tag("AHEAD-14")
    void spreads_a_discount_by_what_the_lines_cost() {
        Quote quote = withSpring(3, TUESDAY_EVENING);
        assertThat(quote.lines().get(2).allocation()).containsExactly(yuan(-25_00), yuan(-5_00));
        assertThat(quote.nets()).containsExactly(yuan(125_00), yuan(25_00));
        assertThat(quote.reversal().refund(yuan(10_00)).lines().stream()
                        .map(Reversal.Line::net)
                        .toList())
                .containsExactly(yuan(8_33), yuan(1_67));
    }

    @Test
    @Tag("CAT-13")
    @Tag("PRC-11")
    void asks_for_a_deposit_where_the_offering_is_sold_so_and_for_all_of_it_otherwise() {
        Quote deposit = Prices.book()
                .quote(
                        Prices.cleaning(30_00),
                        Prices.request(3, TUESDAY_MORNING),
                        Prices.asking(Prices.NOW),
                        Discounts.NONE);
        assertThat(deposit.deposit()).isEqualTo(yuan(45_00));
        assertThat(deposit.balance()).isEqualTo(yuan(105_00));
        assertThat(deposit.instalments())
                .containsExactly(
                        new Quote.Instalment(Quote.Due.AT_BOOKING, yuan(45_00)),
                        new Quote.Instalment(Quote.Due.AT_ACCEPTANCE, yuan(105_00)));
        assertThat(quote(3, TUESDAY_MORNING).deposit()).isEqualTo(yuan(150_00));
        assertThat(quote(3, TUESDAY_MORNING).instalments())
                .containsExactly(new Quote.Instalment(Quote.Due.AT_BOOKING, yuan(150_00)));
    }

    @Test
    @Tag("PRC-01")
    void rounds_half_a_minor_unit_up() {
        PriceBook book = Prices.book(new Tariff.Flat(yuan(50)), List.of(Prices.evening(1_00)));
        assertThat(quote(book, 1, TUESDAY_EVENING).lines().get(1).amount()).isEqualTo(yuan(1));
    }

    @Test
    @Tag("PRC-01")
    void an_evening_begins_at_its_first_minute_and_ends_with_the_day() {
        assertThat(quote(2, TUESDAY_EVENING.withHour(17).withMinute(59)).lines())
                .hasSize(1);
        assertThat(quote(2, TUESDAY_EVENING.withHour(18)).lines()).hasSize(2);
        assertThat(quote(2, TUESDAY_EVENING.withHour(23).withMinute(59)).lines())
                .hasSize(2);
        assertThat(quote(2, TUESDAY_MORNING.withHour(0)).lines()).hasSize(1);
    }

    @Test
    void refuses_hours_that_are_never_and_times_that_are_none() {
        for (String[] hours :
                new String[][] {{"22:00", "06:00"}, {"08:00", "08:00"}, {"8:00", "9:00"}, {"00:00", "24:30"}}) {
            assertThatThrownBy(() -> WeeklyHours.daily(hours[0], hours[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Tag("PRC-06")
    void a_coupon_that_is_not_used_says_why() {
        Quote quote = Prices.quote(
                Prices.book(), Prices.request(2, TUESDAY_MORNING), Prices.spring(yuan(30_00), yuan(100_01)));
        assertThat(quote.discounts()).isEmpty();
        assertThat(quote.explain(Locale.ENGLISH))
                .contains("Not used, SPRING30: It is for 100.01 CNY or more; 0.01 CNY is missing");
        assertThat(quote.explain(Locale.CHINESE)).contains("未使用 SPRING30：需满 100.01 CNY，还差 0.01 CNY");
    }

    @Test
    void the_digest_covers_every_fact() {
        Quote quote = quote(3, TUESDAY_EVENING);
        assertThat(quote.digest().hex()).isEqualTo("0ae662bfce46525c88b8acd3722443ab14121ed650d72861bdfaf8902737dad3");
        assertThat(quote(3, TUESDAY_EVENING.plusMinutes(5)).digest()).isNotEqualTo(quote.digest());
        assertThat(quote(Prices.book().withVersion(2), 3, TUESDAY_EVENING).digest())
                .isNotEqualTo(quote.digest());
    }

    @Test
    @Tag("PRC-03")
    void a_book_says_one_thing_about_each_offering_in_one_currency() {
        OfferingPrice price = OfferingPrice.of(CLEANING, new Tariff.Flat(yuan(1)));
        Money dollar = Money.ofMinor(1, Currency.getInstance("USD"));
        OfferingPrice foreign = OfferingPrice.of(OfferingId.of("x"), new Tariff.Flat(dollar));
        assertThatThrownBy(() -> bookOf(List.of(price, price))).hasMessageContaining("twice");
        assertThatThrownBy(() -> bookOf(List.of(price, foreign))).hasMessageContaining("currency");
        assertThatThrownBy(() -> bookOf(List.of())).hasMessageContaining("0 prices");
        assertThatThrownBy(() -> bookOf(List.of(price)).with(List.of(Prices.evening(1), Prices.evening(2))))
                .hasMessageContaining("evening twice");
        assertThatThrownBy(() -> bookOf(List.of(price)).until(Instant.EPOCH)).hasMessageContaining("before it begins");
        assertThatThrownBy(() -> new Tariff.Flat(yuan(-1))).hasMessageContaining("-0.01 CNY");
    }

    @Test
    @Tag("PRC-01")
    void an_offering_without_a_tariff_has_no_price() {
        PriceBook other = Prices.book(OfferingId.of("moving"), new Tariff.Flat(yuan(1)));
        assertThatThrownBy(() -> quote(other, 1, TUESDAY_MORNING))
                .isInstanceOf(NoPriceException.class)
                .hasMessageContaining("shanghai-2026")
                .hasMessageContaining("home-cleaning");
    }

    private static PriceBook bookOf(List<OfferingPrice> prices) {
        return PriceBook.of(PriceBookId.of("b"), Instant.EPOCH, prices);
    }

    private static Quote quote(int units, LocalDateTime start) {
        return quote(Prices.book(), units, start);
    }

    private static Quote quote(PriceBook book, int units, LocalDateTime start) {
        return Prices.quote(book, Prices.request(units, start), null);
    }

    private static Quote withSpring(int units, LocalDateTime start) {
        return Prices.quote(Prices.book(), Prices.request(units, start), Prices.spring());
    }
}
