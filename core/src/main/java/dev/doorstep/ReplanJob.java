package dev.doorstep;

import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.HitBy;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.disruption.Replanner;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans a day around what goes wrong and puts that into force, with no more others disturbed than a bound allows: reads
 * in one transaction, thinks in none, and writes one transaction for each group of workers who exchange visits.
 *
 * <p>Absences are recorded first, as leave, and complaints, as a block by the customer for that day; what they
 * displace goes to others at once where it fits. Everything else is planned around as it is said, and should be
 * recorded where it happens: a visit is called off by cancelling its order, one more is booked.
 *
 * @param day the day by the branch's wall-clock
 * @param policy what the branch wants, or nothing for the policy that the day goes by
 * @param request what goes wrong, and the bound
 */
public record ReplanJob(LocalDate day, @Nullable DispatchPolicy policy, ReplanRequest request)
        implements Job<ReplanJob.Outcome> {
    /** Obtains the job that plans a day under the policy that it goes by. */
    public ReplanJob(LocalDate day, ReplanRequest request) {
        this(day, null, request);
    }

    /** Returns the same job under another policy, such as a draft. */
    public ReplanJob under(DispatchPolicy other) {
        return new ReplanJob(day, other, request);
    }

    /**
     * What a re-plan did.
     *
     * @param replan the day as it stood before anything was recorded, and the plan for the day as it is now: who must
     *     be told what
     * @param report what the plan changed, and what of it the calendars no longer allow
     */
    public record Outcome(Replan replan, DispatchReport report) {}

    /**
     * Plans and applies. Interrupting the thread ends the search; the best plan so far is put into force, and the
     * thread is interrupted still when that is done.
     *
     * @throws dev.doorstep.dispatch.disruption.NotOnThatDayException if a disruption is about somebody who is not there
     *     on that day
     */
    @Override
    public Outcome run(Desk desk, Progress progress) {
        try (SearchProgress search = new SearchProgress(progress)) {
            return run(desk, search);
        }
    }

    private Outcome run(Desk desk, SearchProgress search) {
        DispatchDay planned = read(desk);
        Map<VisitId, HitBy> hit = new HashMap<>();
        List<Disruption> left = new ArrayList<>();
        for (Disruption disruption : request.disruptions()) {
            recorded(desk, disruption, planned)
                    .ifPresentOrElse(
                            displaced -> displaced.forEach(visit -> hit.putIfAbsent(visit.id(), disruption.hitBy())),
                            () -> left.add(disruption));
        }
        Replan rest = whatIf(desk, new ReplanRequest(left, request.othersMax(), request.effort()), search);
        search.hear();
        rest.hitBy().forEach(hit::putIfAbsent);
        DayPlan after = rest.comparison().after();
        PlanRecord kept = desk.inTransaction(t -> t.dispatch().propose(after.problem(), after.plan()));
        DayPlan before = new DayPlan(planned.problem(), planned.standing());
        return new Outcome(
                new Replan(new PlanComparison(before, after), hit, rest.undone()),
                DispatchJob.apply(desk, kept.id(), search.progress()));
    }

    /** Plans without touching anything: what the day would be like. */
    public Replan whatIf(Desk desk, Progress progress) {
        try (SearchProgress search = new SearchProgress(progress)) {
            return whatIf(desk, request, search);
        }
    }

    private Replan whatIf(Desk desk, ReplanRequest asked, SearchProgress search) {
        DispatchDay standing = read(desk);
        return Replanner.replan(standing, asked, search);
    }

    private DispatchDay read(Desk desk) {
        return desk.read(t ->
                t.dispatch().day(day, policy == null ? t.dispatch().policies().inForce(day) : policy));
    }

    /** Records what is recorded first, and returns the visits that it displaces, wherever they are now. */
    private Optional<List<Visit>> recorded(Desk desk, Disruption disruption, DispatchDay planned) {
        if (disruption instanceof Disruption.Absence absence) {
            TimeWindow away = absence.away(planned);
            return Optional.of(desk.inTransaction(t -> t.fulfilment().absent(absence.worker(), away, "")));
        }
        if (disruption instanceof Disruption.Complaint about) {
            return Optional.of(desk.inTransaction(
                    t -> t.fulfilment().complained(about.worker(), about.customer(), about.reason(), day)));
        }
        return Optional.empty();
    }
}
