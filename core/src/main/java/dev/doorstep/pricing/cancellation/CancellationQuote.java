package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.util.Locale;

/**
 * What it costs to call a visit off, and why: what is shown is what is executed.
 *
 * @param policyVersion the version of the policy that it comes from
 * @param by because of whom
 * @param rule the rule that applied: such as {@code ladder/24h}, {@code progress/ON_THE_WAY}, {@code no-show} or
 *     {@code amendment/4h}
 * @param feeBasisPoints the fee in 1/100 of a percent of the total
 * @param total what the visit costs
 * @param fee what the customer owes of it, zero to all
 * @param reason the same for people
 */
public record CancellationQuote(
        long policyVersion, Party by, String rule, int feeBasisPoints, Money total, Money fee, LocalText reason) {
    /** Rejects a fee below zero or above the total. */
    public CancellationQuote {
        if (fee.isNegative() || fee.compareTo(total) > 0) {
            throw new IllegalArgumentException("A fee of %s is not within %s.".formatted(fee, total));
        }
    }

    /** Returns what the customer gets back of the total, once it was paid; fee and this are the total. */
    public Money refundable() {
        return total.minus(fee);
    }

    /** Returns the digest of the whole quote: two quotes with the same digest are the same. */
    public Digest digest() {
        return Digest.ofContent(this);
    }

    /** Explains the fee in the language of a reader. */
    public String explain(Locale locale) {
        return reason.in(locale);
    }
}
