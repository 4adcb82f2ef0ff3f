package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.PlaceOrder.Wishes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a customer wants to buy. */
final class SaleOptions {
    @Option(names = "--customer", paramLabel = "CUSTOMER", descriptionKey = "option.customer", required = true)
    private @Nullable PersonCode customer;

    @Option(names = "--offering", paramLabel = "OFFERING", descriptionKey = "option.offering", required = true)
    private @Nullable OfferingId offering;

    @Option(
            names = "--units",
            paramLabel = "UNITS",
            descriptionKey = "option.units",
            defaultValue = "1",
            converter = Whole.UnitCount.class)
    private int units = 1;

    Customer customer(Transaction t) {
        return t.customers().customer(Objects.requireNonNull(customer));
    }

    OfferingId offering() {
        return Objects.requireNonNull(offering);
    }

    int units() {
        return units;
    }

    Demand demand(Transaction t, Wishes wishes) {
        Customer buyer = customer(t);
        Offering sold = t.catalog().forSale(offering(), units);
        return Demand.of(new VisitId(t.work().newId()), buyer, sold.task(units))
                .wishing(wishes.choice(), wishes.gender());
    }
}
