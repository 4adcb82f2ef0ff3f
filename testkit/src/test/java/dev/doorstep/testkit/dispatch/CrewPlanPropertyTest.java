package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.dispatch.Breach;
import dev.doorstep.dispatch.CrewTask;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Crowded days with crews: they come whole, each somebody else and as long after one another as was sold. */
@Tag("DSP-01")
class CrewPlanPropertyTest {
    private static final int STEPS = 200;
    private static final int[] GINI_MAX = {300, 1_000, 2_000, 4_000};

    /** Who begins when. */
    private record Stand(WorkerId worker, Instant start) {}

    @Property(tries = 250)
    @Tag("AHEAD-07")
    @Label("whoever plans, crews come whole, by different workers, at the right delays, and the verifier agrees")
    void crews_come_whole_by_different_workers_at_the_right_delays(@ForAll long seed) {
        DispatchProblem problem = CrewDays.day(seed);
        for (Planner planner : List.of(Planner.timefold(), Planner.search(), Planner.greedy())) {
            DispatchPlan plan = plan(problem, planner, seed);
            assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
            problem.crews().forEach(crew -> check(problem, plan, crew));
        }
    }

    private static void check(DispatchProblem problem, DispatchPlan plan, CrewTask crew) {
        Set<VisitId> free = movable(problem);
        boolean isFree = crew.visits().stream()
                .noneMatch(
                        visit -> !free.contains(visit) && problem.claimOf(visit).isPresent());
        Map<VisitId, Stand> stands = stands(problem, plan);
        List<CrewTask.Member> there = crew.members().stream()
                .filter(member -> stands.containsKey(member.visit()))
                .toList();
        assertThat(there)
                .extracting(member -> stands.get(member.visit()).worker)
                .doesNotHaveDuplicates();
        assertThat(there.stream()
                        .map(member -> stands.get(member.visit()).start.minus(member.after()))
                        .distinct())
                .hasSizeLessThan(2);
        if (isFree) {
            assertThat(there.size()).isIn(0, crew.members().size());
        }
        Statistics.label("crews").collect(!isFree ? "settled in part" : there.isEmpty() ? "undone" : "whole");
        Statistics.label("crews").coverage(coverage -> {
            coverage.check("settled in part").percentage(share -> share > 2);
            coverage.check("undone").percentage(share -> share > 5);
            coverage.check("whole").percentage(share -> share > 5);
        });
    }

    @Property(tries = 250)
    @Tag("AHEAD-06")
    @Label("a visit of a crew stays undone only for a reason against everybody, be it the others of the crew")
    void a_visit_of_a_crew_stays_undone_for_a_reason_against_everybody(@ForAll long seed) {
        DispatchProblem problem = CrewDays.day(seed);
        for (UnassignedVisit undone : plan(problem, Planner.search(), seed).unassigned()) {
            undone.reasons().forEach((worker, blockers) -> {
                assertThat(blockers).as("against %s", worker).isNotEmpty();
                blockers.forEach(blocker -> Statistics.label("reasons").collect(blocker.code()));
            });
        }
        Statistics.label("reasons")
                .coverage(
                        coverage -> coverage.check(BlockerCode.CREW_INCOMPLETE).count(count -> count > 0));
    }

    @Property(tries = 100)
    @Tag("AHEAD-09")
    @Label("the same day, seed and steps give the same plan with crews, which costs what all its visits cost")
    void the_same_day_gives_the_same_plan_at_the_cost_of_its_visits(@ForAll long seed) {
        DispatchProblem problem = CrewDays.day(seed);
        DispatchPlan plan = plan(problem, Planner.search(), seed);
        assertThat(plan(CrewDays.day(seed), Planner.search(), seed).digest()).isEqualTo(plan.digest());
        assertThat(DayPlanner.cost(problem, plan).map(RoutingCost::total))
                .contains(plan.cost().total());
    }

    @Property(tries = 250)
    @Label("crews whose promise leaves room meet when it costs least of what is tried, never when it costs more")
    void crews_with_room_meet_when_it_costs_less(@ForAll long seed) {
        DispatchProblem problem = CrewDays.day(seed);
        DispatchPlan moving = plan(problem, Planner.greedy(), seed);
        DispatchPlan fixed = plan(problem, new AtTheMinute(Planner.greedy()), seed);
        assertThat(moving.cost().total()).isLessThanOrEqualTo(fixed.cost().total());
        Statistics.collect(moving.cost().total() < fixed.cost().total() ? "cheaper" : "the same");
        Statistics.coverage(coverage -> coverage.check("cheaper").count(count -> count > 5));
    }

    /** A planner whose crews meet when they were given to it. */
    private record AtTheMinute(Planner planner) implements Planner {
        @Override
        public String name() {
            return planner.name();
        }

        @Override
        public RoutingPlan plan(RoutingProblem problem, SearchBudget budget, long seed, SearchListener listener) {
            return planner.plan(problem, budget, seed, listener);
        }
    }

