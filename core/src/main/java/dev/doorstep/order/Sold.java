package dev.doorstep.order;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.pricing.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What was sold, as it was at that moment; later changes of catalog and prices do not touch it.
 *
 * @param offeringVersion the version of the offering
 * @param name what the offering was called
 * @param chosen what the customer chose and answered, words aside: these are personal and stand in the notes
 * @param quote the price with its reasons; its request names the offering and the units
 * @param part which part of a purchase it is, or nothing if it was bought alone
 */
public record Sold(
        long offeringVersion,
        LocalText name,
        Chosen chosen,
        Quote quote,
        @Nullable Part part) {
    /**
     * A part of what was bought at once.
     *
     * @param purchase the purchase
     * @param number which of its orders this is, counted from 1
     */
    public record Part(PurchaseId purchase, int number) {}

    /** Obtains what is sold of an offering as it is now, without the words of its answers. */
    static Sold of(Offering offering, Chosen chosen, Quote quote, @Nullable Part part) {
        return new Sold(
                offering.version(),
                offering.text().name(),
                chosen.answering(offering.intake().coded(chosen.answers())),
                quote,
                part);
    }

    /** Returns the code of the offering. */
    public OfferingId offering() {
        return quote.request().offering();
    }

    /** Returns what was bought, such as to ask for the same with one thing changed; words are not among its answers. */
    public PlaceOrder.Item item() {
        return new PlaceOrder.Item(
                offering(),
                quote.request().units(),
                chosen,
                quote.request().extras().materials());
    }

    /** Returns what was chosen, with the options that answers brought. */
    public Chosen inAll() {
        return new Chosen(quote.request().extras().options(), chosen.answers());
    }
}
