package dev.doorstep.dispatch.internal.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import dev.doorstep.routing.GreedyInsertion;
import dev.doorstep.routing.NearStops;
import dev.doorstep.routing.RandomProblems;
import dev.doorstep.routing.RouteEvaluation;
import dev.doorstep.routing.RoutingProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Draws near moves on random routes, and looks what each would leave behind. */
class NearMovesPropertyTest {
    private static final int MOVES = 50;
    private static final SolutionManager<Routes, ?> SHADOWS =
            SolutionManager.create(SolverFactory.create(TimefoldSearch.config(TestRoutes.idleKernel(), 0)));

    @Property(tries = 300)
    void a_move_keeps_every_rule_loses_no_stop_and_brings_two_together_that_lie_near(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 20) int stops,
            @ForAll @IntRange(min = 1, max = 5) int routes) {
        RoutingProblem problem = new RandomProblems(seed, stops, routes)
                .paced()
                .resting()
                .workingLate()
                .next();
        Routes view = greedy(problem);
        NearStops near = NearStops.of(problem);
        NearMoves moves = new NearMoves(view, near, new Random(seed));
        for (int drawn = 0; drawn < MOVES && moves.hasNext(); drawn++) {
            List<Splice> move = moves.next();
            List<List<Integer>> before = view.order();
            List<List<Integer>> after = after(view, move);
            assertThat(RouteEvaluation.of(problem).plan(after)).isPresent();
            assertThat(flat(after)).doesNotHaveDuplicates().containsAll(flat(before));
            assertThat(met(before, after)).anyMatch(pair -> isNear(near, pair));
            assertThat(pinned(problem, after)).containsAll(pinned(problem, before));
            Statistics.label("routes").collect(move.size());
            Statistics.label("comes in")
                    .collect(flat(after).size() > flat(before).size());
        }
        Statistics.label("routes").coverage(coverage -> {
            coverage.check(1).percentage(share -> share > 10);
            coverage.check(2).percentage(share -> share > 10);
        });
        Statistics.label("comes in").coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property(tries = 50)
    void the_same_chance_draws_the_same_moves(@ForAll long seed) {
        RoutingProblem problem = new RandomProblems(seed, 20, 4).next();
        assertThat(drawn(problem, seed)).isEqualTo(drawn(problem, seed));
    }

    private static List<List<List<Integer>>> drawn(RoutingProblem problem, long seed) {
        Routes view = greedy(problem);
        NearMoves moves = new NearMoves(view, NearStops.of(problem), new Random(seed));
        List<List<List<Integer>>> drawn = new ArrayList<>();
        while (drawn.size() < MOVES && moves.hasNext()) {
            drawn.add(after(view, moves.next()));
        }
        return drawn;
    }

    private static Routes greedy(RoutingProblem problem) {
        Routes view = TestRoutes.of(
                problem, GreedyInsertion.construct(problem).asCurrent(0).routes());
        SHADOWS.update(view);
        return view;
    }

    private static List<List<Integer>> after(Routes view, List<Splice> move) {
        List<List<Integer>> order = new ArrayList<>(view.order());
        for (Splice change : move) {
            List<Integer> route = new ArrayList<>(change.route().order());
            route.subList(change.from(), change.to()).clear();
            route.addAll(
                    change.from(), change.coming().stream().map(Stop::index).toList());
            order.set(change.route().index(), route);
        }
        return order;
    }

    private static List<Integer> flat(List<List<Integer>> order) {
        return order.stream().flatMap(Collection::stream).toList();
    }

    /** Returns the stops that follow each other now and did not before. */
    private static List<List<Integer>> met(List<List<Integer>> before, List<List<Integer>> after) {
        List<List<Integer>> met = pairs(after);
        met.removeAll(pairs(before));
        return met;
    }

    private static List<List<Integer>> pairs(List<List<Integer>> order) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (List<Integer> route : order) {
            for (int at = 1; at < route.size(); at++) {
                pairs.add(List.of(route.get(at - 1), route.get(at)));
            }
        }
        return pairs;
    }

    private static boolean isNear(NearStops near, List<Integer> pair) {
        return near.after(pair.get(0)).contains(pair.get(1))
                || near.before(pair.get(1)).contains(pair.get(0));
    }

    /** Returns each pinned stop that is on a route, with its route. */
    private static List<List<Integer>> pinned(RoutingProblem problem, List<List<Integer>> order) {
        List<List<Integer>> pinned = new ArrayList<>();
        for (int route = 0; route < order.size(); route++) {
            for (int stop : order.get(route)) {
                if (problem.stops().get(stop).pin().isPresent()) {
                    pinned.add(List.of(stop, route));
                }
            }
        }
        return pinned;
    }
}
