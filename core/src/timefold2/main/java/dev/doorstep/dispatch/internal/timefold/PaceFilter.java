package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;

/** Lets every move pass and counts it: the one place that Timefold calls once a move without looking at a clock. */
public final class PaceFilter implements SelectionFilter<Routes, Object> {
    @Override
    public boolean accept(ScoreDirector<Routes> director, Object move) {
        director.getWorkingSolution().pace().moved();
        return true;
    }
}
