package dev.doorstep.routing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.routing.InsertionOption;
import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RoutingProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The quick look of the search beside all ways to put a stop on a route. */
class InsertionPropertyTest {
    @Property(tries = 400)
    void a_stop_goes_where_it_adds_least_and_adds_what_was_said(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 15) int stops,
            @ForAll @IntRange(min = 1, max = 4) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .metric()
                .paced()
                .resting()
                .workingLate()
                .next();
        Model model = Model.of(problem);
        Solution solution = Construction.build(model, new Fleet(model));
        Insertion insertion = new Insertion(solution, new Chance(0), 0);
        for (int stop = 0; stop < stops; stop++) {
            solution.beginTrial();
            if (solution.routeOf[stop] != Solution.UNASSIGNED) {
                solution.remove(stop, stop);
            }
            Optional<InsertionOption> best =
                    options(model, solution, stop).stream().min(Comparator.comparingLong(InsertionOption::addedCost));
            insertion.begin(stop, Long.MAX_VALUE / 2);
            for (int route = 0; route < routes; route++) {
                insertion.tryRoute(route);
            }
            assertThat(insertion.before() != Insertion.NONE).isEqualTo(best.isPresent());
            if (best.isPresent()) {
                long cost = solution.cost;
                long overtime = overtime(solution);
                solution.insert(stop, insertion.before());
                assertThat(solution.cost - cost).isEqualTo(best.get().addedCost());
                Statistics.label("adds overtime").collect(overtime(solution) > overtime);
            }
            solution.reject();
        }
        Statistics.label("adds overtime")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    private static List<InsertionOption> options(Model model, Solution solution, int stop) {
        List<InsertionOption> options = new ArrayList<>();
        for (RouteState route : RouteState.all(model, solution.stops())) {
            InsertionOptions.options(model, route, stop, options);
        }
        return options;
    }

    private static long overtime(Solution solution) {
        long sum = 0;
        for (long cost : solution.overtimeCost) {
            sum += cost;
        }
        return sum;
    }
}
