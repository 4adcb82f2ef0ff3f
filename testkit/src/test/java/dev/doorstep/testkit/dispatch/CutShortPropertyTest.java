package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.NoPlanException;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Searches that are cancelled, run out of time or fail at any moment: a plan stands, whole and checked. */
@Tag("AHEAD-11")
class CutShortPropertyTest {
    private static final int STEPS = 600;
    private static final int STEPS_BETWEEN_LOOKS = 100;
    private static final long CROWDED_DAY = 6;

    @Property(tries = 100)
    @Label("a search that is cancelled anywhere leaves a whole plan, no worse than the tier below begins with")
    void a_search_that_is_cancelled_anywhere_leaves_a_whole_plan(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        int looks = new Random(seed).nextInt(STEPS / STEPS_BETWEEN_LOOKS + 2);
        for (Planner planner : List.of(Planner.search(), Planner.timefold())) {
            Effort effort = new Effort(List.of(planner), SearchBudget.steps(STEPS), seed);
            stands(problem, DayPlanner.plan(problem, effort, new Looks(looks, null)));
        }
    }

    @Property(tries = 50)
    @Label("a budget of next to nothing gives a whole plan, no worse than the tier below begins with")
    void a_budget_of_next_to_nothing_gives_a_whole_plan(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        List<SearchBudget> budgets = List.of(
                SearchBudget.steps(1),
                SearchBudget.cpuTime(Duration.ofNanos(1)),
                SearchBudget.cpuTime(Duration.ofMillis(2)),
                () -> steps -> 1,
                () -> steps -> Double.NaN);
        for (SearchBudget budget : budgets) {
            for (Planner planner : List.of(Planner.search(), Planner.timefold())) {
                stands(problem, DayPlanner.plan(problem, new Effort(List.of(planner), budget, seed)));
            }
        }
    }

    @Property(tries = 100)
    @Label("a planner that fails at any moment, in whatever way, leaves the plan to the next one")
    void a_planner_that_fails_at_any_moment_leaves_the_plan_to_the_next_one(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        Random random = new Random(seed);
        List<Throwable> failures = List.of(
                new IllegalStateException("out of order"),
                new StackOverflowError(),
                new NoClassDefFoundError("gone"),
                new AssertionError("not so"));
        Throwable failure = failures.get(random.nextInt(failures.size()));
        Looks looks = new Looks(random.nextInt(STEPS / STEPS_BETWEEN_LOOKS + 2), failure);
        Planner failing = new Foreign((routing, found) -> {
            Planner.search().plan(routing, SearchBudget.steps(STEPS), seed, looks);
            return found;
        });
        DispatchPlan plan = DayPlanner.plan(problem, effort(failing, seed));
        stands(problem, plan);
        Statistics.collect(plan.origin().planner());
        Statistics.coverage(coverage -> {
            coverage.check("greedy").percentage(share -> share > 20);
            coverage.check("foreign").percentage(share -> share > 5);
        });
    }

    @Property(tries = 300)
    @Label("a planner that answers nonsense leaves the plan to the next one")
    void a_planner_that_answers_nonsense_leaves_the_plan_to_the_next_one(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        Random random = new Random(seed);
        DispatchPlan plan = DayPlanner.plan(
                problem, effort(new Foreign((routing, found) -> nonsense(routing, found, random)), seed));
        assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
        Statistics.collect(plan.origin().planner());
        Statistics.coverage(coverage -> coverage.check("greedy").percentage(share -> share > 20));
    }

    @Example
    @Label("constraints of an embedder that fail at whichever call leave the plan to the next planner")
    void constraints_that_fail_at_whichever_call_leave_the_plan_to_the_next_planner() {
        DispatchProblem problem = DispatchDays.day(CROWDED_DAY);
        Planner crumbling = Planner.timefold("crumbling", Crumbling.class);
        Effort effort = new Effort(List.of(crumbling, Planner.search()), SearchBudget.steps(1), CROWDED_DAY);
        String planner = "";
        int calls = 0;
        for (; !planner.equals("crumbling"); calls++) {
            Crumbling.CALLS_LEFT.set(calls);
            DispatchPlan plan = DayPlanner.plan(problem, effort);
            stands(problem, plan);
            planner = plan.origin().planner();
        }
        assertThat(calls).as("calls at which they failed").isGreaterThan(20);
    }

    @Example
    void where_every_planner_fails_that_is_said_and_nothing_else() {
        Planner nothing = new Foreign((routing, found) -> null);
        assertThatThrownBy(() -> DayPlanner.plan(
                        DispatchDays.day(1), new Effort(List.of(nothing, nothing), SearchBudget.steps(1), 1)))
                .isInstanceOf(NoPlanException.class)
                .satisfies(none -> assertThat(none.getSuppressed()).hasSize(2));
    }

    private static Effort effort(Planner first, long seed) {
        return new Effort(List.of(first, Planner.greedy()), SearchBudget.steps(STEPS), seed);
    }

    /** Nobody is lost, no rule is broken, and it costs no more than what stands without any search. */
    private static void stands(DispatchProblem problem, DispatchPlan plan) {
        assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
        DispatchPlan standing =
                DayPlanner.plan(problem, new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), 0));
        assertThat(plan.cost().total()).isLessThanOrEqualTo(standing.cost().total());
    }

    /** Spoils a plan of the kernel in one way. */
    private static @Nullable RoutingPlan nonsense(RoutingProblem routing, RoutingPlan found, Random random) {
        List<List<PlannedStop>> routes = new ArrayList<>();
        found.routes().forEach(route -> routes.add(new ArrayList<>(route)));
        List<Integer> undone = new ArrayList<>(found.unassigned());
        List<PlannedStop> victim = routes.isEmpty() ? new ArrayList<>() : routes.get(random.nextInt(routes.size()));
        int stops = routing.stops().size();
        switch (random.nextInt(8)) {
            case 0 -> victim.add(new PlannedStop(stops, 0));
            case 1 -> victim.add(new PlannedStop(-1, 0));
            case 2 -> undone.add(stops + 5);
            case 3 -> victim.replaceAll(stop -> new PlannedStop(stop.stop(), stop.start() + random.nextInt(50_000)));
            case 4 -> routes.subList(0, routes.size() / 2).clear();
            case 5 -> victim.clear();
            case 6 -> {
                routes.forEach(List::clear);
                undone.clear();
            }
            default -> {
                return null;
            }
        }
        return new RoutingPlan(routes, undone, found.cost(), found.steps());
    }

    /** Cancels a search, or fails in it, at the so-maniest look. */
    private static final class Looks implements SearchListener {
        private final @Nullable Throwable failure;
        private int left;

        Looks(int left, @Nullable Throwable failure) {
            this.left = left;
            this.failure = failure;
        }

        @Override
        public void improved(long step, long cost) {}

        @Override
        public boolean isCancelled() {
            if (left-- > 0) {
                return false;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            } else if (failure instanceof Error error) {
                throw error;
            }
            return true;
        }
    }

    /** A planner of an embedder, which makes what it likes of a good plan. */
    private record Foreign(Answer answer) implements Planner {
        /** What it makes of it. */
        @FunctionalInterface
        interface Answer {
            @Nullable
            RoutingPlan of(RoutingProblem routing, RoutingPlan found);
        }

        @Override
        public String name() {
            return "foreign";
        }

        @Override
        @SuppressWarnings("NullAway") // What it must not answer is the point.
        public RoutingPlan plan(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener) {
            return answer.of(problem, Planner.greedy().plan(problem, budget, seed, listener));
        }
    }
}
