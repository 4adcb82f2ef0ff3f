package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.NoPriceException;
import dev.doorstep.pricing.OptionNotPricedException;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.Quote;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Prices the orders of the past by another price book. */
final class Repricing {
    private final OrderFile file;
    private final Pricing pricing;

    Repricing(OrderFile file, Pricing pricing) {
        this.file = file;
        this.pricing = pricing;
    }

    PriceSimulation by(PriceBook draft, TimeWindow placedIn) {
        Money zero = Money.zero(draft.currency());
        Map<OfferingId, PriceSimulation.Line> lines = new TreeMap<>(Comparator.comparing(OfferingId::value));
        PriceSimulation.Line all = PriceSimulation.Line.none(null, zero);
        for (Order order : file.all(page -> file.ports().orders().in(Set.of(OrderState.values()), page))) {
            if (placedIn.contains(order.placedAt())) {
                Quote sold = order.sold().quote();
                Optional<Quote> repriced = repriced(sold, draft);
                OfferingId offering = sold.request().offering();
                PriceSimulation.Line line = lines.getOrDefault(offering, PriceSimulation.Line.none(offering, zero));
                lines.put(offering, line.with(sold, repriced));
                all = all.with(sold, repriced);
            }
        }
        return new PriceSimulation(List.copyOf(lines.values()), all);
    }

    private Optional<Quote> repriced(Quote sold, PriceBook draft) {
        try {
            return Optional.of(pricing.reprice(sold, draft));
        } catch (NoPriceException | OptionNotPricedException unpriced) {
            return Optional.empty();
        }
    }
}
