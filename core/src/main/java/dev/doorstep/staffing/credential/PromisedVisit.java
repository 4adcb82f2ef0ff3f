package dev.doorstep.staffing.credential;

import dev.doorstep.availability.Claim;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.OrderId;

/**
 * A visit, or a day of an engagement, that was promised and that somebody is still to come to.
 *
 * @param order the order that it belongs to
 * @param requirement what it asks of whoever comes
 * @param claim who comes, and when
 */
public record PromisedVisit(OrderId order, Requirement requirement, Claim claim) {}
