package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.Breach;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.PlanOrigin;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRule;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A plan as somebody writes it down, right or wrong: two workers from 9 to 17 o'clock, ten minutes from any place to any
 * other, and nothing on it yet.
 */
final class PaperDay {
    private final Map<Integer, WorkerTime> workers = new TreeMap<>();
    private final List<VisitTask> tasks = new ArrayList<>();
    private final Map<Integer, List<PlannedVisit>> routes = new TreeMap<>();
    private final List<UnassignedVisit> undone = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Branch branch = Townsfolk.SHANGHAI;
    private HouseRules house = HouseRules.NONE;
    private TravelTimes travel =
            (from, to, mode, departure) -> from.equals(to) ? Travel.of(0, 0) : Travel.of(1_000, 600);
    private Instant now = at("06:00");

    PaperDay() {
        for (int number = 1; number <= 2; number++) {
            workers.put(number, Townsfolk.idle(Townsfolk.worker(number), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
    }

    static Instant at(String clock) {
        return SmallTowns.DAY
                .atTime(LocalTime.parse(clock))
                .atZone(Townsfolk.SHANGHAI.zone())
                .toInstant();
    }

    static TimeWindow window(String from, String to) {
        return new TimeWindow(at(from), at(to));
    }

    static Demand halfAnHour(int number, int metres) {
        return Townsfolk.demand(number, Townsfolk.east(metres), Duration.ofMinutes(30));
    }

    PaperDay readAt(String clock) {
        now = at(clock);
        return this;
    }

    PaperDay branch(UnaryOperator<BranchSettings> change) {
        branch = branch.with(change.apply(branch.settings()));
        return this;
    }

    PaperDay under(HouseRule rule) {
        house = house.and(rule);
        return this;
    }

    PaperDay travel(TravelTimes other) {
        travel = other;
        return this;
    }

    PaperDay time(UnaryOperator<WorkerTime> change) {
        workers.compute(1, (number, time) -> change.apply(time));
        return this;
    }

    PaperDay worker(UnaryOperator<Worker> change) {
        return time(time -> time.with(change.apply(time.worker())));
    }

    /** A visit that may move, promised from nine to noon unless its demand is of a crew. */
    PaperDay visit(Demand demand) {
        return visit(demand, window("09:00", "12:00"));
    }

    PaperDay visit(Demand demand, TimeWindow promise) {
        tasks.add(new VisitTask(new OrderId(demand.visit().value()), demand, promise));
        return this;
    }

    /** A visit of the first worker that may not move. */
    PaperDay settled(int number, GeoPoint place, TimeWindow door) {
        claims.add(new Claim(
                new ClaimId(new UUID(5, number)),
                Townsfolk.worker(1).id(),
                id(number),
                door,
                place,
                door,
                ClaimState.FIRM,
                null));
        return this;
    }

    /** The plan sends a worker to a visit. */
    PaperDay sends(int worker, int visit, String from, String to) {
        return stands(worker, new PlannedVisit(id(visit), window(from, to), Travel.of(0, 0), false));
    }

    /** The plan shows a settled visit. */
    PaperDay shows(int worker, int visit, String from, String to) {
        return stands(worker, new PlannedVisit(id(visit), window(from, to), Travel.of(0, 0), true));
    }

    private PaperDay stands(int worker, PlannedVisit visit) {
        routes.computeIfAbsent(worker, added -> new ArrayList<>()).add(visit);
        return this;
    }

    /** The plan leaves a visit undone. */
    PaperDay leaves(int visit) {
        undone.add(new UnassignedVisit(id(visit), Map.of()));
        return this;
    }

    private static VisitId id(int number) {
        return new VisitId(new UUID(2, number));
    }

    List<Breach> breaches() {
        CalendarSnapshot calendars = CalendarSnapshot.of(
                        new Terms(branch, travel, now).with(house), List.copyOf(workers.values()))
                .with(claims);
        DispatchPolicy policy = DispatchPolicy.standard();
        DispatchProblem problem = new DispatchProblem(SmallTowns.DAY, calendars, tasks, policy);
        PlanOrigin origin = new PlanOrigin(problem.digest(), policy.named(), "paper", 1, 1L, 1);
        RoutingCost cost = new RoutingCost(0, 0, 0, 0, 0, 0, 0);
        return PlanVerifier.breaches(problem, new DispatchPlan(SmallTowns.DAY, origin, planned(), undone, cost));
    }

    private List<PlannedRoute> planned() {
        List<PlannedRoute> planned = new ArrayList<>();
        routes.forEach((number, visits) -> {
            Worker worker = Townsfolk.worker(number);
            visits.sort(Comparator.comparing(visit -> visit.door().startInclusive()));
            planned.add(new PlannedRoute(worker.id(), worker.code(), visits, Travel.of(0, 0)));
        });
        return planned;
    }
}
