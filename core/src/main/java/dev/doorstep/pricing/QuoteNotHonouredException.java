package dev.doorstep.pricing;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a quote is presented that holds no longer, or never did. */
public final class QuoteNotHonouredException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Money presented;
    private final @Nullable Money due;

    /** Why a quote is not honoured. */
    public enum Reason {
        /** It was valid until earlier. */
        EXPIRED,
        /**
         * The same request makes another quote: the offering changed, or what is known of the customer, or the quote.
         */
        CHANGED
    }

    private QuoteNotHonouredException(String code, Quote quote, @Nullable Money due, Object... facts) {
        super(code, facts);
        this.reason = due == null ? Reason.EXPIRED : Reason.CHANGED;
        this.presented = quote.total();
        this.due = due;
    }

    static QuoteNotHonouredException expired(Quote quote) {
        return new QuoteNotHonouredException(
                "quote.expired", quote, null, quote.total(), quote.madeAt(), quote.validUntil());
    }

    static QuoteNotHonouredException changed(Quote presented, Quote due) {
        return new QuoteNotHonouredException("quote.changed", presented, due.total(), presented.total(), due.total());
    }

    /** Returns why the quote is not honoured. */
    public Reason reason() {
        return reason;
    }

    /** Returns the total of the quote that was presented. */
    public Money presented() {
        return presented;
    }

    /** Returns what the same request costs; nothing if the quote expired. */
    public Optional<Money> due() {
        return Optional.ofNullable(due);
    }
}
