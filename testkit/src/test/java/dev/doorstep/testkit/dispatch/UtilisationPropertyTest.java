package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.Figure;
import dev.doorstep.dispatch.comparison.StaffUse;
import dev.doorstep.dispatch.comparison.Utilisation;
import dev.doorstep.dispatch.comparison.WorkerLoad;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.world.SmallTowns;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** Some planned days of a small town in a row, some of them without a plan. */
@Tag("DSP-15")
class UtilisationPropertyTest {
    @Property(tries = 100)
    @Label("a day says what the figures of its plan say, and days and workers add up to the same")
    void days_and_workers_add_up_to_the_same(@ForAll @Size(min = 1, max = 4) List<Long> seeds) {
        List<Utilisation.Day> days = new ArrayList<>();
        for (long seed : seeds) {
            days.add(day(SmallTowns.DAY.plusDays(days.size()), seed));
        }
        Utilisation used = new Utilisation(days);
        List<WorkerLoad> loads =
                days.stream().flatMap(day -> day.loads().stream()).toList();
        StaffUse all = used.inAll();
        assertThat(all.working())
                .isEqualTo(sum(loads.stream().map(WorkerLoad::working).toList()));
        assertThat(all.onShift())
                .isEqualTo(sum(loads.stream().map(WorkerLoad::onShift).toList()));
        assertThat(all.overtime())
                .isEqualTo(sum(loads.stream().map(WorkerLoad::overtime).toList()));
        assertThat(all.metres())
                .isEqualTo(loads.stream().mapToLong(WorkerLoad::metres).sum());
        assertThat(all.visits())
                .isEqualTo(loads.stream().mapToInt(WorkerLoad::visits).sum());
        assertThat(all.staffDays())
                .isEqualTo(loads.stream().filter(WorkerLoad::isOnShift).count());
        assertThat(used.workers().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        loads.stream().map(WorkerLoad::worker).distinct().toList());
        assertThat(sum(used.workers().values().stream().map(StaffUse::working).toList()))
                .isEqualTo(all.working());
        assertThat(used.workers().values().stream()
                        .mapToInt(StaffUse::staffDays)
                        .sum())
                .isEqualTo(all.staffDays());
        assertThat(all.usedBasisPoints()).isBetween(0L, 10_000L);
        assertThat(all.usedBasisPoints() + all.idleBasisPoints())
                .isEqualTo(all.onShift().isZero() ? 0 : 10_000);
        Statistics.label("used").collect(all.usedBasisPoints() > 2_500 ? "a quarter" : "less");
    }

    private static Utilisation.Day day(LocalDate date, long seed) {
        if (seed % 5 == 0) {
            return new Utilisation.Day(date, null, List.of(), 0);
        }
        DispatchProblem problem =
                seed % 2 == 0 ? DispatchDays.day(seed) : BusyDays.day(seed).problem();
        Effort effort = new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), seed);
        DayPlan plan = new DayPlan(problem, DayPlanner.plan(problem, effort));
        Utilisation.Day day = new Utilisation.Day(
                date, null, plan.loads(), plan.plan().unassigned().size());
        Map<Figure, Long> figures = plan.figures();
        assertThat(day.use().idleBasisPoints()).isEqualTo(figures.get(Figure.IDLE_BASIS_POINTS));
        assertThat(day.use().metres()).isEqualTo(figures.get(Figure.METRES));
        assertThat((long) day.undone()).isEqualTo(figures.get(Figure.UNDONE));
        return day;
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
