package dev.doorstep.benchmarks.vrptw.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import dev.doorstep.dispatch.constraint.DraftRoute;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.Span;
import java.util.List;

/**
 * What an embedder might ask and the route search does not know: no route lasts longer than its depot is open, from the
 * first start to the last. It never bites, as no route can, but has to be looked at all the same, stop by stop.
 */
public final class LongestRoute implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(DraftRoute.class)
                    .filter(route -> excess(route) > 0)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, LongestRoute::excess)
                    .asConstraint("longest route")
        };
    }

    private static long excess(DraftRoute route) {
        List<PlannedStop> stops = route.planned();
        if (stops.isEmpty()) {
            return 0;
        }
        Span hours = route.problem().frames().get(route.route()).depotWindow().orElseThrow();
        long lasts = stops.get(stops.size() - 1).start() - stops.get(0).start();
        return Math.max(0, lasts - (hours.to() - hours.from()));
    }
}
