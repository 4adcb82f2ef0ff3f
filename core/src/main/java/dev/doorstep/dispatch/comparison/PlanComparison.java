package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.Dispatch;
import dev.doorstep.dispatch.OtherDayException;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.VisitId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One plan against another one of the same day.
 *
 * @param before the plan that is compared with
 * @param after the plan that is judged
 */
public record PlanComparison(DayPlan before, DayPlan after) {
    /**
     * Refuses plans of two days.
     *
     * @throws OtherDayException if they are of two days
     */
    public PlanComparison {
        if (!before.plan().day().equals(after.plan().day())) {
            throw new OtherDayException(before.plan().day(), after.plan().day());
        }
    }

    /**
     * Compares two plans that were kept.
     *
     * @throws dev.doorstep.dispatch.UnknownPlanException if there is none of them
     * @throws OtherDayException if they are of two days
     */
    public static PlanComparison of(Dispatch dispatch, PlanId before, PlanId after) {
        return new PlanComparison(DayPlan.of(dispatch, before), DayPlan.of(dispatch, after));
    }

    /**
     * The day of a worker in two plans.
     *
     * @param before in the first plan; nothing if the worker was not there
     * @param after in the second plan; nothing if the worker is not there
     */
    public record LoadChange(Optional<WorkerLoad> before, Optional<WorkerLoad> after) {}

    /** Returns all figures of both. */
    public List<FigureChange> figures() {
        Map<Figure, Long> second = after.figures();
        return before.figures().entrySet().stream()
                .map(first ->
                        new FigureChange(first.getKey(), first.getValue(), second.getOrDefault(first.getKey(), 0L)))
                .toList();
    }

    /**
     * Tells how both share out the time at doors, the way and the income among those on shift, one after another. Needs
     * the permission to read.
     */
    public List<ShareChange> shares(Dispatch dispatch) {
        DayShares first = before.shares(dispatch);
        DayShares second = after.shares(dispatch);
        return Arrays.stream(Measure.values())
                .map(measure -> new ShareChange(measure, first.of(measure), second.of(measure)))
                .toList();
    }

    /** Returns the figures that get worse. */
    public List<FigureChange> worse() {
        return figures().stream().filter(FigureChange::isWorse).toList();
    }

    /**
     * Lists the visits that are done by others or at other times, in the order of the first plan, then of the second.
     */
    public List<VisitMove> moves() {
        Map<VisitId, PlanChange.Stand> first = before.stands();
        Map<VisitId, PlanChange.Stand> second = after.stands();
        return Stream.concat(first.keySet().stream(), second.keySet().stream())
                .distinct()
                .filter(visit -> !Objects.equals(first.get(visit), second.get(visit)))
                .map(visit -> new VisitMove(
                        visit, Optional.ofNullable(first.get(visit)), Optional.ofNullable(second.get(visit))))
                .toList();
    }

    /** Lists the workers whose day is another one, by their codes. */
    public List<LoadChange> loads() {
        Map<String, @Nullable WorkerLoad> first = byCode(before);
        Map<String, @Nullable WorkerLoad> second = byCode(after);
        return Stream.concat(first.keySet().stream(), second.keySet().stream())
                .distinct()
                .sorted()
                .filter(code -> !Objects.equals(first.get(code), second.get(code)))
                .map(code ->
                        new LoadChange(Optional.ofNullable(first.get(code)), Optional.ofNullable(second.get(code))))
                .toList();
    }

    private static Map<String, @Nullable WorkerLoad> byCode(DayPlan day) {
        Map<String, @Nullable WorkerLoad> loads = new LinkedHashMap<>();
        day.loads().forEach(load -> loads.put(load.worker().value(), load));
        return loads;
    }
}
