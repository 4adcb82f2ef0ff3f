package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;

/**
 * A start that can be held now.
 *
 * @param start when the time at the door starts
 * @param workers how many workers could come
 * @param best who comes if it is held now
 * @param addedTravel how much longer their way of that day gets
 */
public record Slot(Instant start, int workers, WorkerId best, Duration addedTravel) {}
