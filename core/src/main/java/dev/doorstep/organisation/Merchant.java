package dev.doorstep.organisation;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Versioned;

/**
 * A company that brings its own workers into a branch.
 *
 * @param id the code of the merchant
 * @param name what people call it
 * @param version how often it was saved
 */
public record Merchant(MerchantId id, LocalText name, long version) implements Versioned<Merchant> {
    @Override
    public Merchant withVersion(long saved) {
        return new Merchant(id, name, saved);
    }
}
