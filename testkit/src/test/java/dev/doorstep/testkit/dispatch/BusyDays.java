package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.GreatCircleTravelTimes;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A day that was planned well and is about to begin or under way, made from one seed: everybody has plenty to do, some
 * visits were accepted, some customers named their worker, nothing breaks a rule.
 */
final class BusyDays {
    private static final int METRES = 9_000;
    private static final int HOUSEHOLDS = 4;

    private final Random random;
    private final TravelTimes travel;
    private final Map<VisitId, VisitTask> tasks = new HashMap<>();

    private BusyDays(long seed, TravelTimes travel) {
        random = new Random(seed);
        this.travel = travel;
    }

    static DispatchDay day(long seed) {
        return day(seed, GreatCircleTravelTimes.standard());
    }

    /** Planned and under way as a map knows the ways. */
    static DispatchDay day(long seed, TravelTimes travel) {
        return new BusyDays(seed, travel).make();
    }

    private DispatchDay make() {
        List<WorkerTime> workers = IntStream.rangeClosed(1, 2 + random.nextInt(3))
                .mapToObj(this::worker)
                .toList();
        IntStream.range(0, workers.size() * 5).mapToObj(this::task).forEach(task -> tasks.put(task.id(), task));
        Instant now = at(6 * 60 + random.nextInt(5 * 60));
        Terms terms = new Terms(Townsfolk.SHANGHAI, travel, now);
        DispatchPolicy policy = DispatchPolicy.standard();
        DispatchProblem open =
                new DispatchProblem(SmallTowns.DAY, CalendarSnapshot.of(terms, workers), allTasks(), policy);
        List<Claim> claims =
                claims(DayPlanner.plan(open, new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), 0)));
        DispatchProblem planned = open.withCalendars(open.calendars().with(claims));
        return new DispatchDay(planned.withVisits(of(claims, ClaimState.TENTATIVE)), of(claims, ClaimState.FIRM));
    }

    private List<VisitTask> allTasks() {
        return tasks.values().stream()
                .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
                .toList();
    }

    private WorkerTime worker(int number) {
        Worker plain = Townsfolk.worker(number);
        HomeBase base = new HomeBase(
                "",
                Townsfolk.east(metres()),
                new ServiceArea.Radius(50_000),
                plain.base().mode());
        HomeBase ending = number % 3 == 0 ? base.ending(Townsfolk.east(-3_000)) : base;
        Worker worker = plain.with(ending)
                .with(plain.terms().calledOutFor(400 * (number - 1)))
                .with(plain.limits().withOvertime(number % 2 * 90));
        return Townsfolk.idle(worker, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    private VisitTask task(int number) {
        Demand demand = ofHousehold(
                Townsfolk.demand(number, Townsfolk.east(metres()), Duration.ofMinutes(30 + 30L * random.nextInt(3))),
                number % HOUSEHOLDS);
        TimeWindow promise =
                TimeWindow.of(at(9 * 60 + 15 * random.nextInt(28)), Duration.ofMinutes(30 + 30L * random.nextInt(4)));
        return new VisitTask(new OrderId(new UUID(5, number)), demand, promise);
    }

    /** Several visits a day go to the same customer. */
    private static Demand ofHousehold(Demand plain, int household) {
        return new Demand(
                plain.visit(),
                plain.place(),
                plain.requirement(),
                plain.atDoor(),
                null,
                plain.choice(),
                plain.declinedBy(),
                new CustomerId(new UUID(3, household)));
    }

    /** The visits that somebody does; now and then the customer named that somebody. */
    private List<Claim> claims(DispatchPlan plan) {
        List<Claim> claims = new ArrayList<>();
        for (PlannedRoute route : plan.routes()) {
            for (PlannedVisit visit : route.visits()) {
                VisitTask task = tasks.get(visit.visit());
                if (random.nextInt(6) == 0) {
                    tasks.put(task.id(), naming(task, route.worker()));
                }
                claims.add(new Claim(
                        new ClaimId(visit.visit().value()),
                        route.worker(),
                        visit.visit(),
                        visit.door(),
                        task.demand().place().point(),
                        task.promise(),
                        random.nextInt(5) == 0 ? ClaimState.FIRM : ClaimState.TENTATIVE,
                        null));
            }
        }
        return claims;
    }

    private static VisitTask naming(VisitTask task, WorkerId worker) {
        return new VisitTask(task.order(), task.demand().withChoice(WorkerChoice.strict(worker)), task.promise());
    }

    private List<VisitTask> of(List<Claim> claims, ClaimState state) {
        return claims.stream()
                .filter(claim -> claim.state() == state)
                .map(claim -> tasks.get(claim.visit()))
                .toList();
    }

    private int metres() {
        return random.nextInt(2 * METRES) - METRES;
    }

    private static Instant at(int minute) {
        return SmallTowns.DAY
                .atStartOfDay(Townsfolk.SHANGHAI.zone())
                .toInstant()
                .plus(Duration.ofMinutes(minute / 5 * 5L));
    }
}
