package dev.doorstep.dispatch.disruption;

import dev.doorstep.dispatch.Effort;
import java.util.List;

/**
 * What a day shall be planned around, and how many others may be disturbed by that.
 *
 * @param disruptions what goes wrong, in this order
 * @param othersMax how many visits, beside those that are hit, may go to others or start later; all others stay to the
 *     minute
 * @param effort how hard to think about each of the plans that are tried
 */
public record ReplanRequest(List<Disruption> disruptions, int othersMax, Effort effort) {
    /** Keeps its own copy, and rejects a negative bound. */
    public ReplanRequest {
        disruptions = List.copyOf(disruptions);
        if (othersMax < 0) {
            throw new IllegalArgumentException("%d others are no bound. Maybe 0 was meant.".formatted(othersMax));
        }
    }
}
