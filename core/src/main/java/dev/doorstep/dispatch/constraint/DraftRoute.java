package dev.doorstep.dispatch.constraint;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RoutingProblem;
import java.util.List;

/**
 * A route of a plan that is being made. Constraints may read it, and must not keep it.
 *
 * <p>It keeps all rules of its problem: every stop on it starts in time.
 */
public interface DraftRoute {
    /** Returns the problem. */
    RoutingProblem problem();

    /** Returns the index of the route in the problem. */
    int route();

    /** Returns its stops in their order, with the moment that work starts at each; none if it is not used. */
    List<PlannedStop> planned();
}
