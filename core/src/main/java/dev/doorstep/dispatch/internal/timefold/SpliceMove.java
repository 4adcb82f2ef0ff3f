package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.List;

/** A change of routes as a move of Timefold's local search, which has other moves in 2.x. */
public final class SpliceMove extends AbstractMove<Routes> {
    private final List<Splice> changes;

    SpliceMove(List<Splice> changes) {
        this.changes = List.copyOf(changes);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Routes> director) {
        return true;
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Routes> director) {
        RouteWriter.change(director, changes);
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
