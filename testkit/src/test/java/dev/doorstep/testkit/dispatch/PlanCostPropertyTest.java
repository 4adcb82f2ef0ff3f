package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.Travel;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/**
 * What a plan costs, against what can be read from the plan itself: every part of the score has its reasons, and
 * nothing else has.
 */
@Tag("AHEAD-07")
@Tag("DSP-11")
class PlanCostPropertyTest {
    private static final CategoryId REPAIR = CategoryId.of("REPAIR");
    private static final DispatchPolicy POLICY = DispatchPolicy.of(
                    DispatchPolicyId.of("odd"),
                    new PlanTerms(new RoutingWeights(3, 2), 7, 900, Shares.GINI_MAX),
                    new VisitTerms(500_000, 1_700, Duration.ofHours(1), false))
            .with(REPAIR, new VisitTerms(700_000, 30, Duration.ofHours(2), true));

    @Property(tries = 150)
    @Label("ways, wishes, changes and visits undone add up to the score, part by part")
    void what_can_be_read_from_a_plan_adds_up_to_its_score(@ForAll long seed) {
        DispatchProblem problem = problem(seed);
        DispatchPlan plan = plan(problem);
        List<Travel> ways =
                plan.routes().stream().flatMap(PlanCostPropertyTest::ways).toList();
        RoutingCost cost = plan.cost();
        assertThat(cost.distance())
                .isEqualTo(3 * ways.stream().mapToLong(Travel::metres).sum());
        assertThat(cost.time())
                .isEqualTo(2
                        * ways.stream()
                                .mapToLong(way -> way.duration().toSeconds())
                                .sum());
        assertThat(cost.use()).isEqualTo(callOuts(problem, plan));
        assertThat(cost.overtime()).isEqualTo(7 * overtime(problem, plan));
        assertThat(cost.preference()).isEqualTo(wishesDenied(problem, plan));
        assertThat(cost.disruption()).isEqualTo(900 * changes(problem, plan));
        assertThat(cost.unassigned()).isEqualTo(undone(problem, plan));
        assertThat(cost.total())
                .isEqualTo(cost.distance()
                        + cost.time()
                        + cost.use()
                        + cost.overtime()
                        + cost.preference()
                        + cost.disruption()
                        + cost.unassigned());
        assertThat(DayPlanner.cost(problem, plan)).contains(cost);
        Statistics.label("wishes denied").collect(cost.preference() > 0);
        Statistics.label("overtime").collect(cost.overtime() > 0);
        Statistics.label("overtime").coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        Statistics.label("changes").collect(cost.disruption() > 0);
        Statistics.label("undone in a part").collect(cost.unassigned() % 500_000 > 0);
        Statistics.label("undone in a part")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        Statistics.label("changes").coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    /** Whoever has a visit is called out, once. */
    private static long callOuts(DispatchProblem problem, DispatchPlan plan) {
        return plan.routes().stream()
                .map(PlannedRoute::worker)
                .distinct()
                .mapToLong(worker -> problem.calendars()
                        .worker(worker)
                        .orElseThrow()
                        .worker()
                        .terms()
                        .callOut())
                .sum();
    }

    /** Looks, second by second in effect, how long each worker is at a door or on the way to one past the last shift. */
    private static long overtime(DispatchProblem problem, DispatchPlan plan) {
        long seconds = 0;
        for (PlannedRoute route : plan.routes()) {
            Instant over = problem
                    .calendars()
                    .worker(route.worker())
                    .orElseThrow()
                    .roster()
                    .windows(problem.day(), problem.calendars().terms().zone())
                    .stream()
                    .map(TimeWindow::endExclusive)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
            Instant last = route.visits().stream()
                    .map(visit -> visit.door().endExclusive())
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
            seconds += last.isAfter(over) ? Duration.between(over, last).toSeconds() : 0;
        }
        return seconds;
    }

    private static DispatchProblem problem(long seed) {
        DispatchProblem day = BusyDays.day(seed).problem().withPolicy(POLICY);
        WorkerId liked = day.workers().get(0).worker().id();
        List<VisitTask> wished = day.visits().stream()
                .map(task -> task.demand().choice().kind() == WorkerChoice.Kind.ANY
                                && task.id().hashCode() % 3 == 0
                        ? new VisitTask(
                                task.order(),
                                task.demand().withChoice(WorkerChoice.preferred(List.of(liked))),
                                task.promise())
                        : task)
                .toList();
        return day.withVisits(Stream.concat(wished.stream(), rush(day))
                .map(task -> task.id().hashCode() % 2 == 0
                        ? new VisitTask(task.order(), task.demand(), task.promise(), REPAIR)
                        : task)
                .toList());
    }

    /** More visits at one time than there are workers, so that some stay undone. */
    private static Stream<VisitTask> rush(DispatchProblem day) {
        TimeWindow promise = day.visits().get(0).promise();
        return IntStream.range(0, 2 * day.workers().size())
                .mapToObj(number -> new VisitTask(
                        new OrderId(new UUID(6, number)),
                        Townsfolk.demand(900 + number, Townsfolk.east(100 * number), Duration.ofHours(2)),
                        promise));
    }

    private static long undone(DispatchProblem problem, DispatchPlan plan) {
        return plan.unassigned().stream()
                .map(left -> task(problem, left.visit()))
                .mapToLong(task -> task.part() == null ? 500_000 : 700_000)
                .sum();
    }

    private static VisitTask task(DispatchProblem problem, VisitId visit) {
        return problem.visits().stream()
                .filter(task -> task.id().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    private static DispatchPlan plan(DispatchProblem problem) {
        return DayPlanner.plan(problem, new Effort(List.of(Planner.search()), SearchBudget.steps(300), 5));
    }

    private static Stream<Travel> ways(PlannedRoute route) {
        return Stream.concat(route.visits().stream().map(PlannedVisit::travel), Stream.of(route.homeward()));
    }

    private static long wishesDenied(DispatchProblem problem, DispatchPlan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.visits().stream()
                        .filter(visit -> !visit.settled())
                        .map(visit -> task(problem, visit.visit()))
                        .map(task -> (task.part() == null ? 1_700L : 30L)
                                * task.demand().choice().rankOf(route.worker())))
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The visits that leave the worker who has them, for another one or for nobody. */
    private static long changes(DispatchProblem problem, DispatchPlan plan) {
        return problem.visits().stream()
                .map(VisitTask::id)
                .filter(visit -> problem.claimOf(visit)
                        .filter(claim -> !isWith(plan, visit, claim.worker()))
                        .isPresent())
                .count();
    }

    private static boolean isWith(DispatchPlan plan, VisitId visit, WorkerId worker) {
        return plan.routeOf(visit)
                .filter(route -> route.worker().equals(worker))
                .isPresent();
    }
}
