package dev.doorstep.pricing.redemption;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Promotion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The promotions of a branch; every saved version is kept. */
public interface Promotions {
    /** Finds the last saved version of a promotion. */
    Optional<Promotion> find(PromotionId id);

    /** Finds a promotion as it was saved for the n-th time. */
    Optional<Promotion> find(PromotionId id, long version);

    /** Lists the last saved version of all promotions by their codes. */
    List<Promotion> all();

    /** Lists all promotions as they were known at an instant, by their codes. */
    List<Promotion> knownAt(Instant instant);

    /**
     * Saves a promotion and returns it as saved; how often it was used stays. A version of zero inserts, any other
     * replaces.
     *
     * @param at when that is
     * @throws StaleWriteException if somebody saved the promotion since this copy was read
     */
    Promotion save(Promotion promotion, Instant at);
}
