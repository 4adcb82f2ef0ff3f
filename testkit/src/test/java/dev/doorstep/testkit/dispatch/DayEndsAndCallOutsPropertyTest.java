package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DaySnapshot;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.ServiceArea;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/**
 * Small days of workers who do not all go home and whom calling out costs something, against the cheapest of all days
 * there could be.
 */
@Tag("DSP-01")
class DayEndsAndCallOutsPropertyTest {
    private static final int WORKERS = 2;
    private static final int VISITS = 4;
    private static final TravelTimes TRAVEL = GreatCircleTravelTimes.standard();
    private static final Instant NOW = at(LocalTime.of(6, 0));
    /** Metres cost, and calling out. */
    private static final DispatchPolicy SHORT = DispatchPolicy.of(
            DispatchPolicyId.of("short"),
            new PlanTerms(RoutingWeights.DISTANCE, 0, 0, Shares.GINI_MAX),
            VisitTerms.STANDARD);

    @Property(tries = 150)
    void a_plan_costs_as_little_as_any_where_days_end_elsewhere_and_calling_out_costs(@ForAll long seed) {
        DispatchProblem problem = day(seed, true);
        DispatchPlan plan = plan(problem);
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.cost().total()).isEqualTo(cheapest(problem));
        assertThat(plan.cost().distance()).isEqualTo(plan.metres());
        plan.routes().forEach(route -> {
            Worker worker =
                    problem.calendars().worker(route.worker()).orElseThrow().worker();
            GeoPoint last = place(
                    problem,
                    route.visits().get(route.visits().size() - 1).visit().value());
            assertThat(route.homeward().metres())
                    .isEqualTo(metres(last, worker.base().dayEnd()));
        });
        DispatchPlan home = plan(day(seed, false));
        Statistics.label("others go elsewhere than if all went home and cost nothing")
                .collect(!visits(home).equals(visits(plan)));
        Statistics.label("others go elsewhere than if all went home and cost nothing")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        Statistics.label("stays at home")
                .collect(plan.routes().size() < home.routes().size());
        Statistics.label("stays at home")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    }

    @Property(tries = 50)
    void a_day_that_ends_elsewhere_is_planned_again_from_its_snapshot(@ForAll long seed) {
        DispatchProblem problem = day(seed, true);
        DaySnapshot snapshot = DaySnapshot.of(problem);
        DispatchProblem again = snapshot.problem(TRAVEL, HouseRules.NONE);
        assertThat(plan(again)).isEqualTo(plan(problem));
        assertThat(snapshot.digest())
                .isNotEqualTo(DaySnapshot.of(day(seed, false)).digest());
    }

    private static DispatchPlan plan(DispatchProblem problem) {
        return DayPlanner.plan(problem, new Effort(List.of(Planner.search()), SearchBudget.steps(1_000), 1));
    }

    private static List<Object> visits(DispatchPlan plan) {
        return plan.routes().stream()
                .<Object>map(route -> List.of(
                        route.code(),
                        route.visits().stream().map(visit -> visit.visit()).toList()))
                .toList();
    }

    private static DispatchProblem day(long seed, boolean elsewhere) {
        SplittableRandom random = new SplittableRandom(seed);
        List<WorkerTime> workers = IntStream.rangeClosed(1, WORKERS)
                .mapToObj(number -> worker(number, random, elsewhere))
                .toList();
        List<VisitTask> tasks = IntStream.range(0, VISITS)
                .mapToObj(number -> new VisitTask(
                        new OrderId(new UUID(5, number)),
                        Townsfolk.demand(number, anywhere(random), Duration.ofMinutes(30)),
                        new TimeWindow(at(LocalTime.of(9, 0)), at(LocalTime.of(17, 0)))))
                .toList();
        Terms terms = new Terms(Townsfolk.SHANGHAI, TRAVEL, NOW);
        return new DispatchProblem(SmallTowns.DAY, CalendarSnapshot.of(terms, workers), tasks, SHORT);
    }

    private static WorkerTime worker(int number, SplittableRandom random, boolean elsewhere) {
        GeoPoint home = anywhere(random);
        GeoPoint end = anywhere(random);
        HomeBase base = new HomeBase("", home, new ServiceArea.Radius(50_000), TravelMode.EBIKE);
        int callOut = random.nextInt(6_000);
        Worker plain = Townsfolk.worker(number).with(base);
        Worker worker =
                elsewhere ? plain.with(base.ending(end)).with(plain.terms().calledOutFor(callOut)) : plain;
        return Townsfolk.idle(worker, LocalTime.of(8, 0), LocalTime.of(20, 0));
    }

    private static GeoPoint anywhere(SplittableRandom random) {
        return new GeoPoint(31.2 + random.nextInt(500) / 10_000.0, 121.4 + random.nextInt(500) / 10_000.0);
    }

    private static Instant at(LocalTime time) {
        return SmallTowns.DAY.atTime(time).atZone(Townsfolk.SHANGHAI.zone()).toInstant();
    }

    /** Sends everybody everywhere in every order. */
    private static long cheapest(DispatchProblem problem) {
        List<GeoPoint> doors = problem.visits().stream()
                .map(task -> task.demand().place().point())
                .toList();
        long cheapest = Long.MAX_VALUE;
        for (int sharing = 0; sharing < 1 << doors.size(); sharing++) {
            long cost = 0;
            for (int worker = 0; worker < WORKERS; worker++) {
                List<GeoPoint> own = new ArrayList<>();
                for (int door = 0; door < doors.size(); door++) {
                    if ((sharing >> door & 1) == worker) {
                        own.add(doors.get(door));
                    }
                }
                Worker sent = problem.workers().get(worker).worker();
                cost += own.isEmpty()
                        ? 0
                        : sent.terms().callOut()
                                + shortest(sent.base().point(), own, sent.base().dayEnd());
            }
            cheapest = Math.min(cheapest, cost);
        }
        return cheapest;
    }

    private static long shortest(GeoPoint from, List<GeoPoint> doors, GeoPoint end) {
        if (doors.isEmpty()) {
            return metres(from, end);
        }
        long shortest = Long.MAX_VALUE;
        for (int door = 0; door < doors.size(); door++) {
            List<GeoPoint> left = new ArrayList<>(doors);
            GeoPoint next = left.remove(door);
            shortest = Math.min(shortest, metres(from, next) + shortest(next, left, end));
        }
        return shortest;
    }

    private static GeoPoint place(DispatchProblem problem, UUID visit) {
        return problem.visits().stream()
                .filter(task -> task.id().value().equals(visit))
                .map(task -> task.demand().place().point())
                .findFirst()
                .orElseThrow();
    }

    private static long metres(GeoPoint from, GeoPoint to) {
        return TRAVEL.between(from, to, TravelMode.EBIKE, NOW).metres();
    }
}
