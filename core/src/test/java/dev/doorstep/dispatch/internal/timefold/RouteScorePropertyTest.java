package dev.doorstep.dispatch.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import dev.doorstep.routing.GreedyInsertion;
import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Compares Timefold's view of random routes with that of the route kernel. */
class RouteScorePropertyTest {
    private static final SolutionManager<Routes, ?> SCORES =
            SolutionManager.create(SolverFactory.create(TimefoldSearch.config(TestRoutes.idleKernel(), 0)));

    @Property(tries = 500)
    void timefold_and_the_kernel_agree_on_what_is_feasible_when_it_starts_and_what_it_costs(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int stops,
            @ForAll @IntRange(min = 1, max = 5) int routes,
            @ForAll @IntRange(max = 3) int disturbances,
            @ForAll @IntRange(min = 100, max = 400) int depotCloses) {
        RoutingProblem random = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        List<List<Integer>> order = disturbed(random, seed, disturbances);
        RoutingProblem problem = closing(random, depotCloses);
        Routes view = TestRoutes.of(problem, order);
        SCORES.update(view);
        Optional<RoutingPlan> plan = RouteEvaluation.of(problem).plan(order);
        assertThat(view.isFeasible()).isEqualTo(plan.isPresent());
        plan.ifPresent(written -> assertSame(view, written));
        Statistics.label("feasible").collect(plan.isPresent()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
    }

    private static void assertSame(Routes view, RoutingPlan plan) {
        assertThat(view.cost()).isEqualTo(plan.cost().total());
        for (int route = 0; route < plan.routes().size(); route++) {
            assertThat(view.route(route).planned()).isEqualTo(plan.routes().get(route));
        }
    }

    /** Closes depots at an hour that some routes miss; by itself the last hour is hardly ever what breaks a route. */
    private static RoutingProblem closing(RoutingProblem problem, int depotCloses) {
        return new RoutingProblem(
                problem.stops(),
                problem.frames().stream()
                        .map(frame -> frame.depotWindow().isEmpty() ? frame : closing(frame, depotCloses))
                        .toList(),
                problem.travel(),
                problem.weights(),
                problem.compatibility(),
                problem.current(),
                problem.services(),
                problem.startGrain());
    }

    private static RouteFrame closing(RouteFrame frame, int depotCloses) {
        return frame.withDepotWindow(new Span(frame.depotWindow().orElseThrow().from(), depotCloses));
    }

    /**
     * Takes the first routes of the kernel and moves stops to anywhere, so that about half of the routes break a rule.
     */
    private static List<List<Integer>> disturbed(RoutingProblem problem, long seed, int disturbances) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Integer>> order = new ArrayList<>();
        GreedyInsertion.construct(problem).asCurrent(0).routes().forEach(route -> order.add(new ArrayList<>(route)));
        for (int i = 0; i < disturbances; i++) {
            Integer stop = random.nextInt(problem.stops().size());
            order.forEach(route -> route.remove(stop));
            List<Integer> target = order.get(random.nextInt(order.size()));
            target.add(random.nextInt(target.size() + 1), stop);
        }
        return order;
    }
}
