package dev.doorstep;

import dev.doorstep.availability.MoveRefusedException;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanOutdatedException;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a day and puts the plan into force: reads in one transaction, thinks in none, and writes one transaction for
 * each group of workers who exchange visits. A group whose calendars changed meanwhile is planned again, the rest
 * stands. Stopped anywhere and started again it goes on from what stands.
 *
 * @param day the day by the branch's wall-clock
 * @param policy what the branch wants, or nothing for the policy that the day goes by
 * @param effort how hard to think
 */
public record DispatchJob(LocalDate day, @Nullable DispatchPolicy policy, Effort effort)
        implements Job<DispatchReport> {
    /** How often a day is planned because its calendars change. */
    public static final int ROUNDS_MAX = 3;

    /** Obtains the job that plans a day under the policy that it goes by. */
    public DispatchJob(LocalDate day, Effort effort) {
        this(day, null, effort);
    }

    /** Returns the same job under another policy, such as a draft. */
    public DispatchJob under(DispatchPolicy other) {
        return new DispatchJob(day, other, effort);
    }

    /**
     * Plans and applies. Interrupting the thread ends the search; the best plan so far is put into force, and the
     * thread is interrupted still when that is done.
     *
     * @throws dev.doorstep.dispatch.NoPlanException if no planner comes to a plan that keeps every rule
     */
    @Override
    public DispatchReport run(Desk desk, Progress progress) {
        List<PlanChange> made = new ArrayList<>();
        try (SearchProgress search = new SearchProgress(progress)) {
            for (int round = 1; ; round++) {
                PlanRecord record = propose(desk, search);
                List<PlanChange> missed = apply(desk, record, made, search);
                if (missed.isEmpty() || round == ROUNDS_MAX) {
                    return new DispatchReport(close(desk, record.id(), search), made, missed);
                }
            }
        }
    }

    /**
     * Plans the day and keeps the plan, without changing anything else. Interrupting the thread ends the search; the
     * best plan so far is kept.
     */
    public PlanRecord propose(Desk desk, Progress progress) {
        try (SearchProgress search = new SearchProgress(progress)) {
            return propose(desk, search);
        }
    }

    private PlanRecord propose(Desk desk, SearchProgress search) {
        DispatchProblem problem = desk.read(
                t -> policy == null ? t.dispatch().problem(day) : t.dispatch().problem(day, policy));
        DispatchPlan plan = DayPlanner.plan(problem, effort, search);
        search.hear();
        return desk.inTransaction(t -> t.dispatch().propose(problem, plan));
    }

    /** Puts a plan into force that was kept before, as far as the calendars allow. */
    public static DispatchReport apply(Desk desk, PlanId id, Progress progress) {
        List<PlanChange> made = new ArrayList<>();
        try (SearchProgress search = new SearchProgress(progress)) {
            PlanRecord record = desk.read(t -> t.dispatch().plan(id));
            List<PlanChange> missed = apply(desk, record, made, search);
            return new DispatchReport(close(desk, id, search), made, missed);
        }
    }

    private static PlanRecord close(Desk desk, PlanId id, SearchProgress search) {
        search.hear();
        return desk.inTransaction(t -> t.dispatch().close(id));
    }

    /** Groups are few and short: whoever interrupts the thread now waits until all of them are looked at. */
    private static List<PlanChange> apply(Desk desk, PlanRecord record, List<PlanChange> made, SearchProgress search) {
        search.hear();
        List<List<PlanChange>> groups =
                desk.read(t -> t.dispatch().changes(record.plan())).groups();
        List<PlanChange> missed = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            List<PlanChange> group = groups.get(index);
            search.hear();
            (isApplied(desk, group) ? made : missed).addAll(group);
            search.progress().reached("applying changes", index + 1L, groups.size());
        }
        return missed;
    }

    private static boolean isApplied(Desk desk, List<PlanChange> group) {
        try {
            return desk.inTransaction(t -> {
                t.dispatch().apply(group);
                return true;
            });
        } catch (PlanOutdatedException | MoveRefusedException changedMeanwhile) {
            return false;
        }
    }
}
