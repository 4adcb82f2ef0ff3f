package dev.doorstep.dispatch.scoring;

import dev.doorstep.kernel.OfferingId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What customers say of a worker.
 *
 * @param hundredths the stars over all dimensions in hundredths, drawn towards what is usual while reviews are few
 * @param reviewsOf how many reviews the worker has, by what was sold; nothing for none
 */
public record Reputation(int hundredths, Map<OfferingId, Long> reviewsOf) {
    /** Keeps its own copy. */
    public Reputation {
        reviewsOf = Map.copyOf(reviewsOf);
    }

    /** Returns how many reviews the worker has for an offering. */
    public long reviews(@Nullable OfferingId offering) {
        return offering == null ? 0 : reviewsOf.getOrDefault(offering, 0L);
    }
}
