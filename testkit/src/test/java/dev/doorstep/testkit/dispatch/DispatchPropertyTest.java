package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Purpose;
import dev.doorstep.dispatch.Breach;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.routing.SearchBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Histogram;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Crowded days of small towns, planned, verified, explained and spoilt. */
@Tag("DSP-01")
class DispatchPropertyTest {
    private static final int STEPS = 300;

    @Property(tries = 200)
    @Tag("AHEAD-07")
    @Tag("AHEAD-11")
    @Tag("AHEAD-12")
    @Tag("DSP-08")
    @Label("every planner keeps every rule, and the oracle would allow what it plans")
    void every_planner_keeps_every_rule_and_the_oracle_allows_it(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        for (Planner planner : List.of(Planner.timefold(), Planner.search(), Planner.greedy())) {
            DispatchPlan plan = plan(problem, planner, seed);
            assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
            assertThat(isAllowed(problem, plan)).isTrue();
        }
    }

    @Property(tries = 400)
    @Tag("AHEAD-06")
    @Label("a visit stays undone only if something stands against every worker at every start")
    @StatisticsReport(format = Histogram.class)
    void a_visit_stays_undone_only_if_something_stands_against_everybody(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        DispatchPlan plan = plan(problem, Planner.search(), seed);
        Set<BlockerCode> codes = EnumSet.noneOf(BlockerCode.class);
        for (UnassignedVisit undone : plan.unassigned()) {
            assertThat(undone.reasons()).hasSameSizeAs(problem.workers());
            undone.reasons().forEach((worker, blockers) -> {
                assertThat(blockers).as("against %s", worker).isNotEmpty();
                blockers.forEach(blocker -> codes.add(blocker.code()));
            });
        }
        Statistics.label("undone").collect(plan.unassigned().isEmpty() ? "none" : "some");
        Statistics.label("undone").coverage(coverage -> {
            coverage.check("none").percentage(share -> share > 2);
            coverage.check("some").percentage(share -> share > 20);
        });
        codes.forEach(code -> Statistics.label("reasons").collect(code));
    }

    @Property(tries = 100)
    @Tag("AHEAD-09")
    @Label("the same problem, seed and steps give the same plan")
    void the_same_problem_seed_and_steps_give_the_same_plan(@ForAll long seed) {
        DispatchPlan plan = plan(DispatchDays.day(seed), Planner.search(), seed);
        assertThat(plan(DispatchDays.day(seed), Planner.search(), seed).digest())
                .isEqualTo(plan.digest());
    }

    @Property(tries = 1_000)
    @Tag("AHEAD-07")
    @Label("the verifier refuses a spoilt plan exactly when the oracle does")
    void the_verifier_refuses_a_spoilt_plan_exactly_when_the_oracle_does(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        DispatchPlan plan = plan(problem, Planner.greedy(), seed);
        DispatchPlan spoilt = Spoiling.spoil(problem, plan, new Random(seed));
        boolean allowed = isAllowed(problem, spoilt);
        List<Breach> breaches = PlanVerifier.breaches(problem, spoilt);
        assertThat(breaches.isEmpty()).as("%s", breaches).isEqualTo(allowed);
        Statistics.label("spoilt").collect(allowed ? "still allowed" : "refused");
        Statistics.label("spoilt")
                .coverage(coverage -> coverage.check("refused").percentage(share -> share > 12));
    }

    private static DispatchPlan plan(DispatchProblem problem, Planner planner, long seed) {
        return DayPlanner.plan(problem, new Effort(List.of(planner), SearchBudget.steps(STEPS), seed));
    }

    /** Asks the oracle about every visit of a plan, with all the others in their places. */
    private static boolean isAllowed(DispatchProblem problem, DispatchPlan plan) {
        CalendarSnapshot without = problem.calendars()
                .without(problem.visits().stream().map(VisitTask::id).toList());
        List<Claim> claims = claims(problem, plan);
        CalendarSnapshot with = without.with(claims);
        return claims.stream().allMatch(claim -> {
            VisitTask task = task(problem, claim.visit());
            Duration atDoor = problem.atDoor(
                    task, problem.calendars().worker(claim.worker()).orElseThrow());
            return claim.door().duration().equals(atDoor)
                    && !claim.door().startInclusive().isBefore(with.terms().now())
                    && with.without(List.of(claim.visit()))
                            .blockers(
                                    task.demand().lasting(atDoor),
                                    claim.worker(),
                                    claim.door().startInclusive(),
                                    Purpose.MOVE)
                            .isEmpty();
        });
    }

    private static List<Claim> claims(DispatchProblem problem, DispatchPlan plan) {
        List<Claim> claims = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            for (PlannedVisit visit : route.visits()) {
                if (!visit.settled()) {
                    VisitTask task = task(problem, visit.visit());
                    TimeWindow any = TimeWindow.of(visit.door().startInclusive(), Duration.ofMinutes(5));
                    claims.add(new Claim(
                            new ClaimId(visit.visit().value()),
                            route.worker(),
                            visit.visit(),
                            visit.door(),
                            task.demand().place().point(),
                            any,
                            ClaimState.TENTATIVE,
                            null));
                }
            }
        }
        return claims;
    }

    private static VisitTask task(DispatchProblem problem, VisitId visit) {
        return problem.visits().stream()
                .collect(Collectors.toMap(VisitTask::id, Function.identity()))
                .get(visit);
    }
}
