package dev.doorstep.pricing;

import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Units;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.factor.Charge;
import dev.doorstep.pricing.factor.Condition.Hours;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.factor.WeeklyHours;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.InPlay;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Outcome;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small price list that the tests share: an hour of cleaning for 50 yuan, evenings 20 percent more. */
public final class Prices {
    public static final Currency YUAN = Currency.getInstance("CNY");
    public static final OfferingId CLEANING = OfferingId.of("home-cleaning");
    static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));
    public static final CouponCode SPRING = CouponCode.of("SPRING30");
    public static final TimeWindow MARCH =
            new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
    public static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final LocalDateTime TUESDAY_MORNING = LocalDateTime.of(2026, 3, 3, 9, 0);
    public static final LocalDateTime TUESDAY_EVENING = LocalDateTime.of(2026, 3, 3, 19, 0);

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Prices() {}

    public static Money yuan(long minor) {
        return Money.ofMinor(minor, YUAN);
    }

    static Offering cleaning(int depositBasisPoints) {
        return offering(CLEANING, depositBasisPoints);
    }

    public static Offering offering(OfferingId id, int depositBasisPoints) {
        return Offering.of(
                        id,
                        CategoryId.of("cleaning"),
                        new Offering.Text(new LocalText("日常保洁", "Home cleaning"), new LocalText("", "")),
                        new Offering.Work(
                                new Units(new LocalText("小时", "hour"), 1, Units.MAX),
                                new Effort(0, 5, 0, 0),
                                new Requirement(SkillCode.of("cleaning"), SkillLevel.of(1), Set.of())))
                .sold(new Sale(SaleState.ACTIVE, depositBasisPoints));
    }

    static Factor evening(int basisPoints) {
        return Factor.of(
                "evening",
                new LocalText("晚间服务", "Evening"),
                new Charge.Rate(basisPoints),
                new Hours(List.of(WeeklyHours.daily("18:00", "24:00"))));
    }

    static PriceBook book() {
        return book(Tariff.Hourly.of(yuan(50_00), 2), List.of(evening(20_00)));
    }

    static PriceBook book(Tariff tariff, List<Factor> factors) {
        return book(CLEANING, tariff).with(factors);
    }

    static PriceBook book(OfferingId offering, Tariff tariff) {
        return PriceBook.of(
                PriceBookId.of("shanghai-2026"),
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(OfferingPrice.of(offering, tariff)));
    }

    /** Prices a request as the service does, with a coupon handed in. */
    static Quote quote(PriceBook book, PriceRequest request, @Nullable Promotion coupon) {
        return book.quote(cleaning(Sale.ALL), request, asking(NOW), discounts(coupon, NOW));
    }

    static Discounts discounts(@Nullable Promotion coupon, Instant at) {
        Basket.Shopper shopper = Basket.Shopper.of(CUSTOMER);
        Basket.Occasion occasion = new Basket.Occasion(BranchId.of("SH"), null, TUESDAY_EVENING, at);
        return coupon == null
                ? Discounts.NONE
                : (sum, charged) -> Outcome.best(
                        Basket.later(
                                sum, () -> charged.stream().map(Prices::item).toList(), shopper, occasion),
                        List.of(InPlay.of(coupon)));
    }

    private static Basket.Item item(Discounts.Charged line) {
        return new Basket.Item(CLEANING, List.of(), 0, line.amount());
    }

    public static Promotion spring() {
        return spring(yuan(30_00), yuan(100_00));
    }

    public static Promotion spring(Money off, Money minimum) {
        return new Promotion(
                PromotionId.of(SPRING.value()),
                new LocalText("春季立减", "Spring"),
                Promotion.Entry.HANDED_IN,
                new Benefit.AmountOff(off),
                minimum.isZero() ? List.of() : List.of(new Condition.Minimum(minimum)),
                Promotion.Terms.during(MARCH).limits(Limits.of(3, 1)),
                0);
    }

    static PriceRequest request(int units, LocalDateTime start) {
        return PriceRequest.of(CLEANING, units, start, CUSTOMER);
    }

    static Asking asking(Instant at) {
        return new Asking(TimeWindow.of(at, Duration.ofMinutes(30)), SHANGHAI);
    }
}
