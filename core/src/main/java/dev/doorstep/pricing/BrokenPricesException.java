package dev.doorstep.pricing;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import java.io.Serial;
import java.util.Currency;

/** Thrown when a price book does not fit the branch it is saved in. */
public final class BrokenPricesException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BrokenPricesException(String code, Object... facts) {
        super(code, facts);
    }

    static BrokenPricesException missing(PriceBookId book, OfferingId offering) {
        return new BrokenPricesException("price.missing-offering", book, offering);
    }

    static BrokenPricesException missingZone(PriceBookId book, String zone) {
        return new BrokenPricesException("price.missing-zone", book, zone);
    }

    static BrokenPricesException never(PriceBookId book, String factor) {
        return new BrokenPricesException("price.never-applies", book, factor);
    }

    static BrokenPricesException over(PriceBook book) {
        return new BrokenPricesException("price.over", book.id(), String.valueOf(book.effectiveUntil()));
    }

    static BrokenPricesException currency(PriceBookId book, Currency found, Currency expected) {
        return new BrokenPricesException("price.foreign-currency", book, found, expected);
    }

    static BrokenPricesException sameStart(PriceBook book, PriceBook other) {
        return new BrokenPricesException("price.same-start", book.id(), other.id(), book.effectiveFrom());
    }
}
