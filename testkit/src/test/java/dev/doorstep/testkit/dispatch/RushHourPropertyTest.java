package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.disruption.Replanner;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Days of towns in which ways take longer at some hours, as a map service of the host knows them. */
@Tag("DSP-01")
@Tag("AHEAD-04")
class RushHourPropertyTest {
    private static final int PERCENT = 100;

    @Property(tries = 60)
    @Label("every planner keeps every rule on the roads as they are, and each visit undone has its reasons")
    void every_planner_keeps_every_rule_on_the_roads_as_they_are(@ForAll long seed) {
        for (DispatchProblem day : List.of(
                by(DispatchDays.day(seed), TravelWhims.of(seed)),
                by(CrewDays.day(seed), PERCENT),
                BusyDays.day(seed, TravelWhims.of(seed)).problem())) {
            for (Planner planner : Planner.all()) {
                DispatchPlan plan = plan(day, planner, seed);
                assertThat(PlanVerifier.breaches(day, plan)).isEmpty();
                assertThat(plan.unassigned())
                        .flatExtracting(undone -> undone.reasons().values())
                        .allSatisfy(blockers -> assertThat((List<?>) blockers).isNotEmpty());
                Statistics.collect(plan.unassigned().isEmpty() ? "all done" : "undone");
            }
        }
        Statistics.coverage(coverage -> {
            coverage.check("all done").percentage(share -> share > 20);
            coverage.check("undone").percentage(share -> share > 20);
        });
    }

    @Property(tries = 60)
    @Label("a re-plan keeps every rule on the roads as they are")
    void a_replan_keeps_every_rule_on_the_roads_as_they_are(@ForAll long seed) {
        DispatchDay day = BusyDays.day(seed, TravelWhims.of(seed));
        ReplanRequest request = new ReplanRequest(
                List.of(Trouble.of(day, seed)), 2, Effort.of(seed).withBudget(SearchBudget.steps(200)));
        DayPlan after =
                Replanner.replan(day, request, (step, cost) -> {}).comparison().after();
        assertThat(PlanVerifier.breaches(after.problem(), after.plan())).isEmpty();
    }

    @Property(tries = 100)
    @Label("a map that knows hours and finds them all alike makes the plans of one that knows none")
    void a_map_that_finds_all_hours_alike_makes_the_plans_of_one_that_knows_none(@ForAll long seed) {
        DispatchProblem day = DispatchDays.day(seed);
        TravelTimes standard = GreatCircleTravelTimes.standard();
        DispatchProblem knowing = by(day, (from, to, mode, departure) -> standard.between(from, to, mode, departure));
        assertThat(knowing.calendars().terms().travel().dependOnDeparture()).isTrue();
        assertThat(plan(knowing, Planner.search(), seed)).isEqualTo(plan(by(day, standard), Planner.search(), seed));
    }

    /** At the household somebody may leave in the rush, but not who has settled doors there and next to it. */
    @Example
    @Label("what is settled is kept where others leave the same house in the rush")
    void what_is_settled_is_kept_where_others_leave_the_same_house_in_the_rush() {
        RushHours rush = new RushHours(Townsfolk.SHANGHAI.zone(), PERCENT);
        GeoPoint house = Townsfolk.east(0);
        GeoPoint next = Townsfolk.east(3_000);
        TimeWindow noon = door(12, 0);
        Duration way = rush.between(house, next, Townsfolk.worker(1).base().mode(), noon.endExclusive())
                .duration();
        long minutes = way.toMinutes() / 5 * 5 + 5;
        WorkerTime has = Townsfolk.idle(Townsfolk.worker(1), LocalTime.of(8, 0), LocalTime.of(20, 0));
        Terms terms = new Terms(Townsfolk.SHANGHAI, rush, door(6, 0).startInclusive());
        CalendarSnapshot calendars = CalendarSnapshot.of(terms, List.of(has))
                .with(List.of(
                        claim(1, house, noon),
                        claim(2, next, TimeWindow.of(noon.endExclusive().plusSeconds(60 * minutes), noon.duration()))));
        TimeWindow morning = TimeWindow.of(door(8, 0).startInclusive(), Duration.ofMinutes(30));
        VisitTask task =
                new VisitTask(new OrderId(new UUID(4, 3)), Townsfolk.demand(3, house, Duration.ofMinutes(30)), morning);
        DispatchProblem day = new DispatchProblem(SmallTowns.DAY, calendars, List.of(task), DispatchPolicy.standard());
        for (Planner planner : Planner.all()) {
            DispatchPlan plan = plan(day, planner, 1);
            assertThat(plan.unassigned()).isEmpty();
            assertThat(plan.routes().get(0).visits()).hasSize(3);
        }
    }

    private static Claim claim(int number, GeoPoint place, TimeWindow door) {
        return new Claim(
                new ClaimId(new UUID(5, number)),
                Townsfolk.worker(1).id(),
                new VisitId(new UUID(6, number)),
                door,
                place,
                door,
                ClaimState.FIRM,
                null);
    }

    private static TimeWindow door(int hour, int minute) {
        return TimeWindow.of(
                SmallTowns.DAY
                        .atTime(hour, minute)
                        .atZone(Townsfolk.SHANGHAI.zone())
                        .toInstant(),
                Duration.ofHours(1));
    }

    private static DispatchPlan plan(DispatchProblem day, Planner planner, long seed) {
        return DayPlanner.plan(day, new Effort(List.of(planner), SearchBudget.steps(300), seed));
    }

    private static DispatchProblem by(DispatchProblem day, int percent) {
        return by(day, new RushHours(day.calendars().terms().zone(), percent));
    }

    private static DispatchProblem by(DispatchProblem day, TravelTimes travel) {
        Terms terms = day.calendars().terms();
        return day.withCalendars(CalendarSnapshot.of(
                new Terms(terms.branch(), travel, terms.now()).with(terms.durations()), day.workers()));
    }
}
