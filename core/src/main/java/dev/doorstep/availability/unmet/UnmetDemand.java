package dev.doorstep.availability.unmet;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.UnmetDemandId;
import dev.doorstep.matching.BlockerCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody looked for or wanted to book, and nobody could do. Who asked is not part of it.
 *
 * @param id the identity
 * @param askedAt when they asked
 * @param kind how they asked
 * @param offering for what, or nothing if it is not known
 * @param district where; empty if nobody said
 * @param starts the starts that would have suited
 * @param blockers what stood against the workers who came closest; empty if there was nobody at all
 */
public record UnmetDemand(
        UnmetDemandId id,
        Instant askedAt,
        Kind kind,
        @Nullable OfferingId offering,
        String district,
        TimeWindow starts,
        Set<BlockerCode> blockers) {
    /** How somebody asked. */
    public enum Kind {
        /** They looked for slots, and there was none. */
        SEARCH,
        /** They wanted to book, and were refused. */
        BOOKING
    }

    /** Keeps its own copy. */
    public UnmetDemand {
        blockers = Set.copyOf(blockers);
    }
}
