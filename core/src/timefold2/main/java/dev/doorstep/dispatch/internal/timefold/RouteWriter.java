package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import java.util.function.Consumer;

/** Writes Timefold's routes in a phase of our own, and has Timefold score them: in 2.x by moves. */
final class RouteWriter {
    private final PhaseCommandContext<Routes> context;
    private final PlanningListVariableMetaModel<Routes, Route, Stop> stops;

    private RouteWriter(PhaseCommandContext<Routes> context) {
        this.context = context;
        stops = context.getSolutionMetaModel().genuineEntity(Route.class).listVariable(Route.STOPS, Stop.class);
    }

    /** Returns the phase that does some work with a writer. */
    static PhaseCommand<Routes> phase(Consumer<RouteWriter> work) {
        return context -> work.accept(new RouteWriter(context));
    }

    Routes routes() {
        return context.getWorkingSolution();
    }

    /**
     * Changes routes, no route twice, and scores them: Timefold counts anew only what that touches. What leaves a route
     * is off it before anything comes on another, so that no stop is ever on two.
     */
    void write(List<Splice> changes) {
        context.executeAndCalculateScore(view -> {
            changes.forEach(change -> cut(view, change));
            changes.forEach(change -> fill(view, change));
        });
    }

    private void cut(MutableSolutionView<Routes> view, Splice change) {
        for (int at = change.to() - 1; at >= change.from(); at--) {
            view.unassignValue(stops, change.route(), at);
        }
    }

    private void fill(MutableSolutionView<Routes> view, Splice change) {
        if (!change.coming().isEmpty()) {
            view.assignValuesAndAdd(stops, change.coming(), change.route(), change.from());
        }
    }
}
