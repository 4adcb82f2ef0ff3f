package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.OfferingId;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * All that decides which factors apply.
 *
 * @param offering the offering
 * @param start when the work starts, by the wall-clock of the branch
 * @param notice how long before the start the price is asked for; negative once the start is over
 * @param day what kind of day the start falls on
 * @param zone the code of the zone in which the district lies, empty if it lies in none
 * @param circumstances what else is known
 */
public record Situation(
        OfferingId offering,
        LocalDateTime start,
        Duration notice,
        DayKind day,
        String zone,
        Circumstances circumstances) {}
