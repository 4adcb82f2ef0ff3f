package dev.doorstep;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.Replay;
import dev.doorstep.kernel.PlanId;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Makes a plan again from what was kept with it, and compares: reads in one transaction, thinks in none, and writes
 * nothing.
 *
 * <p>Travel times are asked for again; a source of them that answers otherwise than it did shows as a difference.
 *
 * @param plan the plan
 * @param planners who may have made it
 */
public record ReplayJob(PlanId plan, List<Planner> planners) implements Job<Replay> {
    /** Keeps its own copy. */
    public ReplayJob {
        planners = List.copyOf(planners);
    }

    /** Obtains the job for a plan that one of this program's planners made. */
    public static ReplayJob of(PlanId plan) {
        return new ReplayJob(plan, Planner.all());
    }

    /**
     * Makes the plan again.
     *
     * @throws dev.doorstep.dispatch.UnknownPlanException if there is no such plan
     * @throws dev.doorstep.dispatch.NotRepeatableException if it was searched for by the clock, or by none of the
     *     planners
     * @throws CancellationException if the thread is interrupted
     */
    @Override
    public Replay run(Desk desk, Progress progress) {
        PlanRecord kept = desk.read(t -> t.dispatch().plan(plan));
        DispatchProblem problem = desk.read(t -> t.dispatch().problem(plan));
        try (SearchProgress search = new SearchProgress(progress)) {
            DispatchPlan derived = DayPlanner.again(problem, kept.plan().origin(), planners, search);
            if (search.isCancelled()) {
                throw new CancellationException("Making plan %s again was interrupted.".formatted(plan));
            }
            return new Replay(kept, derived);
        }
    }
}
