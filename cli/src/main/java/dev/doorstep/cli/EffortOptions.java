package dev.doorstep.cli;

import dev.doorstep.DispatchJob;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.SearchBudget;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** How hard to think about a plan. */
final class EffortOptions {
    @Option(
            names = "--steps",
            paramLabel = "NUMBER",
            descriptionKey = "option.search-steps",
            defaultValue = "" + Effort.STEPS,
            converter = Whole.Steps.class)
    private int steps = (int) Effort.STEPS;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "option.plan-seed", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--planner", paramLabel = "PLANNER", descriptionKey = "option.planner", defaultValue = "best")
    private Tier planner = Tier.BEST;

    /** Who plans. */
    enum Tier {
        /** The best planner there is; where it fails, the next one. */
        BEST,
        /** The route search, then the local search of Timefold. */
        TIMEFOLD,
        /** The route search. */
        SEARCH,
        /** Every visit where it adds least, once. */
        GREEDY
    }

    DispatchJob job(LocalDate day) {
        return new DispatchJob(day, effort());
    }

    Effort effort() {
        List<Planner> planners = switch (planner) {
            case BEST -> Planner.ladder();
            case TIMEFOLD -> List.of(Planner.timefold(), Planner.greedy());
            case SEARCH -> List.of(Planner.search());
            case GREEDY -> List.of(Planner.greedy());
        };
        return new Effort(planners, SearchBudget.steps(steps), seed);
    }
}
