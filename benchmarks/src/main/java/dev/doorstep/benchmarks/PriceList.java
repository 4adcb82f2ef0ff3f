package dev.doorstep.benchmarks;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.Asking;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.Terms;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Circumstances;
import dev.doorstep.pricing.factor.Condition;
import dev.doorstep.pricing.factor.DayKind;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.pricing.factor.TotalRounding;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.factor.Zone;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Option;
import dev.doorstep.pricing.tariff.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Cleaning at 49 yuan an hour with an oven for 30, on a holiday, on the outskirts, at short notice, while the demand is
 * high: six lines by five rules; then the better of two promotions of the season, and another one for members.
 */
final class PriceList {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 2);
    private static final LocalText NAME = new LocalText("规则", "Rule");
    private static final int REQUESTS = 64;

    private final PriceBook book;
    private final Offering offering;
    private final List<PriceRequest> requests = new ArrayList<>();
    private final Asking asking;
    private final Season season = new Season();
    private final ByHand byHand = new ByHand(SHANGHAI);

    private PriceList(PriceBook book, Offering offering) {
        this.book = book;
        this.offering = offering;
        Instant asked = HOLIDAY.atTime(8, 0).atZone(SHANGHAI).toInstant();
        this.asking = new Asking(TimeWindow.of(asked, Duration.ofMinutes(30)), SHANGHAI);
        for (int i = 0; i < REQUESTS; i++) {
            LocalDateTime start = HOLIDAY.atTime(8, 0).plusMinutes(i);
            requests.add(PriceRequest.of(CLEANING, 2 + i % 5, start, new CustomerId(new UUID(0, i)))
                    .with(Extras.NONE.with(OptionCode.of("OVEN"), 1))
                    .in(new Circumstances(null, "崇明区", 11_000 + i))
                    .by(Season.member(new CustomerId(new UUID(0, i)))));
        }
    }

    static PriceList of() {
        List<Factor> factors = List.of(
                Factor.of("HOLIDAY", NAME, new Charge.Rate(50_00), new Condition.Days(Set.of(DayKind.HOLIDAY))),
                Factor.of(
                        "NIGHT",
                        NAME,
                        new Charge.Rate(20_00),
                        new Condition.Hours(List.of(WeeklyHours.daily("22:00", "24:00")))),
                Factor.of("URGENT", NAME, new Charge.Fee(yuan(25_00)), new Condition.ShortNotice(120)),
                Factor.of("WAY", NAME, new Charge.Fee(yuan(40_00)), new Condition.InZone(Set.of("FAR"))),
                Factor.of("DEMAND", NAME, new Charge.Demand(80_00, 150_00)));
        OfferingPrice price = new OfferingPrice(
                CLEANING,
                Tariff.Hourly.of(yuan(49_00), 2),
                List.of(new Option(OptionCode.of("OVEN"), NAME, new Tariff.Flat(yuan(30_00)), 2)),
                null);
        Terms terms = new Terms(
                List.of(new Zone("FAR", NAME, Set.of("崇明区", "金山区"))),
                HolidayCalendar.china(),
                TotalRounding.droppingBelow(1),
                null);
        Offering.Work work = new Offering.Work(
                new Units(NAME, 1, 8),
                new Effort(0, 60, 0, 0),
                new Requirement(SkillCode.of("CLEAN"), SkillLevel.of(1), Set.of()));
        Offering offering = Offering.of(CLEANING, CategoryId.of("HOME"), new Offering.Text(NAME, NAME), work);
        PriceBook book = PriceBook.of(PriceBookId.of("B"), Instant.EPOCH, List.of(price))
                .with(factors)
                .on(terms);
        return new PriceList(book, offering);
    }

    /** Quotes every request, and sums the totals. */
    long quoted() {
        long sum = 0;
        for (PriceRequest request : requests) {
            sum += quote(request).total().amountMinor();
        }
        return sum;
    }

    /** Does the same, and sums what is left of each line once everything came off it. */
    long quotedLines() {
        long sum = 0;
        for (PriceRequest request : requests) {
            sum += Money.sum(quote(request).nets(), YUAN).amountMinor();
        }
        return sum;
    }

    /** Does the same, and hashes every quote. */
    long digested() {
        long sum = 0;
        for (PriceRequest request : requests) {
            Quote quote = quote(request);
            sum += quote.digest().hex().isEmpty() ? 0 : quote.total().amountMinor();
        }
        return sum;
    }

    private Quote quote(PriceRequest request) {
        return book.quote(offering, request, asking, (sum, charged) -> season.best(sum, charged, request));
    }

    /** Works the same totals out by hand. */
    long bare() {
        long sum = 0;
        for (PriceRequest request : requests) {
            sum += byHand.total(request, asking.at()).amountMinor();
        }
        return sum;
    }

    /** Works the same lines out by hand, and how much of each discount falls on each. */
    long bareLines() {
        long sum = 0;
        for (PriceRequest request : requests) {
            sum += Money.sum(byHand.lines(request, asking.at()), YUAN).amountMinor();
        }
        return sum;
    }

    static Money yuan(long minor) {
        return Money.ofMinor(minor, YUAN);
    }
}
