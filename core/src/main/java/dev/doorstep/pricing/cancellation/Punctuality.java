package dev.doorstep.pricing.cancellation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is due when one side keeps the other waiting.
 *
 * @param late what goes back when the worker comes late, by whom that comes from; nothing for a party that is not there
 * @param freeFromMinutes from so many minutes after the promised window on, with nobody at the door, the customer calls
 *     off as if the worker did, 0 to {@value LateStep#MINUTES_MAX}; nothing if never
 * @param waitMinutes how long the worker waits at a closed door before it counts as a no-show, from the arrival on,
 *     though not from before the promised start; 0 for not at all, up to {@value LateStep#MINUTES_MAX}
 */
public record Punctuality(
        Map<Party, LateLadder> late, @Nullable Integer freeFromMinutes, int waitMinutes) {
    /** Lateness gives nothing back and frees nobody, and nobody waits. */
    public static final Punctuality NONE = new Punctuality(Map.of(), null, 0);

    /** Keeps its own copy, and rejects minutes outside the limits. */
    public Punctuality {
        late = Map.copyOf(late);
        if (waitMinutes < 0
                || waitMinutes > LateStep.MINUTES_MAX
                || (freeFromMinutes != null && (freeFromMinutes < 0 || freeFromMinutes > LateStep.MINUTES_MAX))) {
            throw new IllegalArgumentException("To wait %d minutes, and to be free from %s on: not within 0 to %d."
                    .formatted(waitMinutes, freeFromMinutes, LateStep.MINUTES_MAX));
        }
    }

    /** Returns what goes back because of a party. */
    public LateLadder ladder(Party by) {
        return late.getOrDefault(by, LateLadder.NONE);
    }
}
