package dev.doorstep.pricing;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PriceBookId;
import java.io.Serial;

/** Thrown when a price book is named that is not there. */
public final class UnknownPriceBookException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names the book. */
    public UnknownPriceBookException(PriceBookId book) {
        super("price.unknown-book", book);
    }
}
