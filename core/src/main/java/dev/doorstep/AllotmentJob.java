package dev.doorstep;

import dev.doorstep.dispatch.allotment.AllotmentDesk;
import dev.doorstep.kernel.VisitId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Climbs the ladder for whoever did not answer in time, and begins to find workers for a day, one visit a transaction.
 * One that is refused is named and left for the next run. Needs the permissions to dispatch and to read.
 *
 * @param day for whose visits somebody begins to be found, or nothing if only answers are looked at
 */
public record AllotmentJob(@Nullable LocalDate day) implements Job<AllotmentJob.Outcome> {
    /** Obtains the job that only looks at answers. */
    public static AllotmentJob escalating() {
        return new AllotmentJob(null);
    }

    /**
     * What the job did.
     *
     * @param begun for how many visits it began to find a worker
     * @param escalated for how many visits nobody had answered in time
     * @param refused the visits that it could not move, with the code of what stood against each
     */
    public record Outcome(int begun, int escalated, Map<VisitId, String> refused) {
        /** Keeps its own copy. */
        public Outcome {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Runs the job, up to {@value AllotmentDesk#LIST_MAX} visits that are overdue.
     *
     * @throws CancellationException if the thread is interrupted; what is done stays so
     */
    @Override
    public Outcome run(Desk desk, Progress progress) {
        Map<VisitId, String> refused = new LinkedHashMap<>();
        OneByOne finding = new OneByOne(desk, progress, "finding workers");
        List<VisitId> overdue = desk.read(t -> t.dispatch().allotments().overdue(AllotmentDesk.LIST_MAX));
        int escalated = finding.each(
                        overdue,
                        refused,
                        (t, visit) -> t.dispatch().allotments().escalate(visit))
                .size();
        List<VisitId> waiting = day == null
                ? List.of()
                : desk.read(t -> t.dispatch().allotments().waiting(day));
        int begun = finding.each(
                        waiting,
                        refused,
                        (t, visit) -> t.dispatch().allotments().start(visit))
                .size();
        return new Outcome(begun, escalated, refused);
    }
}
