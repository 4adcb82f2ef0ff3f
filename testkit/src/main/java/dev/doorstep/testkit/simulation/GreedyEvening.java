package dev.doorstep.testkit.simulation;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.routing.SearchBudget;
import java.util.List;

/** What an evening would be without a search, as the outcome of a step: nothing of it is put into force. */
final class GreedyEvening {
    private static final Effort EFFORT = new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), 0);

    private GreedyEvening() {}

    /** Returns the same day with nobody at any of the visits that may move. */
    static DispatchProblem emptied(DispatchProblem problem) {
        return problem.withCalendars(problem.calendars()
                .without(problem.visits().stream().map(VisitTask::id).toList()));
    }

    static String of(DispatchProblem problem) {
        DispatchPlan plan = DayPlanner.plan(problem, EFFORT);
        return plan.unassigned().size() + ":" + plan.metres();
    }

    static WeekReport.Greedy parse(String outcome) {
        String[] parts = outcome.split(":", -1);
        return new WeekReport.Greedy(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }
}
