package dev.doorstep.benchmarks;

import static dev.doorstep.benchmarks.PriceList.yuan;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.factor.DayKind;
import dev.doorstep.pricing.factor.HolidayCalendar;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rules of {@link PriceList} and the promotions of {@link Season} as somebody writes them into a service of their
 * own: prices in tables by code, rules as code. It reads the request and looks up what it names, as any service must;
 * it gives no reasons.
 */
final class ByHand {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Map<OfferingId, Money> AN_HOUR = Map.of(OfferingId.of("CLEANING"), yuan(49_00));
    private static final Map<OptionCode, Money> OPTIONS = Map.of(OptionCode.of("OVEN"), yuan(30_00));
    private static final Set<String> FAR = Set.of("崇明区", "金山区");
    private static final HolidayCalendar CALENDAR = HolidayCalendar.china();

    private final ZoneId zone;

    ByHand(ZoneId zone) {
        this.zone = zone;
    }

    /** Works out the total of a request, and nothing else. */
    Money total(PriceRequest request, Instant asked) {
        Money base = hours(request);
        for (Map.Entry<OptionCode, Integer> option : request.extras().options().entrySet()) {
            base = base.plus(price(OPTIONS, option.getKey()));
        }
        Money total = base;
        if (CALENDAR.kindOf(request.start().toLocalDate()) == DayKind.HOLIDAY) {
            total = total.plus(share(base, 50_00));
        }
        if (request.start().getHour() >= 22) {
            total = total.plus(share(base, 20_00));
        }
        if (isUrgent(request, asked)) {
            total = total.plus(yuan(25_00));
        }
        if (FAR.contains(request.circumstances().district())) {
            total = total.plus(yuan(40_00));
        }
        total = total.plus(share(total, demand(request)));
        if (!Season.ALWAYS.contains(asked)) {
            return total;
        }
        total = total.minus(seasonal(total));
        return isMember(request) ? total.minus(share(total, 5_00)) : total;
    }

    /** Works out what is left of each line of a request once both discounts came off it. */
    List<Money> lines(PriceRequest request, Instant asked) {
        List<Money> lines = new ArrayList<>();
        lines.add(hours(request));
        for (Map.Entry<OptionCode, Integer> option : request.extras().options().entrySet()) {
            lines.add(price(OPTIONS, option.getKey()));
        }
        Money base = Money.sum(lines, YUAN);
        if (CALENDAR.kindOf(request.start().toLocalDate()) == DayKind.HOLIDAY) {
            lines.add(share(base, 50_00));
        }
        if (request.start().getHour() >= 22) {
            lines.add(share(base, 20_00));
        }
        if (isUrgent(request, asked)) {
            lines.add(yuan(25_00));
        }
        if (FAR.contains(request.circumstances().district())) {
            lines.add(yuan(40_00));
        }
        lines.add(share(Money.sum(lines, YUAN), demand(request)));
        if (!Season.ALWAYS.contains(asked)) {
            return lines;
        }
        List<Money> left = less(lines, seasonal(Money.sum(lines, YUAN)));
        return isMember(request) ? less(left, share(Money.sum(left, YUAN), 5_00)) : left;
    }

    private static Money hours(PriceRequest request) {
        return price(AN_HOUR, request.offering()).times(Math.max(2, request.units()));
    }

    private static <C> Money price(Map<C, Money> prices, C code) {
        return Objects.requireNonNull(prices.get(code));
    }

    private boolean isUrgent(PriceRequest request, Instant asked) {
        Instant start = request.start().atZone(zone).toInstant();
        return Duration.between(asked, start).toMinutes() < 120;
    }

    private static int demand(PriceRequest request) {
        return Math.max(80_00, Math.min(150_00, request.circumstances().demandBasisPoints())) - 100_00;
    }

    private static boolean isMember(PriceRequest request) {
        return request.shopper().segments().contains("member");
    }

    /** Returns what the better of the two takes off that exclude each other. */
    private static Money seasonal(Money sum) {
        long minor = sum.amountMinor();
        Money steps = minor >= 400_00 ? yuan(45_00) : minor >= 200_00 ? yuan(20_00) : yuan(0);
        Money share = minor >= 100_00 ? share(sum, 10_00).min(yuan(40_00)) : yuan(0);
        return steps.max(share);
    }

    private static List<Money> less(List<Money> lines, Money off) {
        List<Money> shares = off.splitLike(lines);
        List<Money> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            left.add(lines.get(i).minus(shares.get(i)));
        }
        return left;
    }

    private static Money share(Money of, int basisPoints) {
        return of.share(basisPoints, RoundingMode.HALF_UP);
    }
}
