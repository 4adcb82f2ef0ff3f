package dev.doorstep.dispatch;

import dev.doorstep.routing.SearchBudget;
import java.util.List;

/**
 * How hard to think about a plan.
 *
 * @param planners who plans, the best first; where one fails or breaks a rule, the next one plans
 * @param budget how long each of them may search
 * @param seed the only source of chance
 */
public record Effort(List<Planner> planners, SearchBudget budget, long seed) {
    /** How many steps suit a city's day: a second or two of one processor. */
    public static final long STEPS = 20_000;

    /** Rejects nobody at all. */
    public Effort {
        planners = List.copyOf(planners);
        if (planners.isEmpty()) {
            throw new IllegalArgumentException("Somebody must plan. Maybe Planner.ladder() was meant.");
        }
    }

    /** Obtains the effort that suits a city's day, with this program's planners. */
    public static Effort of(long seed) {
        return new Effort(Planner.ladder(), SearchBudget.steps(STEPS), seed);
    }

    /** Returns the same effort with another budget. */
    public Effort withBudget(SearchBudget other) {
        return new Effort(planners, other, seed);
    }
}
