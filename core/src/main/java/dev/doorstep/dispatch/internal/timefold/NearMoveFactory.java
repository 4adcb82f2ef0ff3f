package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import com.google.common.collect.Iterators;
import dev.doorstep.routing.NearStops;
import java.util.Iterator;
import java.util.Random;

/** Gives Timefold's local search the near moves. How it asks for them is another in 2.x. */
@SuppressWarnings("NullAway.Init") // Timefold begins a phase before it asks for moves.
public final class NearMoveFactory implements MoveIteratorFactory<Routes, SpliceMove> {
    private NearStops near;

    @Override
    public void phaseStarted(ScoreDirector<Routes> director) {
        near = NearStops.of(director.getWorkingSolution().problem());
    }

    @Override
    public long getSize(ScoreDirector<Routes> director) {
        return director.getWorkingSolution().stops.size();
    }

    @Override
    public Iterator<SpliceMove> createOriginalMoveIterator(ScoreDirector<Routes> director) {
        throw new UnsupportedOperationException("Near moves have no order; they are drawn.");
    }

    @Override
    public Iterator<SpliceMove> createRandomMoveIterator(ScoreDirector<Routes> director, Random chance) {
        return Iterators.transform(new NearMoves(director.getWorkingSolution(), near, chance), SpliceMove::new);
    }
}
