package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import com.google.common.collect.Iterators;
import dev.doorstep.routing.NearStops;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Gives Timefold's local search the near moves. How it asks for them is another in 1.x. */
@SuppressWarnings("NullAway.Init") // Timefold begins a phase before it asks for moves.
public final class NearMoveFactory implements MoveIteratorFactory<Routes, SpliceMove> {
    private NearStops near;
    private Function<List<Splice>, SpliceMove> moves;

    @Override
    public void phaseStarted(ScoreDirector<Routes> director) {
        near = NearStops.of(director.getWorkingSolution().problem());
        moves = SpliceMove.of(((InnerScoreDirector<Routes, ?>) director)
                .getSolutionDescriptor()
                .getMetaModel());
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
    public Iterator<SpliceMove> createRandomMoveIterator(ScoreDirector<Routes> director, RandomGenerator chance) {
        return Iterators.transform(new NearMoves(director.getWorkingSolution(), near, chance), moves::apply);
    }
}
