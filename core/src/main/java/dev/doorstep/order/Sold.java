package dev.doorstep.order;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.Quote;

/**
 * What was sold, as it was at that moment; later changes of catalog and prices do not touch it.
 *
 * @param offeringVersion the version of the offering
 * @param name what the offering was called
 * @param chosen what the customer chose and answered, words aside: these are personal and stand in the notes
 * @param quote the price with its reasons; its request names the offering and the units
 */
public record Sold(long offeringVersion, LocalText name, Chosen chosen, Quote quote) {
    /** Returns what was chosen, with the options that answers brought. */
    public Chosen inAll() {
        return new Chosen(quote.request().extras().options(), chosen.answers());
    }
}
