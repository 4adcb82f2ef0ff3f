package dev.doorstep.pricing;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a quote is presented that holds no longer, or never did. */
public final class QuoteNotHonouredException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a quote is not honoured. */
    public enum Reason {
        /** It was valid until earlier. */
        EXPIRED,
        /** The same request costs something else: prices or the coupon were changed, or the quote was. */
        CHANGED
    }

    private QuoteNotHonouredException(String code, Reason reason, Object... facts) {
        super(code, facts);
        this.reason = reason;
    }

    static QuoteNotHonouredException expired(Quote quote) {
        return new QuoteNotHonouredException(
                "quote.expired", Reason.EXPIRED, quote.total(), quote.madeAt(), quote.validUntil());
    }

    static QuoteNotHonouredException changed(Quote presented, Quote due) {
        return new QuoteNotHonouredException("quote.changed", Reason.CHANGED, presented.total(), due.total());
    }

    /** Returns why the quote is not honoured. */
    public Reason reason() {
        return reason;
    }
}
