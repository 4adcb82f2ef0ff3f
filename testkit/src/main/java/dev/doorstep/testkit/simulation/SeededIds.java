package dev.doorstep.testkit.simulation;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.IdSource;
import java.time.Clock;
import java.util.UUID;

/** Identities that depend on a seed and a step only, not on what was played before it. For one thread. */
final class SeededIds implements IdSource {
    private final Clock clock;
    private final long seed;
    private IdSource current;

    SeededIds(Clock clock, long seed) {
        this.clock = clock;
        this.seed = seed;
        this.current = IdSource.seeded(clock, seed);
    }

    /** Begins the identities of a step. */
    void begin(String step) {
        current = IdSource.seeded(clock, hash(seed, step));
    }

    @Override
    public UUID next() {
        return current.next();
    }

    /** Mixes a seed and a step: the first 64 bits of a digest. */
    static long hash(long seed, String step) {
        return Long.parseUnsignedLong(Digest.of(seed + "/" + step).hex().substring(0, 16), 16);
    }
}
