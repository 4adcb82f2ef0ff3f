package dev.doorstep.review;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;

/**
 * What a review is about.
 *
 * @param order the finished order
 * @param visit the visit
 * @param customer who bought it
 * @param worker who did it
 * @param offering what was done
 */
public record ReviewSubject(OrderId order, VisitId visit, CustomerId customer, WorkerId worker, OfferingId offering) {}
