package dev.doorstep.dispatch.comparison;

import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan means for one worker.
 *
 * @param worker what the operator's files call them
 * @param onShift how long they could work that day; zero if not at all
 * @param visits how many doors they go to
 * @param atDoors the time at doors
 * @param working the time at doors and on the way, home included
 * @param metres how far they go, home included
 * @param overtime the part of the working time that lies outside their shifts
 */
public record WorkerLoad(
        PersonCode worker,
        Duration onShift,
        int visits,
        Duration atDoors,
        Duration working,
        long metres,
        Duration overtime) {
    /** Tells whether they could work at all that day. */
    public boolean isOnShift() {
        return !onShift.isZero();
    }

    /** When a worker can work on the day that is planned. */
    record Shifts(PersonCode worker, List<TimeWindow> workable) {
        WorkerLoad idle() {
            return new WorkerLoad(worker, sum(workable), 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO);
        }

        WorkerLoad load(PlannedRoute route) {
            List<TimeWindow> busy = busy(route);
            return new WorkerLoad(
                    worker,
                    sum(workable),
                    route.visits().size(),
                    sum(route.visits().stream().map(PlannedVisit::door).toList()),
                    sum(busy),
                    route.metres(),
                    sum(without(busy, workable)));
        }

        /** Ways and doors, no second twice where a way is too short; waiting for the next door to open is neither. */
        private static List<TimeWindow> busy(PlannedRoute route) {
            List<TimeWindow> busy = new ArrayList<>();
            Instant left = Instant.MIN;
            for (PlannedVisit visit : route.visits()) {
                add(busy, visit.departBy(), visit.door().startInclusive());
                add(busy, visit.door().startInclusive(), visit.door().endExclusive());
                left = visit.door().endExclusive();
            }
            add(busy, left, left.plus(route.homeward().duration()));
            return busy;
        }

        private static void add(List<TimeWindow> busy, Instant from, Instant to) {
            if (from.isBefore(to)) {
                busy.addAll(without(List.of(new TimeWindow(from, to)), busy));
            }
        }

        private static List<TimeWindow> without(List<TimeWindow> windows, List<TimeWindow> taken) {
            List<TimeWindow> left = windows;
            for (TimeWindow other : taken) {
                left = other.outOf(left);
            }
            return left;
        }

        private static Duration sum(List<TimeWindow> windows) {
            return windows.stream().map(TimeWindow::duration).reduce(Duration.ZERO, Duration::plus);
        }
    }
}
