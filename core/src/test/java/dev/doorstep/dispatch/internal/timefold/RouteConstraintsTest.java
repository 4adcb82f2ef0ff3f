package dev.doorstep.dispatch.internal.timefold;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import dev.doorstep.routing.Compatibility;
import dev.doorstep.routing.CurrentPlan;
import dev.doorstep.routing.Pin;
import dev.doorstep.routing.RouteBreak;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RouteOvertime;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Asks each rule alone about routes that break it, and about routes that just do not. Every leg takes 10 and is 100
 * long.
 */
class RouteConstraintsTest {
    private static final int HOME = 3;
    private static final Span DAY = new Span(0, 1_000);
    private static final RouteFrame FRAME = RouteFrame.from(HOME, List.of(DAY));
    private static final RoutingWeights WEIGHTS = new RoutingWeights(2, 3);
    private static final int[] LEGS = {0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0};

    @Test
    void a_stop_must_be_compatible_with_its_route_unless_it_is_pinned() {
        Compatibility notOnTheSecond =
                Compatibility.of(2).forbid(0, 1).forbid(1, 1).build();
        RoutingProblem problem = problem(FRAME, stop(0), stop(1).pinned(Pin.to(1)));
        RoutingProblem restricted = problem.withCompatibility(notOnTheSecond);
        ask(RouteConstraints::incompatible, restricted, List.of(), List.of(0, 1))
                .penalizesBy(1);
        ask(RouteConstraints::incompatible, restricted, List.of(0), List.of(1)).hasNoImpact();
    }

    @Test
    void a_pinned_stop_must_be_on_its_route_or_on_none() {
        RoutingProblem problem = problem(FRAME, stop(0).pinned(Pin.to(1)), stop(1));
        ask(RouteConstraints::offItsPin, problem, List.of(0), List.of(1)).penalizesBy(1);
        ask(RouteConstraints::offItsPin, problem, List.of(1), List.of(0)).hasNoImpact();
        ask(RouteConstraints::offItsPin, problem, List.of(1), List.of()).hasNoImpact();
    }

    @Test
    void stops_that_are_kept_apart_share_no_route() {
        RoutingProblem problem = problem(FRAME, stop(0), stop(1), stop(2))
                .withCompatibility(Compatibility.of(2).apart(List.of(0, 2)).build());
        ask(RouteConstraints::notApart, problem, List.of(0, 1, 2), List.of()).penalizesBy(1);
        ask(RouteConstraints::notApart, problem, List.of(0, 1), List.of(2)).hasNoImpact();
        ask(RouteConstraints::notApart, problem, List.of(0, 1), List.of()).hasNoImpact();
    }

    @Test
    void a_stop_that_is_reached_after_its_window_cannot_start_nor_can_what_follows() {
        RoutingProblem problem = problem(FRAME, stop(0), within(1, 0, 39), stop(2));
        ask(RouteConstraints::noStart, problem, List.of(1, 0, 2), List.of()).hasNoImpact();
        ask(RouteConstraints::noStart, problem, List.of(0, 1), List.of(2)).penalizesBy(1);
        ask(RouteConstraints::noStart, problem, List.of(0, 1, 2), List.of()).penalizesBy(2);
    }

    @Test
    void a_stop_starts_on_the_grain_and_ends_within_the_shift() {
        RoutingProblem coarse = problem(FRAME, within(0, 1, 49)).withStartGrain(50);
        ask(RouteConstraints::noStart, coarse, List.of(0), List.of()).penalizesBy(1);
        RouteFrame tight = RouteFrame.from(HOME, List.of(new Span(0, 30)));
        ask(RouteConstraints::noStart, problem(tight, stop(0)), List.of(0), List.of())
                .hasNoImpact();
        RouteFrame tighter = RouteFrame.from(HOME, List.of(new Span(0, 29)));
        ask(RouteConstraints::noStart, problem(tighter, stop(0)), List.of(0), List.of())
                .penalizesBy(1);
    }

