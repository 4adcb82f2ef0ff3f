package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes Timefold's routes in a phase of our own, and has Timefold score them. How a phase may do so is another in 2.x.
 */
final class RouteWriter {
    private final InnerScoreDirector<Routes, ?> director;

    private RouteWriter(InnerScoreDirector<Routes, ?> director) {
        this.director = director;
    }

    /** Returns the phase that does some work with a writer. */
    static PhaseCommand<Routes> phase(Consumer<RouteWriter> work) {
        return (director, isTerminated) -> work.accept(new RouteWriter((InnerScoreDirector<Routes, ?>) director));
    }

    Routes routes() {
        return director.getWorkingSolution();
    }

    /**
     * Changes routes, no route twice, and scores them: Timefold counts anew only what that touches. What leaves a route
     * is off it before anything comes on another, so that no stop is ever on two.
     */
    void write(List<Splice> changes) {
        change(director, changes);
        director.triggerVariableListeners();
        director.calculateScore();
    }

    /** Changes routes, no route twice, and leaves it to the director to score them. */
    static void change(ScoreDirector<Routes> director, List<Splice> changes) {
        changes.forEach(change -> cut(director, change));
        changes.forEach(change -> fill(director, change));
    }

    private static void cut(ScoreDirector<Routes> director, Splice change) {
        List<Stop> leaving = change.leaving();
        if (leaving.isEmpty()) {
            return;
        }
        Route route = change.route();
        leaving.forEach(stop -> director.beforeListVariableElementUnassigned(route, Route.STOPS, stop));
        director.beforeListVariableChanged(route, Route.STOPS, change.from(), change.to());
        route.stops().subList(change.from(), change.to()).clear();
        director.afterListVariableChanged(route, Route.STOPS, change.from(), change.from());
        leaving.forEach(stop -> director.afterListVariableElementUnassigned(route, Route.STOPS, stop));
    }

    private static void fill(ScoreDirector<Routes> director, Splice change) {
        List<Stop> coming = change.coming();
        if (coming.isEmpty()) {
            return;
        }
        Route route = change.route();
        int from = change.from();
        coming.forEach(stop -> director.beforeListVariableElementAssigned(route, Route.STOPS, stop));
        director.beforeListVariableChanged(route, Route.STOPS, from, from);
        route.stops().addAll(from, coming);
        director.afterListVariableChanged(route, Route.STOPS, from, from + coming.size());
        coming.forEach(stop -> director.afterListVariableElementAssigned(route, Route.STOPS, stop));
    }
}
