package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingStop;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A stop of the problem. Timefold keeps up to date which route it is on, what comes before it and when it starts. What
 * Timefold reads and writes is public, which 2.x asks for.
 */
@PlanningEntity
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
public final class Stop {
    private int index;

    private RoutingStop facts;
    private RouteEvaluation judge;

    @InverseRelationShadowVariable(sourceVariableName = Route.STOPS)
    public @Nullable Route route;

    @PreviousElementShadowVariable(sourceVariableName = Route.STOPS)
    public @Nullable Stop previous;

    /** None if the stop is on no route, or is reached too late. */
    @ShadowVariable(supplierName = "findStart")
    public @Nullable Long start;

    public Stop() {}

    Stop(int index, RouteEvaluation judge) {
        this.index = index;
        this.judge = judge;
        facts = judge.problem().stops().get(index);
    }

    /** Whatever is reached after a stop that cannot start cannot start either. */
    @ShadowSources({"route", "previous.start"})
    public @Nullable Long findStart() {
        if (route == null || (previous != null && previous.start == null)) {
            return null;
        }
        long arrival = previous == null ? route.firstArrival(this) : route.arrival(previous, this);
        OptionalLong found = judge.start(index, route.index(), arrival);
        return found.isPresent() ? found.getAsLong() : null;
    }

    int index() {
        return index;
    }

    int place() {
        return facts.place();
    }

    /** Returns how long it takes on the route that it is on. */
    long service() {
        return judge.problem().service(index, routeIndex());
    }

    long demand() {
        return facts.demand();
    }

    boolean isAssigned() {
        return route != null;
    }

    /** Tells whether a pin holds the stop on another route than it is on. */
    boolean isOffItsPin() {
        return facts.pin().isPresent() && facts.pin().get().route() != routeIndex();
    }

    /** Tells whether the stop may not be where it is; a pin overrides that. */
    boolean isIncompatible() {
        return facts.pin().isEmpty() && !judge.problem().compatibility().allows(index, routeIndex());
    }

    boolean canStart() {
        return start != null;
    }

    long leave() {
        return Objects.requireNonNull(start) + service();
    }

    /** Returns the stop with its start; it must have one. */
    PlannedStop planned() {
        return new PlannedStop(index, Objects.requireNonNull(start));
    }

    long preferenceCost() {
        return judge.problem().compatibility().cost(index, routeIndex());
    }

    long undoneCost() {
        return judge.undoneCost(index);
    }

    long disruption() {
        return judge.disruption(index, routeIndex());
    }

    private int routeIndex() {
        return route == null ? RouteEvaluation.NO_ROUTE : route.index();
    }

    @Override
    public String toString() {
        return "Stop " + index;
    }
}