    @Test
    void a_pinned_start_needs_no_window_but_travel() {
        RoutingProblem late = problem(FRAME, stop(0).pinned(Pin.at(0, 2_000)));
        RouteFrame depot = FRAME.withDepotWindow(DAY);
        RoutingProblem tooSoon = problem(depot, stop(0).pinned(Pin.at(0, 9)));
        ask(RouteConstraints::noStart, late, List.of(0), List.of()).hasNoImpact();
        ask(RouteConstraints::noStart, tooSoon, List.of(0), List.of()).penalizesBy(1);
    }

    @Test
    void a_route_must_be_back_within_the_depot_window() {
        RouteFrame inTime = FRAME.withDepotWindow(new Span(0, 50));
        RouteFrame late = FRAME.withDepotWindow(new Span(0, 49));
        ask(RouteConstraints::backLate, problem(inTime, stop(0)), List.of(0), List.of())
                .hasNoImpact();
        ask(RouteConstraints::backLate, problem(late, stop(0)), List.of(0), List.of())
                .penalizesBy(1);
    }

    @Test
    void a_route_leaves_room_for_its_breaks() {
        RoutingStop early = within(0, 10, 10);
        RoutingStop late = within(1, 99, 99);
        Span noon = new Span(40, 95);
        RouteFrame rested = FRAME.withBreaks(List.of(new RouteBreak(noon, 49)));
        RouteFrame tired = FRAME.withBreaks(List.of(new RouteBreak(noon, 50)));
        ask(RouteConstraints::noRoomForBreaks, problem(rested, early, late), List.of(0, 1), List.of())
                .hasNoImpact();
        ask(RouteConstraints::noRoomForBreaks, problem(tired, early, late), List.of(0, 1), List.of())
                .penalizesBy(1);
        ask(RouteConstraints::noRoomForBreaks, problem(tired, early, late), List.of(0), List.of())
                .hasNoImpact();
        ask(RouteConstraints::noRoomForBreaks, problem(tired, early, within(1, 9, 9)), List.of(0, 1), List.of())
                .hasNoImpact();
    }

    @Test
    void a_route_has_no_more_stops_service_and_demand_than_it_may() {
        RouteFrame narrow = FRAME.withLimits(new RouteLimits(1, 59, 3));
        RoutingProblem problem = problem(narrow, stop(0).withDemand(2), stop(1).withDemand(2));
        List<BiFunction<RouteConstraints, ConstraintFactory, Constraint>> limits = List.of(
                RouteConstraints::tooManyStops, RouteConstraints::tooMuchService, RouteConstraints::tooMuchDemand);
        for (BiFunction<RouteConstraints, ConstraintFactory, Constraint> limit : limits) {
            ask(limit, problem, List.of(0), List.of(1)).hasNoImpact();
            ask(limit, problem, List.of(0, 1), List.of()).penalizesBy(1);
        }
    }

    @Test
    void a_stop_on_no_route_costs_its_own_and_a_broken_pin() {
        RoutingProblem problem = problem(FRAME, stop(0), stop(1).pinned(Pin.to(0)));
        ask(RouteConstraints::undone, problem, List.of(0, 1), List.of()).hasNoImpact();
        ask(RouteConstraints::undone, problem, List.of(1), List.of()).penalizesBy(500);
        ask(RouteConstraints::undone, problem, List.of(0), List.of()).penalizesBy(500 + Pin.BROKEN_COST);
    }

    @Test
    void distance_and_time_count_from_the_start_to_the_end() {
        RoutingProblem problem = problem(FRAME, stop(0), stop(1));
        ask(RouteConstraints::distance, problem, List.of(0, 1), List.of()).penalizesBy(2 * 300);
        ask(RouteConstraints::distance, problem, List.of(0), List.of(1)).penalizesBy(2 * 400);
        ask(RouteConstraints::time, problem, List.of(0, 1), List.of()).penalizesBy(3 * 30);
        RouteFrame open = new RouteFrame(
                HOME,
                RouteFrame.NOWHERE,
                0,
                List.of(DAY),
                RouteLimits.NONE,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty());
        ask(RouteConstraints::distance, problem(open, stop(0)), List.of(0), List.of())
                .penalizesBy(2 * 100);
        ask(RouteConstraints::time, problem(open, stop(0)), List.of(0), List.of())
                .penalizesBy(3 * 10);
    }

