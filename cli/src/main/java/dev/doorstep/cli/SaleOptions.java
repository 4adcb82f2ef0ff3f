package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Crew;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tender.Purse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup(exclusive = false)
    private ChoiceOptions choice = new ChoiceOptions();

    Customer customer(Transaction t) {
        return t.customers().customer(Objects.requireNonNull(customer));
    }

    OfferingId offering() {
        return Objects.requireNonNull(offering);
    }

    int units() {
        return units;
    }

    PlaceOrder.Item item() {
        return PlaceOrder.Item.of(offering(), units).choosing(choice.chosen());
    }

    /** Returns the order of somebody who calls and hands nothing in. */
    PlaceOrder called(Transaction t, TimeWindow starts, PlaceOrder.Wishes wishes) {
        return new PlaceOrder(
                customer(t).id(),
                item(),
                starts,
                wishes,
                Purse.EMPTY,
                new PlaceOrder.Origin(SourceChannel.HOTLINE, ""));
    }

    /** Returns what is priced besides the units. */
    Extras extras(Transaction t) {
        Offering sold = t.catalog().forSale(offering(), units);
        return new Extras(sold.task(units, choice.chosen()).options(), List.of());
    }

    Crew crew(Transaction t, PlaceOrder.Wishes wishes) {
        return t.booking().crew(customer(t).id(), item(), wishes);
    }
}
