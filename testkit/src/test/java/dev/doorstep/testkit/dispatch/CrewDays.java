package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A crowded day on which some orders take several workers, together or one after another: from one seed, half of the
 * days as they were planned before, with some visits that may not move any more.
 */
final class CrewDays {
    private static final int CREWS_MAX = 3;
    private static final int HELPERS = 3;

    private final Random random;
    private final DispatchProblem loose;

    private CrewDays(long seed) {
        random = new Random(~seed);
        loose = withMoreWorkers(DispatchDays.day(seed));
    }

    /** In most small towns nobody could make up a crew. */
    private static DispatchProblem withMoreWorkers(DispatchProblem day) {
        List<WorkerTime> workers = new ArrayList<>(day.workers());
        for (int number = 91; number < 91 + HELPERS; number++) {
            workers.add(Townsfolk.idle(Townsfolk.worker(number), LocalTime.of(8, 0), LocalTime.of(20, 0)));
        }
        return day.withCalendars(CalendarSnapshot.of(day.calendars().terms(), workers));
    }

    static DispatchProblem day(long seed) {
        return new CrewDays(seed).problem(seed);
    }

    private DispatchProblem problem(long seed) {
        List<VisitTask> tasks = new ArrayList<>(loose.visits());
        for (int crew = random.nextInt(CREWS_MAX); crew >= 0; crew--) {
            tasks.addAll(crew(crew));
        }
        DispatchProblem fresh = loose.withVisits(tasks);
        return random.nextBoolean() ? fresh : planned(fresh, seed);
    }

    private List<VisitTask> crew(int number) {
        Demand like = SmallTowns.demand(random.nextLong());
        Duration atDoor = Duration.ofMinutes(30L + 5L * random.nextInt(12));
        boolean easy = random.nextInt(4) > 0;
        GeoPoint place =
                easy ? Townsfolk.east(random.nextInt(3_000)) : like.place().point();
        List<Crew.Member> members = new ArrayList<>();
        Duration after = Duration.ZERO;
        for (int member = 0; member < 2 + random.nextInt(2); member++) {
            UUID id = new UUID(9, 10L * number + member);
            Demand plain = Townsfolk.demand(0, place, atDoor);
            Demand demand = new Demand(
                    new VisitId(id),
                    plain.place(),
                    easy ? plain.requirement() : like.requirement(),
                    atDoor,
                    null,
                    plain.choice(),
                    plain.declinedBy(),
                    new CustomerId(id));
            after = member == 0 || random.nextBoolean()
                    ? after
                    : after.plus(atDoor).plusMinutes(5L * random.nextInt(6));
            members.add(new Crew.Member(demand, after));
        }
        return tasks(new Crew(members), new OrderId(new UUID(9, number)));
    }

    /** Most are promised to the minute, some within an hour. */
    private List<VisitTask> tasks(Crew crew, OrderId order) {
        Instant midnight =
                loose.day().atStartOfDay(loose.calendars().terms().zone()).toInstant();
        Instant start = Grain.roundUp(midnight.plus(Duration.ofMinutes(8 * 60 + random.nextInt(8 * 60))));
        TimeWindow promise = TimeWindow.of(start, Duration.ofMinutes(random.nextInt(3) > 0 ? 5 : 60));
        return crew.members().stream()
                .map(member -> new VisitTask(order, member.demand(), promise.later(member.after())))
                .toList();
    }

    /** The same day with a plan in force, in which a few visits stay where they are. */
    private DispatchProblem planned(DispatchProblem fresh, long seed) {
        Effort effort = new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), seed);
        List<Claim> claims = claims(fresh, DayPlanner.plan(fresh, effort));
        List<VisitId> settled = claims.stream()
                .map(Claim::visit)
                .filter(visit -> random.nextInt(5) == 0)
                .toList();
        return fresh.withCalendars(fresh.calendars()
                        .without(claims.stream().map(Claim::visit).toList())
                        .with(claims))
                .withVisits(fresh.visits().stream()
                        .filter(task -> !settled.contains(task.id()))
                        .toList());
    }

    /** Returns the claims of a plan once it is in force. */
    static List<Claim> claims(DispatchProblem problem, DispatchPlan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.visits().stream()
                        .flatMap(planned -> problem.visits().stream()
                                .filter(task -> task.id().equals(planned.visit()))
                                .map(task -> new Claim(
                                        new ClaimId(task.id().value()),
                                        route.worker(),
                                        task.id(),
                                        planned.door(),
                                        task.demand().place().point(),
                                        task.promise(),
                                        ClaimState.TENTATIVE,
                                        null))))
                .toList();
    }
}
