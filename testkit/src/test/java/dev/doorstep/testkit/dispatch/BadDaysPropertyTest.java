package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.HourlyTravel;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.SettledConflict;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.Travel;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.routing.UnknownTravelException;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Days with something on them that nobody can do: it is named with its reason, and all else is planned as ever. */
@Tag("DSP-01")
@Tag("AHEAD-06")
class BadDaysPropertyTest {
    private static final UUID BAD = new UUID(8, 8);
    private static final GeoPoint ISLAND = new GeoPoint(31.40, 121.60);

    @Property(tries = 150)
    @Label("a door that nobody has a way to is named, however long the way is said to be")
    void a_door_that_nobody_has_a_way_to_is_named(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        long seconds = List.of(Duration.ofDays(3).toSeconds(), 5_000_000_000L, Long.MAX_VALUE)
                .get(new Random(seed).nextInt(3));
        Travel crossing = Travel.of(seconds, seconds);
        DispatchProblem surrounded = day.withCalendars(CalendarSnapshot.of(
                by(day.calendars().terms(), crossing), day.calendars().workers()));
        Demand demand = Townsfolk.demand(0, ISLAND, Duration.ofMinutes(30));
        everybodyHas(BlockerCode.NO_WAY, surrounded, with(surrounded, demand), seed);
    }

    @Property(tries = 100)
    @Label(
            "a door that the tables of travel do not hold refuses the day by name, or is named alone for whoever says so")
    void a_door_that_no_table_holds_is_named(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        DispatchProblem refusing = by(day, MeasuredRoads.of(day).build());
        Demand demand = Townsfolk.demand(0, ISLAND, Duration.ofMinutes(30));
        assertThatThrownBy(() -> plan(with(refusing, demand), Planner.greedy(), seed))
                .isInstanceOf(UnknownTravelException.class);
        DispatchProblem allowing =
                by(day, MeasuredRoads.of(day).unknownIsNoWay().build());
        everybodyHas(BlockerCode.NO_WAY, allowing, with(allowing, demand), seed);
    }

    private static DispatchProblem by(DispatchProblem day, TravelTimes travel) {
        Terms terms = day.calendars().terms();
        return day.withCalendars(CalendarSnapshot.of(
                new Terms(terms.branch(), travel, terms.now()).with(terms.durations()), day.workers()));
    }

    @Property(tries = 150)
    @Label("whoever's day ends where no way leads gets no visit, and is named")
    void whoevers_day_ends_where_no_way_leads_gets_no_visit(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        Worker cutOff = day.workers().get(0).worker();
        DispatchProblem surrounded = day.withCalendars(CalendarSnapshot.of(
                by(day.calendars().terms(), Travel.NO_WAY),
                day.workers().stream()
                        .map(time -> time.worker().equals(cutOff)
                                ? time.with(cutOff.with(cutOff.base().ending(ISLAND)))
                                : time)
                        .toList()));
        for (Planner planner : List.of(Planner.greedy(), Planner.search())) {
            DispatchPlan plan = plan(surrounded, planner, seed);
            assertThat(PlanVerifier.breaches(surrounded, plan)).isEmpty();
            assertThat(plan.routes().stream()
                            .filter(route -> route.worker().equals(cutOff.id()))
                            .flatMap(route -> route.visits().stream()))
                    .allMatch(visit -> visit.settled());
            plan.unassigned()
                    .forEach(undone -> assertThat(undone.against(cutOff.code()))
                            .extracting(Blocker::code)
                            .containsAnyOf(BlockerCode.NO_WAY, BlockerCode.PROMISE));
        }
    }

    @Property(tries = 150)
    @Label("a visit that is longer than every shift is named")
    void a_visit_that_is_longer_than_every_shift_is_named(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        Demand demand = Townsfolk.demand(0, Townsfolk.CENTRE, Duration.ofHours(20));
        everybodyHas(BlockerCode.SHIFT, day, with(day, demand), seed);
    }

    @Property(tries = 150)
    @Label("a visit for one worker by name who is on leave is named")
    void a_visit_for_a_worker_on_leave_is_named(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        WorkerTime away = day.workers().get(0);
        WorkerId named = away.worker().id();
        DispatchProblem left = onLeave(day, named);
        Demand demand =
                Townsfolk.demand(0, Townsfolk.CENTRE, Duration.ofMinutes(30)).withChoice(WorkerChoice.strict(named));
        UnassignedVisit undone = isAsWithout(left, with(left, demand), seed);
        undone.reasons()
                .forEach((worker, blockers) -> assertThat(blockers)
                        .extracting(Blocker::code)
                        .contains(worker.equals(away.worker().code()) ? BlockerCode.LEAVE : BlockerCode.NAMED_WORKER));
    }

