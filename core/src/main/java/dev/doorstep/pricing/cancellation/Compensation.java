package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import java.util.Locale;

/**
 * What a customer gets back because the worker came late, and why: what is shown is what is given.
 *
 * @param policyVersion the version of the policy that it comes from
 * @param by because of whom
 * @param rule the rule that applied: such as {@code late/30m}, or {@code late/none}
 * @param backBasisPoints what goes back, in 1/100 of a percent of the total
 * @param total what the visit costs
 * @param amount what goes back of it, zero to all
 * @param reason the same for people
 */
public record Compensation(
        long policyVersion, Party by, String rule, int backBasisPoints, Money total, Money amount, LocalText reason) {
    /** Rejects an amount below zero or above the total. */
    public Compensation {
        if (amount.isNegative() || amount.compareTo(total) > 0) {
            throw new IllegalArgumentException("%s back is not within %s.".formatted(amount, total));
        }
    }

    /** Returns what is left to go back where another amount goes back already: of several, the latest counts. */
    public Compensation beyond(Money already) {
        Money left = already.compareTo(amount) >= 0 ? Money.zero(amount.currency()) : amount.minus(already);
        return new Compensation(policyVersion, by, rule, backBasisPoints, total, left, reason);
    }

    /** Explains what goes back in the language of a reader. */
    public String explain(Locale locale) {
        return reason.in(locale);
    }
}
