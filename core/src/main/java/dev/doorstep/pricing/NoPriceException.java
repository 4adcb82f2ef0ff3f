package dev.doorstep.pricing;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import java.io.Serial;
import java.time.Instant;

/**
 * Thrown when nobody wrote down what something costs: no book holds yet, or the one that does leaves the offering out.
 */
public final class NoPriceException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoPriceException(PriceBookId book, OfferingId offering) {
        super("price.no-tariff", offering, book);
    }

    NoPriceException(Instant instant) {
        super("price.no-book", instant);
    }
}