    @Property(tries = 200)
    @Label("settled visits that contradict each other keep their worker from more, and nobody else")
    void settled_visits_that_contradict_each_other_keep_their_worker_from_more(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        Random random = new Random(seed);
        WorkerTime torn = day.workers().get(random.nextInt(day.workers().size()));
        Instant nine = whole(day).startInclusive().plus(Duration.ofHours(9));
        boolean twice = random.nextBoolean();
        List<Claim> claims = List.of(
                firm(torn.worker().id(), 91, nine),
                firm(torn.worker().id(), twice ? 91 : 92, nine.plus(Duration.ofMinutes(30))));
        DispatchProblem contradicting = day.withCalendars(day.calendars().with(claims));
        boolean onLeave = random.nextBoolean();
        DispatchProblem bad = onLeave ? onLeave(contradicting, torn.worker().id()) : contradicting;
        assertThat(bad.conflicts())
                .filteredOn(conflict -> conflict.visit().equals(claims.get(1).visit()))
                .isNotEmpty()
                .flatExtracting(SettledConflict::reasons)
                .extracting(Blocker::code)
                .contains(onLeave ? BlockerCode.LEAVE : BlockerCode.CLASHES_WITH);
        DispatchProblem without = day.withCalendars(CalendarSnapshot.of(
                day.calendars().terms(),
                day.workers().stream()
                        .filter(time -> !time.worker().id().equals(torn.worker().id()))
                        .toList()));
        for (Planner planner : List.of(Planner.greedy(), Planner.search())) {
            DispatchPlan plan = plan(bad, planner, seed);
            assertThat(PlanVerifier.breaches(bad, plan)).isEmpty();
            assertThat(plan.routes().stream()
                            .filter(route -> route.worker().equals(torn.worker().id()))
                            .flatMap(route -> route.visits().stream()))
                    .allMatch(visit -> visit.settled());
            plan.unassigned()
                    .forEach(undone -> assertThat(undone.against(torn.worker().code()))
                            .anyMatch(blocker -> blocker.code() == BlockerCode.CALENDAR_CONFLICT
                                    && blocker.facts().size() > 1));
        }
        DispatchPlan others = plan(without, Planner.greedy(), seed);
        assertThat(plan(bad, Planner.greedy(), seed).routes().stream()
                        .filter(route -> !route.worker().equals(torn.worker().id())))
                .isEqualTo(others.routes());
    }

    private static DispatchProblem onLeave(DispatchProblem day, WorkerId worker) {
        Leave leave = new Leave(new LeaveId(BAD), worker, whole(day), "", LeaveState.APPROVED, 0);
        return day.withCalendars(CalendarSnapshot.of(
                day.calendars().terms(),
                day.workers().stream()
                        .map(time -> time.worker().id().equals(worker) ? time.away(List.of(leave)) : time)
                        .toList()));
    }

    private static void everybodyHas(BlockerCode code, DispatchProblem without, DispatchProblem bad, long seed) {
        isAsWithout(without, bad, seed)
                .reasons()
                .values()
                .forEach(blockers ->
                        assertThat(blockers).extracting(Blocker::code).contains(code));
    }

    /** Compares the plans with and without the bad visit, and returns what is said of it. */
    private static UnassignedVisit isAsWithout(DispatchProblem without, DispatchProblem bad, long seed) {
        assertThat(PlanVerifier.breaches(bad, plan(bad, Planner.search(), seed)))
                .isEmpty();
        DispatchPlan plan = plan(bad, Planner.greedy(), seed);
        DispatchPlan rest = plan(without, Planner.greedy(), seed);
        assertThat(plan.routes()).isEqualTo(rest.routes());
        List<UnassignedVisit> undone = new ArrayList<>(plan.unassigned());
        UnassignedVisit named = undone.stream()
                .filter(visit -> visit.visit().value().equals(BAD))
                .findFirst()
                .orElseThrow();
        undone.remove(named);
        assertThat(undone).isEqualTo(rest.unassigned());
        return named;
    }

    private static DispatchPlan plan(DispatchProblem problem, Planner planner, long seed) {
        return DayPlanner.plan(problem, new Effort(List.of(planner), SearchBudget.steps(300), seed));
    }

    private static DispatchProblem with(DispatchProblem day, Demand like) {
        Demand demand = new Demand(
                new VisitId(BAD),
                like.place(),
                like.requirement(),
                like.atDoor(),
                like.gender(),
                like.choice(),
                like.declinedBy(),
                like.customer());
        TimeWindow promise = TimeWindow.of(whole(day).startInclusive().plus(Duration.ofHours(9)), Duration.ofHours(4));
        VisitTask task = new VisitTask(new OrderId(BAD), demand, promise);
        return day.withVisits(
                Stream.concat(day.visits().stream(), Stream.of(task)).toList());
    }

    private static Claim firm(WorkerId worker, int visit, Instant start) {
        TimeWindow door = TimeWindow.of(start, Duration.ofHours(1));
        return new Claim(
                new ClaimId(new UUID(5, start.getEpochSecond())),
                worker,
                new VisitId(new UUID(5, visit)),
                door,
                Townsfolk.CENTRE,
                door,
                ClaimState.FIRM,
                null);
    }

    private static TimeWindow whole(DispatchProblem day) {
        return day.calendars().terms().branch().windowOf(day.day());
    }

    /** The same town, in which one place is surrounded by water. */
    private static Terms by(Terms terms, Travel crossing) {
        TravelTimes mapped = HourlyTravel.mapped(terms.travel());
        TravelTimes travel = (from, to, mode, departure) -> from.equals(to)
                ? Travel.of(0, 0)
                : from.equals(ISLAND) || to.equals(ISLAND) ? crossing : mapped.between(from, to, mode, departure);
        return new Terms(terms.branch(), travel, terms.now()).with(terms.durations());
    }
}
