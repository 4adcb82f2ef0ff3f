package dev.doorstep.testkit.dispatch;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.testkit.world.SmallDurations;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A day of a small town to be dispatched, made from one seed: most are crowded, and some visits have a worker already.
 */
final class DispatchDays {
    private static final int VISITS_MAX = 9;

    private final long seed;
    private final Random random;
    private final SmallTown town;
    private final List<VisitTask> tasks = new ArrayList<>();

    private DispatchDays(long seed) {
        this.seed = seed;
        random = new Random(seed);
        town = SmallTowns.town(seed);
    }

    static DispatchProblem day(long seed) {
        return new DispatchDays(seed).problem();
    }

    private DispatchProblem problem() {
        CalendarSnapshot calendars = calendars();
        for (WorkerTime time : calendars.workers()) {
            time.claims().stream().filter(this::mayMove).forEach(this::addClaimed);
        }
        boolean calm = random.nextInt(3) == 0;
        for (int number = calm ? 0 : random.nextInt(VISITS_MAX); number >= 0; number--) {
            Demand demand = SmallTowns.demand(random.nextLong());
            tasks.add(calm ? atAnyTime(demand) : task(demand, new UUID(7, number), promise()));
        }
        return new DispatchProblem(
                SmallTowns.DAY,
                calendars,
                tasks.stream().map(this::scored).toList(),
                DispatchPolicy.standard().withFreeze(Duration.ZERO));
    }

    /** Half of the towns have learned how long their workers take, and some of them have a rule of their own. */
    private CalendarSnapshot calendars() {
        CalendarSnapshot plain = town.snapshot(GreatCircleTravelTimes.in(town.branch()));
        Terms terms = plain.terms().with(seed % 3 == 1 ? PickyRule.ALONE : HouseRules.NONE);
        return CalendarSnapshot.of(seed % 2 == 0 ? terms : terms.with(SmallDurations.durations(seed)), plain.workers());
    }

    private boolean mayMove(Claim claim) {
        boolean today = town.branch().dayOf(claim.door().startInclusive()).equals(SmallTowns.DAY)
                && town.branch().dayOf(claim.promise().startInclusive()).equals(SmallTowns.DAY);
        return today && claim.state() == ClaimState.TENTATIVE && random.nextInt(3) > 0;
    }

    private void addClaimed(Claim claim) {
        Demand plain = Townsfolk.demand(0, claim.place(), claim.door().duration());
        tasks.add(task(plain, claim.visit().value(), claim.promise()));
    }

    private static VisitTask task(Demand like, UUID id, TimeWindow promise) {
        Demand demand = new Demand(
                new VisitId(id),
                like.place(),
                like.requirement(),
                like.atDoor(),
                like.gender(),
                like.choice(),
                like.declinedBy(),
                new CustomerId(id),
                SmallDurations.OFFERING);
        return new VisitTask(new OrderId(id), demand, promise);
    }

    /** A third of the towns score who suits a visit best. */
    private VisitTask scored(VisitTask task) {
        Map<WorkerId, Long> scores = new HashMap<>();
        if (seed % 3 == 0) {
            town.workers().forEach(time -> scores.put(time.worker().id(), (long) random.nextInt(-5_000, 5_000)));
        }
        return new VisitTask(task.order(), task.demand(), task.promise(), task.part(), scores);
    }

    /** A short visit that suits from nine to two. */
    private VisitTask atAnyTime(Demand where) {
        Demand plain = Townsfolk.demand(0, where.place().point(), Duration.ofMinutes(30));
        return task(plain, new UUID(7, 0), TimeWindow.of(midnight().plus(Duration.ofHours(9)), Duration.ofHours(5)));
    }

    private Instant midnight() {
        return SmallTowns.DAY.atStartOfDay(town.branch().zone()).toInstant();
    }

    private TimeWindow promise() {
        Instant start = Grain.roundUp(midnight().plus(Duration.ofMinutes(6 * 60 + random.nextInt(16 * 60))));
        return TimeWindow.of(start, Duration.ofMinutes(5L + 5L * random.nextInt(24)));
    }
}
