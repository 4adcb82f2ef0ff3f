package dev.doorstep.dispatch.policy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a visit finds its worker: rung by rung, until somebody takes it. Above the last rung a dispatcher decides by
 * hand.
 *
 * @param rungs the rungs, the first first, at most {@value #RUNGS_MAX}; none if a dispatcher decides everything
 */
public record Ladder(List<Rung> rungs) {
    /** The most rungs. */
    public static final int RUNGS_MAX = 10;

    /** What suits most cities: three workers are asked in turn, then whoever wants may grab. */
    public static final Ladder STANDARD =
            new Ladder(List.of(Rung.offer(Duration.ofMinutes(15), 3), Rung.pool(Duration.ofMinutes(30))));

    /** Keeps its own copy, and rejects too many rungs. */
    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.size() > RUNGS_MAX) {
            throw new IllegalArgumentException("%d rungs are more than %d.".formatted(rungs.size(), RUNGS_MAX));
        }
    }

    /** Returns the ladder as people read it, such as {@code OFFER 15 min x 3, POOL 30 min}. */
    @Override
    public String toString() {
        return rungs.stream().map(Rung::toString).collect(Collectors.joining(", "));
    }
}
