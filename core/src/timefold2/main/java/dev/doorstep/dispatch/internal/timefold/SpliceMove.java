package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningListVariableMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import java.util.function.Function;

/** A change of routes as a move of Timefold's local search, which has other moves in 1.x. */
public final class SpliceMove implements Move<Routes> {
    private final PlanningListVariableMetaModel<Routes, Route, Stop> stops;
    private final List<Splice> changes;

    private SpliceMove(PlanningListVariableMetaModel<Routes, Route, Stop> stops, List<Splice> changes) {
        this.stops = stops;
        this.changes = List.copyOf(changes);
    }

    /** Returns what makes moves for routes. */
    static Function<List<Splice>, SpliceMove> of(PlanningSolutionMetaModel<Routes> model) {
        PlanningListVariableMetaModel<Routes, Route, Stop> stops =
                model.genuineEntity(Route.class).listVariable(Route.STOPS, Stop.class);
        return changes -> new SpliceMove(stops, changes);
    }

    /** What leaves a route is off it before anything comes on another, so that no stop is ever on two. */
    @Override
    public void execute(MutableSolutionView<Routes> view) {
        changes.forEach(change -> cut(view, change));
        changes.forEach(change -> fill(view, change));
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

    @Override
    public String toString() {
        return changes.toString();
    }
}
