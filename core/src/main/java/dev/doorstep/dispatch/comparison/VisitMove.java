package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.kernel.VisitId;
import java.util.Optional;

/**
 * A visit that two plans treat differently.
 *
 * @param visit the visit
 * @param before who is at the door in the first plan, and when; nothing if nobody is
 * @param after who is at the door in the second plan, and when; nothing if nobody is
 */
public record VisitMove(VisitId visit, Optional<PlanChange.Stand> before, Optional<PlanChange.Stand> after) {}
