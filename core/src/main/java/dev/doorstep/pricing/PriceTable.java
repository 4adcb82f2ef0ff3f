package dev.doorstep.pricing;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The prices of one book in their order, each found by its offering however many there are. */
final class PriceTable extends AbstractList<OfferingPrice> implements RandomAccess {
    private final List<OfferingPrice> prices;
    private final Map<OfferingId, OfferingPrice> byOffering = new HashMap<>();

    private PriceTable(List<OfferingPrice> prices) {
        this.prices = List.copyOf(prices);
        this.prices.forEach(price -> byOffering.putIfAbsent(price.offering(), price));
    }

    /** Obtains an own copy of the prices of a book. */
    static PriceTable copyOf(List<OfferingPrice> prices) {
        return prices instanceof PriceTable same ? same : new PriceTable(prices);
    }

    Optional<OfferingPrice> find(OfferingId offering) {
        return Optional.ofNullable(byOffering.get(offering));
    }

    @Override
    public OfferingPrice get(int index) {
        return prices.get(index);
    }

    @Override
    public int size() {
        return prices.size();
    }
}
