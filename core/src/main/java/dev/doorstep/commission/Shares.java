package dev.doorstep.commission;

import dev.doorstep.kernel.Money;

/**
 * The parts of an amount.
 *
 * @param worker the worker's part
 * @param merchant the merchant's part
 * @param platform what the platform keeps
 */
public record Shares(Money worker, Money merchant, Money platform) {
    /** Returns the shares where there is no merchant: its part stays with the platform. */
    public Shares withoutMerchant() {
        return new Shares(worker, Money.zero(merchant.currency()), platform.plus(merchant));
    }
}
