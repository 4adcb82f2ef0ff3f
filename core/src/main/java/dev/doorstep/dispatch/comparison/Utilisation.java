package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.Dispatch;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.PlanState;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.PlanId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the time of workers is used on some days, by the plans of those days.
 *
 * @param days the days in a row, the first first
 */
public record Utilisation(List<Day> days) {
    /** The most days of one look: a quarter. */
    public static final int DAYS_MAX = 92;

    /** Keeps its own copy. */
    public Utilisation {
        days = List.copyOf(days);
    }

    /**
     * What the plan of a day means.
     *
     * @param day which day
     * @param plan which plan, or nothing if there is none
     * @param loads what it means for each worker who has a shift or a visit, by their codes
     * @param undone how many visits nobody does
     */
    public record Day(LocalDate day, @Nullable PlanId plan, List<WorkerLoad> loads, int undone) {
        /** Keeps its own copy. */
        public Day {
            loads = List.copyOf(loads);
        }

        /** Returns all workers together. */
        public StaffUse use() {
            return StaffUse.of(loads);
        }
    }

    /**
     * Looks at some days by their plans: of each day the latest that was put into force or, if none was, the latest
     * that was made. Needs the permissions to read and to dispatch.
     *
     * @param first the first day, by the wall-clock of the branch
     * @param days how many days, 1 to {@value #DAYS_MAX}
     * @throws dev.doorstep.dispatch.ForgottenPlanException if what one of the plans was made from has been cleared away
     */
    public static Utilisation of(Dispatch dispatch, LocalDate first, int days) {
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("%d days are not 1 to %d.".formatted(days, DAYS_MAX));
        }
        return new Utilisation(first.datesUntil(first.plusDays(days))
                .map(day -> standing(dispatch.plans(day))
                        .map(plan -> planned(dispatch, plan))
                        .orElseGet(() -> new Day(day, null, List.of(), 0)))
                .toList());
    }

    private static Optional<PlanRecord> standing(List<PlanRecord> latestFirst) {
        return latestFirst.stream()
                .filter(plan -> plan.state() == PlanState.APPLIED)
                .findFirst()
                .or(() -> latestFirst.stream().findFirst());
    }

    private static Day planned(Dispatch dispatch, PlanRecord record) {
        DayPlan plan = new DayPlan(dispatch.problem(record.id()), record.plan());
        return new Day(
                record.plan().day(),
                record.id(),
                plan.loads(),
                record.plan().unassigned().size());
    }

    /** Returns all days and workers together. */
    public StaffUse inAll() {
        return days.stream().map(Day::use).reduce(StaffUse.NONE, StaffUse::plus);
    }

    /** Counts the visits that nobody does. */
    public int undone() {
        return days.stream().mapToInt(Day::undone).sum();
    }

    /** Returns all days of each worker together, by their codes. */
    public SortedMap<PersonCode, StaffUse> workers() {
        SortedMap<PersonCode, StaffUse> workers = new TreeMap<>(Comparator.comparing(PersonCode::value));
        for (Day day : days) {
            day.loads().forEach(load -> workers.merge(load.worker(), StaffUse.of(List.of(load)), StaffUse::plus));
        }
        return workers;
    }
}
