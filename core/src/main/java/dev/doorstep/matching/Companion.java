package dev.doorstep.matching;

import dev.doorstep.kernel.VisitId;
import java.time.Duration;

/**
 * Another visit of the same order, for which somebody else comes.
 *
 * @param visit the other visit
 * @param after how long after this visit it begins; less than zero if it begins before
 */
public record Companion(VisitId visit, Duration after) {}
