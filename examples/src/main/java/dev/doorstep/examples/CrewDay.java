package dev.doorstep.examples;

import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.crew.CrewPlan;
import dev.doorstep.routing.crew.CrewProblem;
import dev.doorstep.routing.crew.CrewSearch;
import dev.doorstep.routing.crew.CrewVisit;
import dev.doorstep.routing.crew.Lateness;
import java.util.List;

/** Plans a day on which two workers lift a piano together, and one cleans after another has painted. */
public final class CrewDay {
    private static final long HOUR = 3_600;

    private CrewDay() {}

    /** Plans a day of four stops: two that lift, one that paints and one that cleans. */
    public static CrewPlan plan(RoutingProblem day, long seed) {
        // region crews
        CrewVisit lifting = CrewVisit.together(List.of(0, 1));
        CrewVisit cleaningAfterPainting = CrewVisit.inSequence(2, 3, new Span(2 * HOUR, 4 * HOUR));
        CrewProblem problem = new CrewProblem(day, List.of(lifting, cleaningAfterPainting), Lateness.NONE);
        CrewPlan plan = CrewSearch.search(problem, SearchBudget.steps(100_000), seed);
        // endregion
        return plan;
    }
}
