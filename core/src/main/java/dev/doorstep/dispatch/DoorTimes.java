package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.duration.Durations;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long every visit of a problem takes every worker: what {@link DispatchProblem#atDoor} says, worked out once,
 * since the routes of a large day ask for every pair.
 */
final class DoorTimes {
    private final DispatchProblem problem;
    private final List<WorkerTime> workers;
    private final Map<VisitId, Claim> standing = new HashMap<>();
    private final Durations durations;
    private final @Nullable Duration[] known;

    DoorTimes(DispatchProblem problem) {
        this.problem = problem;
        workers = problem.workers();
        workers.forEach(time -> time.claims().forEach(claim -> standing.putIfAbsent(claim.visit(), claim)));
        durations = problem.calendars().terms().durations();
        known = new @Nullable
                Duration
                [durations.areAsSold() ? 0 : Math.multiplyExact(problem.visits().size(), workers.size())];
    }

    /**
     * Returns how long a visit takes a worker.
     *
     * @param visit the index of the visit in the problem
     * @param worker the index of the worker
     */
    Duration of(int visit, int worker) {
        VisitTask task = problem.visits().get(visit);
        Worker who = workers.get(worker).worker();
        Claim has = standing.get(task.id());
        if (has != null && has.worker().equals(who.id())) {
            return has.door().duration();
        }
        return durations.areAsSold() ? task.demand().atDoor() : learned(visit * workers.size() + worker, task, who);
    }

    private Duration learned(int cell, VisitTask task, Worker worker) {
        Duration found = known[cell];
        if (found == null) {
            found = durations.atDoor(task.demand(), worker, problem.day());
            known[cell] = found;
        }
        return found;
    }
}
