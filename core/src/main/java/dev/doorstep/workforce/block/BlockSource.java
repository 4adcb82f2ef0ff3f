package dev.doorstep.workforce.block;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a worker is blocked. A customer's block is about that customer's visits, every other about all.
 *
 * @param kind what they are
 * @param customer which customer; only for a {@link Kind#CUSTOMER}
 * @param merchant which merchant; only for a {@link Kind#MERCHANT}
 */
public record BlockSource(
        Kind kind, @Nullable CustomerId customer, @Nullable MerchantId merchant) {
    /** Those who can block a worker. */
    public enum Kind {
        /** Headquarters. */
        PLATFORM,
        /** The office of the branch. */
        BRANCH,
        /** A customer. */
        CUSTOMER,
        /** The merchant whose worker it is. */
        MERCHANT
    }

    /** Rejects a customer or a merchant that is missing, or is none of its kind. */
    public BlockSource {
        if ((kind == Kind.CUSTOMER) != (customer != null) || (kind == Kind.MERCHANT) != (merchant != null)) {
            throw new IllegalArgumentException(
                    "%s of customer %s and merchant %s blocks nobody.".formatted(kind, customer, merchant));
        }
    }

    /** Obtains headquarters. */
    public static BlockSource platform() {
        return new BlockSource(Kind.PLATFORM, null, null);
    }

    /** Obtains the office of the branch. */
    public static BlockSource branch() {
        return new BlockSource(Kind.BRANCH, null, null);
    }

    /** Obtains a customer. */
    public static BlockSource of(CustomerId customer) {
        return new BlockSource(Kind.CUSTOMER, customer, null);
    }

    /** Obtains a merchant. */
    public static BlockSource of(MerchantId merchant) {
        return new BlockSource(Kind.MERCHANT, null, merchant);
    }

    /** Tells whether a block on their behalf keeps the worker from a customer's visits. */
    public boolean covers(CustomerId other) {
        return customer == null || customer.equals(other);
    }
}
