package dev.doorstep.benchmarks.vrptw.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import dev.doorstep.routing.RoutingStop;
import org.jspecify.annotations.Nullable;

/** A customer to be visited; Timefold keeps up to date by whom and when. */
@PlanningEntity
@SuppressWarnings("NullAway.Init") // Timefold fills its copies field by field.
final class Visit {
    @PlanningId
    private int index;

    private RoutingStop facts;

    @InverseRelationShadowVariable(sourceVariableName = Vehicle.VISITS)
    private @Nullable Vehicle vehicle;

    @PreviousElementShadowVariable(sourceVariableName = Vehicle.VISITS)
    private @Nullable Visit previous;

    /** None as long as no vehicle comes. */
    @ShadowVariable(supplierName = "findStart")
    private @Nullable Long start;

    Visit() {}

    Visit(int index, RoutingStop facts) {
        this.index = index;
        this.facts = facts;
    }

    /** Too late is late by the rules, but still a start. */
    @ShadowSources({"vehicle", "previous.start"})
    @Nullable
    Long findStart() {
        if (vehicle == null || (previous != null && previous.start == null)) {
            return null;
        }
        return Math.max(vehicle.arrival(previous, this), facts.windows().get(0).from());
    }

    int index() {
        return index;
    }

    int place() {
        return facts.place();
    }

    long demand() {
        return facts.demand();
    }

    long lateness() {
        return start == null ? 0 : Math.max(0, start - facts.windows().get(0).to());
    }

    long leave() {
        return start == null ? 0 : start + facts.service();
    }
}