    @Property(tries = 200)
    @Label("shares as even as the policy asks tear no crew apart")
    void even_shares_tear_no_crew_apart(@ForAll long seed) {
        DispatchProblem day = CrewDays.day(seed);
        DispatchProblem problem =
                day.withPolicy(day.policy().withGiniMax(GINI_MAX[Math.floorMod(seed, GINI_MAX.length)]));
        DispatchPlan plan = plan(problem, Planner.greedy(), seed);
        problem.crews().forEach(crew -> check(problem, plan, crew));
    }

    @Property(tries = 250)
    @Tag("AHEAD-07")
    @Label("a crew that is torn apart is named by the verifier")
    void a_crew_that_is_torn_apart_is_named(@ForAll long seed) {
        DispatchProblem problem = CrewDays.day(seed);
        DispatchPlan plan = plan(problem, Planner.greedy(), seed);
        Set<VisitId> free = movable(problem);
        problem.crews().stream()
                .filter(crew -> free.containsAll(crew.visits()))
                .filter(crew -> crew.visits().stream()
                        .allMatch(visit -> plan.routeOf(visit).isPresent()))
                .forEach(crew -> {
                    VisitId victim = crew.visits().get(1);
                    WorkerId first =
                            plan.routeOf(crew.visits().get(0)).orElseThrow().worker();
                    assertThat(codes(problem, without(plan, victim, true))).contains(Breach.Code.HALF_CREW);
                    assertThat(codes(problem, changed(plan, victim, CrewPlanPropertyTest::later)))
                            .contains(Breach.Code.CREW_DELAY);
                    assertThat(codes(problem, given(plan, victim, first))).contains(Breach.Code.SAME_CREW);
                    Statistics.collect("torn");
                });
        Statistics.coverage(coverage -> coverage.check("torn").count(count -> count > 10));
    }

    private static PlannedVisit later(PlannedVisit visit) {
        TimeWindow door = visit.door().later(Grain.LENGTH);
        return new PlannedVisit(visit.visit(), door, visit.travel(), visit.settled());
    }

    private static DispatchPlan changed(DispatchPlan plan, VisitId victim, UnaryOperator<PlannedVisit> change) {
        return with(
                plan,
                plan.routes().stream()
                        .map(route -> new PlannedRoute(
                                route.worker(),
                                route.code(),
                                route.visits().stream()
                                        .map(visit -> visit.visit().equals(victim) ? change.apply(visit) : visit)
                                        .toList(),
                                route.homeward()))
                        .toList(),
                plan.unassigned());
    }

    private static DispatchPlan without(DispatchPlan plan, VisitId victim, boolean undone) {
        List<PlannedRoute> routes = plan.routes().stream()
                .flatMap(route -> {
                    List<PlannedVisit> left = route.visits().stream()
                            .filter(visit -> !visit.visit().equals(victim))
                            .toList();
                    return left.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new PlannedRoute(route.worker(), route.code(), left, route.homeward()));
                })
                .toList();
        List<UnassignedVisit> unassigned = new ArrayList<>(plan.unassigned());
        if (undone) {
            unassigned.add(new UnassignedVisit(victim, Map.of()));
        }
        return with(plan, routes, unassigned);
    }

    private static DispatchPlan given(DispatchPlan plan, VisitId victim, WorkerId to) {
        PlannedVisit visit = plan.routeOf(victim).orElseThrow().visits().stream()
                .filter(planned -> planned.visit().equals(victim))
                .findFirst()
                .orElseThrow();
        List<PlannedRoute> routes = without(plan, victim, false).routes().stream()
                .map(route -> !route.worker().equals(to)
                        ? route
                        : new PlannedRoute(
                                to,
                                route.code(),
                                Stream.concat(route.visits().stream(), Stream.of(visit))
                                        .toList(),
                                route.homeward()))
                .toList();
        return with(plan, routes, plan.unassigned());
    }

    private static DispatchPlan with(DispatchPlan plan, List<PlannedRoute> routes, List<UnassignedVisit> undone) {
        return new DispatchPlan(plan.day(), plan.origin(), routes, undone, plan.cost());
    }

    private static Set<Breach.Code> codes(DispatchProblem problem, DispatchPlan plan) {
        return PlanVerifier.breaches(problem, plan).stream().map(Breach::code).collect(Collectors.toSet());
    }

    private static Set<VisitId> movable(DispatchProblem problem) {
        return problem.visits().stream().map(task -> task.id()).collect(Collectors.toSet());
    }

    private static Map<VisitId, Stand> stands(DispatchProblem problem, DispatchPlan plan) {
        Map<VisitId, Stand> stands = new HashMap<>();
        Set<VisitId> free = movable(problem);
        problem.workers().stream()
                .flatMap(time -> time.claims().stream())
                .filter(claim -> !free.contains(claim.visit()))
                .forEach(claim -> stands.put(
                        claim.visit(), new Stand(claim.worker(), claim.door().startInclusive())));
        CrewDays.claims(problem, plan)
                .forEach(claim -> stands.put(
                        claim.visit(), new Stand(claim.worker(), claim.door().startInclusive())));
        return stands;
    }

    private static DispatchPlan plan(DispatchProblem problem, Planner planner, long seed) {
        return DayPlanner.plan(problem, new Effort(List.of(planner), SearchBudget.steps(STEPS), seed));
    }
}
