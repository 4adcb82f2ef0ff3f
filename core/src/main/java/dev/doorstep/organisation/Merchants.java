package dev.doorstep.organisation;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.MerchantId;
import java.util.List;
import java.util.Optional;

/** The merchants of a branch. */
public interface Merchants {
    /** Finds a merchant. */
    Optional<Merchant> find(MerchantId id);

    /** Lists all merchants by their codes. */
    List<Merchant> all();

    /**
     * Saves a merchant and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the merchant since this copy was read
     */
    Merchant save(Merchant merchant);
}