    @Test
    void a_route_costs_its_use_once_it_has_a_stop() {
        RouteFrame dear = new RouteFrame(
                HOME, HOME, 0, List.of(DAY), RouteLimits.NONE, 7, Optional.empty(), List.of(), Optional.empty());
        RoutingProblem problem = problem(dear, stop(0), stop(1));
        ask(RouteConstraints::use, problem, List.of(0, 1), List.of()).penalizesBy(7);
        ask(RouteConstraints::use, problem, List.of(0), List.of(1)).penalizesBy(14);
    }

    @Test
    void a_route_costs_for_work_past_its_regular_end() {
        RouteFrame late = FRAME.withOvertime(new RouteOvertime(new Span(60, 1_000), 3));
        RoutingProblem problem = problem(late, stop(0), stop(1), stop(2));
        ask(RouteConstraints::overtime, problem, List.of(0), List.of()).hasNoImpact();
        ask(RouteConstraints::overtime, problem, List.of(0, 1), List.of()).penalizesBy(3 * 10);
        ask(RouteConstraints::overtime, problem, List.of(0, 1), List.of(2)).penalizesBy(3 * 10);
    }

    @Test
    void a_stop_costs_or_earns_by_its_route() {
        Compatibility tastes = Compatibility.of(2).cost(0, 0, 5).cost(1, 0, -8).build();
        RoutingProblem dear = problem(FRAME, stop(0), stop(1));
        RoutingProblem free = RoutingProblem.of(dear.stops(), dear.frames(), dear.travel(), new RoutingWeights(0, 0));
        RoutingProblem problem = free.withCompatibility(tastes);
        assertCost(problem, List.of(0), List.of(1), 5);
        assertCost(problem, List.of(0, 1), List.of(), -3);
    }

    @Test
    void a_stop_that_left_its_route_costs_the_change() {
        CurrentPlan inForce = new CurrentPlan(List.of(List.of(0), List.of(1)), 9);
        RoutingProblem problem = problem(FRAME, stop(0), stop(1), stop(2)).withCurrent(inForce);
        ask(RouteConstraints::disruption, problem, List.of(2, 0), List.of(1)).hasNoImpact();
        ask(RouteConstraints::disruption, problem, List.of(1), List.of(2)).penalizesBy(18);
    }

    private static RoutingStop stop(int place) {
        return within(place, DAY.from(), DAY.to());
    }

    private static RoutingStop within(int place, long from, long to) {
        return RoutingStop.of(place, 30, List.of(new Span(from, to)), 500);
    }

    private static RoutingProblem problem(RouteFrame frame, RoutingStop... stops) {
        TravelMatrix travel = TravelMatrix.of(HOME + 1, times(10), times(100));
        return RoutingProblem.of(List.of(stops), Collections.nCopies(2, frame), List.of(travel), WEIGHTS);
    }

    private static int[] times(int factor) {
        return Arrays.stream(LEGS).map(leg -> leg * factor).toArray();
    }

    /** Asks all rules together: of one that may cost and earn, the verifier of 1.32 mixes up the signs. */
    private static void assertCost(RoutingProblem problem, List<Integer> first, List<Integer> second, long cost) {
        RuleVerifier.assertCost(TestRoutes.of(problem, List.of(first, second)), cost);
    }

    private static RuleVerifier ask(
            BiFunction<RouteConstraints, ConstraintFactory, Constraint> rule,
            RoutingProblem problem,
            List<Integer> first,
            List<Integer> second) {
        return RuleVerifier.ask(rule, TestRoutes.of(problem, List.of(first, second)));
    }
}
