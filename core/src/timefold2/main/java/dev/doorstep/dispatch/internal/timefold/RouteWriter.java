package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes Timefold's routes in a phase of our own, and has Timefold score them: in 2.x by moves. */
final class RouteWriter {
    private final PhaseCommandContext<Routes> context;
    private final Function<List<Splice>, SpliceMove> moves;

    private RouteWriter(PhaseCommandContext<Routes> context) {
        this.context = context;
        moves = SpliceMove.of(context.getSolutionMetaModel());
    }

    /** Returns the phase that does some work with a writer. */
    static PhaseCommand<Routes> phase(Consumer<RouteWriter> work) {
        return context -> work.accept(new RouteWriter(context));
    }

    Routes routes() {
        return context.getWorkingSolution();
    }

    /** Changes routes, no route twice, and scores them: Timefold counts anew only what that touches. */
    void write(List<Splice> changes) {
        context.executeAndCalculateScore(moves.apply(changes));
    }
}
