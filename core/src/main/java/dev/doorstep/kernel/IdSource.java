package dev.doorstep.kernel;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Makes the identities of new things; every call answers a new one. */
@FunctionalInterface
public interface IdSource {
    /** Returns an identity that was never returned before. */
    UUID next();

    /** Obtains a source of UUIDs of version 7, ordered by the time of a clock. */
    static IdSource timeOrdered(Clock clock) {
        return timeOrdered(clock, new SecureRandom());
    }

    /**
     * Obtains a source of UUIDs of version 7 whose random part comes from a seed: the same calls, the same identities.
     */
    static IdSource seeded(Clock clock, long seed) {
        return timeOrdered(clock, new Random(seed));
    }

    private static IdSource timeOrdered(Clock clock, Random random) {
        return new TimeBasedEpochGenerator(random, new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        })::generate;
    }
}
