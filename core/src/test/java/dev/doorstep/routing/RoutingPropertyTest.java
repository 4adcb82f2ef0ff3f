package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.routing.internal.CityAnnealing;
import dev.doorstep.routing.internal.Model;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Plans at random problems, and asks a slow twin of the rules what to think of them. */
class RoutingPropertyTest {
    @Property(tries = 400)
    void a_plan_keeps_every_rule_and_costs_what_it_says(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int stops,
            @ForAll @IntRange(min = 1, max = 6) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        RoutingPlan greedy = GreedyInsertion.construct(problem);
        RoutingPlan plan = RouteSearch.search(problem, SearchBudget.steps(300), seed);
        assertHolds(problem, greedy);
        assertHolds(problem, plan);
        assertThat(plan.cost().total()).isLessThanOrEqualTo(greedy.cost().total());
        Statistics.label("stops on routes")
                .collect(5 * (stops - plan.unassigned().size()) / stops);
        Statistics.label("overtime").collect(plan.cost().overtime() > 0);
        Statistics.label("overtime").coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 400)
    void an_insertion_fits_exactly_where_a_slow_look_says_so(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int stops,
            @ForAll @IntRange(min = 1, max = 3) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        RoutingPlan plan = withoutOne(GreedyInsertion.construct(problem));
        RoutingProblem next = problem.withCurrent(plan.asCurrent(0));
        RouteInsertion insertion = RouteInsertion.into(next);
        List<List<Integer>> before = next.current().routes();
        for (int stop : plan.unassigned()) {
            List<InsertionOption> options = insertion.options(stop);
            assertThat(options).containsExactlyInAnyOrderElementsOf(slowOptions(next, before, stop));
            assertThat(options).isSortedAccordingTo((one, other) -> Long.compare(one.addedCost(), other.addedCost()));
            Statistics.label("options").collect(Math.min(4, options.size()));
        }
    }

    @Property(tries = 60)
    void a_search_finds_the_optimum_of_a_small_problem(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int stops) {
        RoutingProblem problem = new RandomProblems(seed, stops, 2)
                .metric()
                .resting()
                .workingLate()
                .next();
        RoutingPlan plan = RouteSearch.search(problem, SearchBudget.steps(4_000), seed);
        assertThat(plan.cost().total()).isEqualTo(BruteForce.optimum(problem, new RoutingPlanCheck(problem)::cost));
    }

    @Property(tries = 30)
    @Tag("AHEAD-09")
    void the_same_seed_gives_the_same_plan(@ForAll long seed, @ForAll long chance) {
        RoutingProblem problem = new RandomProblems(seed, 30, 5).next();
        RoutingPlan once = RouteSearch.search(problem, SearchBudget.steps(500), chance);
        RoutingPlan again = RouteSearch.search(problem, SearchBudget.steps(500), chance);
        assertThat(again).isEqualTo(once);
    }

    @Property(tries = 200)
    @Tag("AHEAD-09")
    void a_city_cut_into_districts_keeps_every_rule_on_any_number_of_threads(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 40) int stops) {
        RoutingProblem problem = new RandomProblems(seed, stops, 8)
                .paced()
                .resting()
                .workingLate()
                .next();
        RoutingPlan alone = inDistricts(problem, new SearchEffort(SearchBudget.steps(2_000), seed, 1));
        RoutingPlan together = inDistricts(problem, new SearchEffort(SearchBudget.steps(2_000), seed, 3));
        assertHolds(problem, alone);
        assertThat(alone.cost().total())
                .isLessThanOrEqualTo(GreedyInsertion.construct(problem).cost().total());
        assertThat(together).isEqualTo(alone);
    }

    private static RoutingPlan inDistricts(RoutingProblem problem, SearchEffort effort) {
        return new CityAnnealing(Model.of(problem), effort, 8, (step, cost) -> {}).run();
    }

    private static void assertHolds(RoutingProblem problem, RoutingPlan plan) {
        RoutingPlanCheck check = new RoutingPlanCheck(problem);
        List<List<Integer>> routes = plan.asCurrent(0).routes();
        for (int route = 0; route < routes.size(); route++) {
            assertThat(check.schedule(route, routes.get(route)))
                    .contains(plan.routes().get(route));
        }
        List<Integer> everyStop = new ArrayList<>(plan.unassigned());
        routes.forEach(everyStop::addAll);
        assertThat(everyStop).doesNotHaveDuplicates().hasSameSizeAs(problem.stops());
        assertThat(check.cost(routes)).contains(plan.cost().total());
    }

    private static RoutingPlan withoutOne(RoutingPlan plan) {
        List<List<PlannedStop>> routes = new ArrayList<>(plan.routes());
        for (int route = 0; route < routes.size(); route++) {
            List<PlannedStop> stops = routes.get(route);
            if (!stops.isEmpty()) {
                routes.set(route, stops.subList(1, stops.size()));
                List<Integer> undone = new ArrayList<>(plan.unassigned());
                undone.add(stops.get(0).stop());
                return new RoutingPlan(routes, undone, plan.cost(), 0);
            }
        }
        return plan;
    }

    private static List<InsertionOption> slowOptions(RoutingProblem problem, List<List<Integer>> before, int stop) {
        RoutingPlanCheck check = new RoutingPlanCheck(problem);
        List<InsertionOption> options = new ArrayList<>();
        for (int route = 0; route < before.size(); route++) {
            for (int position = 0; position <= before.get(route).size(); position++) {
                List<Integer> after = with(before.get(route), position, stop);
                List<Long> starts = starts(problem, after, route, position);
                if (!starts.isEmpty()) {
                    long added = check.routeCost(route, after) - check.routeCost(route, before.get(route));
                    options.add(
                            new InsertionOption(route, position, added, starts.get(0), starts.get(starts.size() - 1)));
                }
            }
        }
        return options;
    }

    /** Pins the stop to one start after the other and looks whether the route can still be done. */
    private static List<Long> starts(RoutingProblem problem, List<Integer> order, int route, int position) {
        int stop = order.get(position);
        RoutingPlanCheck check = new RoutingPlanCheck(problem);
        List<Long> starts = new ArrayList<>();
        for (long start = 0; start <= 260; start++) {
            boolean mayBeHere = problem.stops().get(stop).pin().isPresent()
                    || problem.compatibility().allows(stop, route);
            boolean mayStart = check.mayStart(route, stop, start);
            if (mayBeHere
                    && mayStart
                    && canBeDone(problem, order, route, Pin.at(pinnedRoute(problem, stop, route), start), stop)) {
                starts.add(start);
            }
        }
        return starts;
    }

    private static int pinnedRoute(RoutingProblem problem, int stop, int route) {
        return problem.stops().get(stop).pin().map(Pin::route).orElse(route);
    }

    private static boolean canBeDone(RoutingProblem problem, List<Integer> order, int route, Pin pin, int stop) {
        List<RoutingStop> stops = new ArrayList<>(problem.stops());
        stops.set(stop, stops.get(stop).pinned(pin));
        RoutingProblem pinned = new RoutingProblem(
                stops,
                problem.frames(),
                problem.travel(),
                problem.weights(),
                problem.compatibility(),
                problem.current(),
                problem.services(),
                problem.startGrain());
        return new RoutingPlanCheck(pinned).schedule(route, order).isPresent();
    }

    private static List<Integer> with(List<Integer> route, int position, int stop) {
        List<Integer> longer = new ArrayList<>(route);
        longer.add(position, stop);
        return longer;
    }
}
