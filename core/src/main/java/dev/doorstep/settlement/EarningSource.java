package dev.doorstep.settlement;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;

/**
 * What was earned with.
 *
 * @param order the order
 * @param visit the visit
 * @param worker who did it
 */
public record EarningSource(OrderId order, VisitId visit, WorkerId worker) {}
