package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Offering;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a customer wants to buy. */
final class SaleOptions {
    @Option(names = "--customer", paramLabel = "CUSTOMER", descriptionKey = "option.customer", required = true)
    private String customer = "";

    @Option(names = "--offering", paramLabel = "OFFERING", descriptionKey = "option.offering", required = true)
    private String offering = "";

    @Option(names = "--units", paramLabel = "UNITS", descriptionKey = "option.units", defaultValue = "1")
    private int units = 1;

    Customer customer(Transaction t) {
        return t.customers().customer(PersonCode.of(customer));
    }

    OfferingId offering() {
        return OfferingId.of(offering);
    }

    int units() {
        return units;
    }

    Demand demand(Transaction t) {
        Customer buyer = customer(t);
        Offering sold = t.catalog().forSale(offering(), units);
        return new Demand(
                new VisitId(t.work().newId()),
                buyer.home().point(),
                sold.requirement(),
                sold.effort().atDoor(units),
                null,
                WorkerChoice.any(),
                Set.of(),
                buyer.id());
    }
}
