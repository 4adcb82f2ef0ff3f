package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.ServiceOption;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.customer.Customer;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.pricing.tariff.Extras;
import java.util.List;
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

    @Option(names = "--option", paramLabel = "OPTION=NUMBER", descriptionKey = "option.option")
    private List<Quantity> options = List.of();

    @Option(names = "--answer", paramLabel = "QUESTION=ANSWER", descriptionKey = "option.answer")
    private List<Answer> answers = List.of();

    /** So many of an option. */
    record Quantity(OptionCode option, int number) {
        /** Rejects a number that no option is to be had in. */
        Quantity {
            if (number < 1 || number > ServiceOption.MOST) {
                throw new IllegalArgumentException("%d of %s.".formatted(number, option));
            }
        }

        /** Reads such as {@code OVEN=1}. */
        static Quantity parse(String text) {
            String[] parts = halves(text);
            return new Quantity(OptionCode.of(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** One answer to a question; a question may have several. */
    record Answer(String question, String answer) {
        /** Reads such as {@code device=WALL}. */
        static Answer parse(String text) {
            String[] parts = halves(text);
            return new Answer(parts[0], parts[1]);
        }
    }

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
        return PlaceOrder.Item.of(offering(), units).choosing(chosen());
    }

    /** Returns what is priced besides the units. */
    Extras extras(Transaction t) {
        Offering sold = t.catalog().forSale(offering(), units);
        return new Extras(sold.task(units, chosen()).options(), List.of());
    }

    Demand demand(Transaction t, PlaceOrder.Wishes wishes) {
        return t.booking().demand(customer(t).id(), item(), wishes);
    }

    private Chosen chosen() {
        Chosen chosen = Chosen.NOTHING;
        for (Quantity option : options) {
            chosen = chosen.with(option.option, option.number);
        }
        Answers given = Answers.NONE;
        for (Answer answer : answers) {
            given = given.and(answer.question, answer.answer);
        }
        return chosen.answering(given);
    }

    private static String[] halves(String text) {
        String[] parts = text.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("%s has no = in it.".formatted(text));
        }
        return parts;
    }
}
