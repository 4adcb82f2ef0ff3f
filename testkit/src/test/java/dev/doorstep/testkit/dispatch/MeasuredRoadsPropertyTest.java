package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Terms;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.TravelTimes;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Days that are planned by tables of travel, one for every mode or several by the hour. */
@Tag("DSP-01")
@Tag("WRK-17")
class MeasuredRoadsPropertyTest {
    private static final int PERCENT_IN_THE_RUSH = 180;

    @Property(tries = 60)
    @Label("every planner keeps every rule by tables of the hour, and each visit undone has its reasons")
    void every_planner_keeps_every_rule_by_tables_of_the_hour(@ForAll long seed) {
        DispatchProblem given = DispatchDays.day(seed);
        DispatchProblem day =
                by(given, MeasuredRoads.byTheHour(given, PERCENT_IN_THE_RUSH).build());
        for (Planner planner : Planner.all()) {
            DispatchPlan plan = plan(day, planner, seed);
            assertThat(PlanVerifier.breaches(day, plan)).isEmpty();
            assertThat(plan.unassigned())
                    .allSatisfy(undone -> assertThat(undone.reasons())
                            .allSatisfy((worker, reasons) -> assertThat(reasons).isNotEmpty()));
        }
    }

    @Property(tries = 60)
    @Label("tables by the hour that are all alike make the plans of one table")
    void tables_by_the_hour_that_are_all_alike_make_the_plans_of_one_table(@ForAll long seed) {
        DispatchProblem given = DispatchDays.day(seed);
        DispatchProblem hourly = by(given, MeasuredRoads.byTheHour(given, 100).build());
        DispatchProblem steady = by(given, MeasuredRoads.of(given).build());
        assertThat(hourly.calendars().terms().travel().dependOnDeparture()).isTrue();
        assertThat(plan(hourly, Planner.search(), seed)).isEqualTo(plan(steady, Planner.search(), seed));
    }

    private static DispatchPlan plan(DispatchProblem day, Planner planner, long seed) {
        return DayPlanner.plan(day, new Effort(List.of(planner), SearchBudget.steps(200), seed));
    }

    private static DispatchProblem by(DispatchProblem day, TravelTimes travel) {
        Terms terms = day.calendars().terms();
        return day.withCalendars(CalendarSnapshot.of(
                new Terms(terms.branch(), travel, terms.now()).with(terms.durations()), day.workers()));
    }
}
