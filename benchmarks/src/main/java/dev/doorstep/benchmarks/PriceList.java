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
import java.math.RoundingMode;
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
 * high: six lines by five rules; then the better of two promotions of the season, and another one for members. The same
 * is written by hand below.
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

    /** Does the same, and hashes every quote. */
    long digested() {
        long sum = 0;
        for (PriceRequest request : requests) {
            Quote quote = quote(request);
            sum += quote.digest().hex().isEmpty() ? 0 : quote.total().amountMinor();
        }
        return sum;
    }

    /** Works the same totals out by hand. */
    long bare() {
        long sum = 0;
        for (PriceRequest request : requests) {
            sum += total(request).amountMinor();
        }
        return sum;
    }

    /** Works the same lines out by hand, and how much of each discount falls on each. */
    long bareLines() {
        long sum = 0;
        for (PriceRequest request : requests) {
            List<Money> nets = lines(request);
            nets = less(nets, Season.seasonal(Money.sum(nets, YUAN)));
            nets = Season.isMember(request) ? less(nets, Season.forMembers(Money.sum(nets, YUAN))) : nets;
            sum += Money.sum(nets, YUAN).amountMinor();
        }
        return sum;
    }

    private static List<Money> less(List<Money> nets, Money off) {
        List<Money> shares = off.splitLike(nets);
        List<Money> left = new ArrayList<>();
        for (int i = 0; i < nets.size(); i++) {
            left.add(nets.get(i).minus(shares.get(i)));
        }
        return left;
    }

    private Quote quote(PriceRequest request) {
        return book.quote(offering, request, asking, charged -> season.best(charged, request));
    }

    /** The lines of a request, which is what a price is made of. */
    private List<Money> lines(PriceRequest request) {
        List<Money> lines = new ArrayList<>();
        Money base = yuan(49_00).times(Math.max(2, request.units()));
        lines.add(base);
        lines.add(yuan(30_00));
        base = base.plus(yuan(30_00));
        if (HolidayCalendar.china().kindOf(request.start().toLocalDate()) == DayKind.HOLIDAY) {
            lines.add(base.share(50_00, RoundingMode.HALF_UP));
        }
        if (request.start().getHour() >= 22) {
            lines.add(base.share(20_00, RoundingMode.HALF_UP));
        }
        Instant start = request.start().atZone(SHANGHAI).toInstant();
        if (Duration.between(asking.at(), start).toMinutes() < 120) {
            lines.add(yuan(25_00));
        }
        if (request.circumstances().district().equals("崇明区")) {
            lines.add(yuan(40_00));
        }
        int demand = Math.max(80_00, Math.min(150_00, request.circumstances().demandBasisPoints()));
        lines.add(Money.sum(lines, YUAN).share(demand - 10_000, RoundingMode.HALF_UP));
        return lines;
    }

    /** The total of a request, and nothing else. */
    private Money total(PriceRequest request) {
        Money base = yuan(49_00).times(Math.max(2, request.units())).plus(yuan(30_00));
        Money total = base;
        if (HolidayCalendar.china().kindOf(request.start().toLocalDate()) == DayKind.HOLIDAY) {
            total = total.plus(base.share(50_00, RoundingMode.HALF_UP));
        }
        if (request.start().getHour() >= 22) {
            total = total.plus(base.share(20_00, RoundingMode.HALF_UP));
        }
        Instant start = request.start().atZone(SHANGHAI).toInstant();
        if (Duration.between(asking.at(), start).toMinutes() < 120) {
            total = total.plus(yuan(25_00));
        }
        if (request.circumstances().district().equals("崇明区")) {
            total = total.plus(yuan(40_00));
        }
        int demand = Math.max(80_00, Math.min(150_00, request.circumstances().demandBasisPoints()));
        total = total.plus(total.share(demand - 10_000, RoundingMode.HALF_UP));
        total = total.minus(Season.seasonal(total));
        return Season.isMember(request) ? total.minus(Season.forMembers(total)) : total;
    }

    static Money yuan(long minor) {
        return Money.ofMinor(minor, YUAN);
    }
}
