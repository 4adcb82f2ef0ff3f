package dev.doorstep.dispatch.internal.timefold;

import static dev.doorstep.dispatch.internal.timefold.ScoredRoutes.breaks;
import static dev.doorstep.dispatch.internal.timefold.ScoredRoutes.costs;
import static dev.doorstep.dispatch.internal.timefold.ScoredRoutes.costsOrEarns;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * The rules of a routing problem, one method each, broken rules first.
 *
 * <p>Hard counts the rules that are broken; soft is what a plan costs, to the unit, with the sign turned. A stop undone
 * has no level of its own: to the route search it is worth its cost and no more, and both phases must want the same.
 * The names are codes that stay.
 */
public final class RouteConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            incompatible(factory),
            offItsPin(factory),
            notApart(factory),
            noStart(factory),
            backLate(factory),
            noRoomForBreaks(factory),
            tooManyStops(factory),
            tooMuchService(factory),
            tooMuchDemand(factory),
            undone(factory),
            distance(factory),
            time(factory),
            use(factory),
            overtime(factory),
            preference(factory),
            disruption(factory)
        };
    }

    /** A stop is on a route that may take it. */
    Constraint incompatible(ConstraintFactory factory) {
        return breaks("route.incompatible", factory.forEach(Stop.class).filter(Stop::isIncompatible));
    }

    /** A pinned stop is on the route that it is pinned to, or on none. */
    Constraint offItsPin(ConstraintFactory factory) {
        return breaks("route.off-pin", factory.forEach(Stop.class).filter(Stop::isOffItsPin));
    }

    /** No two stops share a route that are to be kept apart. */
    Constraint notApart(ConstraintFactory factory) {
        return breaks("route.not-apart", factory.forEach(Route.class).filter(route -> !route.keepsApart()));
    }

    /**
     * A stop is reached early enough to start in a window and a shift, on the grain, or at the start that it is pinned
     * to.
     */
    Constraint noStart(ConstraintFactory factory) {
        return breaks("route.no-start", factory.forEach(Stop.class).filter(stop -> !stop.canStart()));
    }

    /** A route reaches its end within the depot window. */
    Constraint backLate(ConstraintFactory factory) {
        return breaks("route.back-late", factory.forEach(Route.class).filter(Route::isBackLate));
    }

    /** A route that is in time without its breaks is so with them. */
    Constraint noRoomForBreaks(ConstraintFactory factory) {
        return breaks("route.no-break", factory.forEach(Route.class).filter(Route::hasNoRoomForBreaks));
    }

    /** A route has no more stops than it may. */
    Constraint tooManyStops(ConstraintFactory factory) {
        return breaks("route.stops-max", factory.forEach(Route.class).filter(Route::hasTooManyStops));
    }

    /** A route has no more service than it may. */
    Constraint tooMuchService(ConstraintFactory factory) {
        return breaks("route.service-max", factory.forEach(Route.class).filter(Route::hasTooMuchService));
    }

    /** A route has no more demand than it can carry. */
    Constraint tooMuchDemand(ConstraintFactory factory) {
        return breaks("route.capacity", factory.forEach(Route.class).filter(Route::hasTooMuchDemand));
    }

    /** A stop that is on no route costs what leaving it undone costs, and a broken pin on top. */
    Constraint undone(ConstraintFactory factory) {
        return costs(
                "route.undone",
                factory.forEachIncludingUnassigned(Stop.class).filter(stop -> !stop.isAssigned()),
                Stop::undoneCost);
    }

    /** A route costs its distance, from its start to its first stop and from its last one to its end included. */
    Constraint distance(ConstraintFactory factory) {
        return costs("route.distance", factory.forEach(Route.class).filter(Route::isUsed), Route::distanceCost);
    }

    /** A route costs its time on the way, to its first stop and from its last one included; waiting is free. */
    Constraint time(ConstraintFactory factory) {
        return costs("route.time", factory.forEach(Route.class).filter(Route::isUsed), Route::timeCost);
    }

    /** A route that has a stop costs its use. */
    Constraint use(ConstraintFactory factory) {
        return costs("route.use", factory.forEach(Route.class).filter(Route::isUsed), Route::useCost);
    }

    /** A route costs for the work past its regular end. */
    Constraint overtime(ConstraintFactory factory) {
        return costs("route.overtime", factory.forEach(Route.class).filter(Route::isUsed), Route::overtimeCost);
    }

    /** A stop costs what it costs on its route; less than nothing is a bonus. */
    Constraint preference(ConstraintFactory factory) {
        return costsOrEarns("route.preference", factory.forEach(Stop.class), Stop::preferenceCost);
    }

    /** A stop that left its route in force, for another one or for none, costs the change. */
    Constraint disruption(ConstraintFactory factory) {
        return costs("route.disruption", factory.forEachIncludingUnassigned(Stop.class), Stop::disruption);
    }
}
