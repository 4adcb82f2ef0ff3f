package dev.doorstep.order.engagement;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.promotion.Funder;
import dev.doorstep.pricing.promotion.Reversal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What some days cost, by who pays for it.
 *
 * @param net what the household pays
 * @param platform what the platform adds because of its promotions
 * @param merchant what the merchant bears because of its promotions
 */
public record Charge(Money net, Money platform, Money merchant) {
    /** Obtains nothing. */
    static Charge none(Currency currency) {
        Money zero = Money.zero(currency);
        return new Charge(zero, zero, zero);
    }

    /** Splits the price of a term among its days, as evenly as minor units allow; the parts sum to it exactly. */
    static List<Charge> spread(Quote quote, int days) {
        Reversal sold = quote.reversal();
        Amounts net = evenly(quote.total(), days);
        Amounts platform = evenly(sold.put(Funder.PLATFORM), days);
        Amounts merchant = evenly(sold.put(Funder.MERCHANT), days);
        return IntStream.range(0, days)
                .mapToObj(day -> new Charge(net.get(day), platform.get(day), merchant.get(day)))
                .toList();
    }

    private static Amounts evenly(Money whole, int days) {
        return whole.split(Collections.nCopies(days, 1L));
    }

    /** Returns what is shared between worker, merchant and platform: the price before discounts. */
    public Money gross() {
        return net.plus(platform).plus(merchant);
    }

    Charge plus(Charge other) {
        return new Charge(net.plus(other.net), platform.plus(other.platform), merchant.plus(other.merchant));
    }
}
