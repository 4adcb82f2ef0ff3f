package dev.doorstep.examples;

import dev.doorstep.AllotmentJob;
import dev.doorstep.Desk;
import dev.doorstep.DispatchJob;
import dev.doorstep.DispatchReport;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.ReplanJob;
import dev.doorstep.ReplayJob;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.Replay;
import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.PoolEntry;
import dev.doorstep.dispatch.allotment.Waiver;
import dev.doorstep.dispatch.board.Board;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.DayShares;
import dev.doorstep.dispatch.comparison.Measure;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.comparison.VisitMove;
import dev.doorstep.dispatch.comparison.WorkerShare;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.explanation.WorkerAnswer;
import dev.doorstep.dispatch.fairness.Evenness;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.exchange.dispatch.DispatchPolicyFile;
import dev.doorstep.kernel.PlanId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.WarmUp;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A backend that plans tomorrow every evening, and tells workers what changed. */
public final class EveningDispatch {
    private final Doorstep doorstep;
    private final Actor dispatcher;
    private final List<String> told = new ArrayList<>();

    /** Makes the backend for somebody who may dispatch. */
    public EveningDispatch(Doorstep doorstep, Actor dispatcher) {
        this.doorstep = doorstep;
        this.dispatcher = dispatcher;
    }

    /** Plans a day, puts the plan into force and tells everybody concerned. */
    public DispatchReport dispatch(LocalDate tomorrow, long seed) {
        // region dispatch
        DispatchReport report =
                doorstep.as(dispatcher).start(new DispatchJob(tomorrow, Effort.of(seed)), Progress.SILENT);
        for (PlanChange change : report.made()) {
            tell(change.to().worker(), change.visit(), change.to().door());
        }
        // endregion
        return report;
    }

    /** Saves a policy from a file, and returns the job that plans a day under it with changes for free. */
    public DispatchJob freely(Actor author, Path file, LocalDate tomorrow, long seed) {
        // region policy
        DispatchPolicy saved =
                doorstep.as(author).inTransaction(t -> t.dispatch().policies().save(DispatchPolicyFile.read(file)));
        DispatchJob job = new DispatchJob(tomorrow, Effort.of(seed)); // under the policy of that day
        DispatchJob draft = job.under(saved.withChange(0)); // under another one
        // endregion
        return draft;
    }

    /** Begins to ask workers for the visits of a day, and tells how many were asked. */
    public int ask(LocalDate tomorrow) {
        // region ask
        AllotmentJob.Outcome begun = doorstep.as(dispatcher).start(new AllotmentJob(tomorrow), Progress.SILENT);
        begun.refused().forEach((visit, code) -> tell(visit + ": " + code));
        // and every minute from now on:
        doorstep.as(dispatcher).start(AllotmentJob.escalating(), Progress.SILENT);
        // endregion
        return begun.begun();
    }

    /** What the app of a worker does: accepts a visit, and looks into the pool. */
    public List<PoolEntry> answer(WorkerId me, VisitId visit) {
        // region answer
        Desk worker = doorstep.as(Actor.worker(me, dispatcher.branch()));
        Allotment taken = worker.inTransaction(t -> t.dispatch().allotments().accept(visit));
        List<PoolEntry> pool = worker.read(t -> t.dispatch().allotments().pool(me));
        // endregion
        tell(me + " has " + taken.visit());
        return pool;
    }

    /** Sends a worker who has declined all the same, and answers for it. */
    public Allotment insist(VisitId visit, WorkerId worker) {
        // region waive
        Waiver waiver = new Waiver(Set.of(BlockerCode.DECLINED), "the customer has asked for her again");
        Allotment taken = doorstep.as(dispatcher)
                .inTransaction(t -> t.dispatch().allotments().assign(visit, worker, waiver));
        // endregion
        return taken;
    }

    /** Tells a worker in their app why a visit is theirs, or is not. */
    public WorkerAnswer why(WorkerId id, VisitId visit) {
        Desk worker = doorstep.as(Actor.worker(id, dispatcher.branch()));
        // region why
        WorkerAnswer answer = worker.read(t -> t.dispatch().why(id, visit));
        answer.blockers().forEach(blocker -> tell(blocker.sentence(Locale.CHINESE)));
        // endregion
        return answer;
    }

    /** Draws a plan for the screen in the office. */
    public String page(PlanId plan) {
        // region board
        Board board = doorstep.as(dispatcher)
                .read(t -> t.dispatch().board(t.dispatch().plan(plan)));
        String page = board.page(Locale.CHINESE);
        // endregion
        return page;
    }

    /** Makes a plan again, and says whether it comes out as it was kept. */
    public boolean comesOutTheSame(PlanId plan) {
        // region replay
        Replay replay = doorstep.as(dispatcher).start(ReplayJob.of(plan), Progress.SILENT);
        replay.differences().forEach(difference -> tell(difference.path()));
        // endregion
        return replay.isSame();
    }

    /** Compares two plans of one day, and tells what gets worse. */
    public PlanComparison compare(PlanId before, PlanId after) {
        // region compare
        PlanComparison comparison = doorstep.as(dispatcher).read(t -> PlanComparison.of(t.dispatch(), before, after));
        comparison.worse().forEach(change -> tell(change.figure() + ": " + change.before() + ", " + change.after()));
        // endregion
        return comparison;
    }

    /** Plans a day so that nobody has much more to do than the others, and tells what became of that. */
    public Evenness share(LocalDate tomorrow) {
        // region evenness
        DispatchPolicy even = DispatchPolicy.standard().withGiniMax(2_500); // for one plan; for every day, in the file
        PlanRecord plan = doorstep.as(dispatcher)
                .start(new DispatchJob(tomorrow, Effort.of(1)).under(even)::propose, Progress.SILENT);
        Evenness evenness = doorstep.as(dispatcher)
                .read(t -> DayPlan.of(t.dispatch(), plan.id()).evenness());
        tell(evenness.state() + ": " + evenness.shares().giniBasisPoints());
        evenness.bottleneck().ifPresent(proof -> tell(proof.visits() + " have " + proof.sharers() + " at most"));
        // endregion
        return evenness;
    }

    /** Has newcomers begin with three visits a day, for two weeks. */
    public Branch beginGently() {
        // region gently
        doorstep.as(dispatcher).inTransaction(t -> {
            Branch branch = t.organisation().branch();
            return t.organisation().save(branch.with(branch.settings().with(new WarmUp(14, 3))));
        });
        // endregion
        return doorstep.as(dispatcher).read(t -> t.organisation().branch());
    }

    /** Tells how a plan shares out doors, ways and incomes, and who earns least. */
    public DayShares shares(PlanId plan) {
        // region shares
        DayShares shares =
                doorstep.as(dispatcher).read(t -> DayPlan.of(t.dispatch(), plan).shares(t.dispatch()));
        for (Measure measure : Measure.values()) {
            tell(measure + ": " + shares.of(measure).giniBasisPoints());
        }
        shares.workers().stream()
                .min(Comparator.comparing(WorkerShare::income))
                .ifPresent(least -> tell(least.load().worker() + " earns " + least.income()));
        // endregion
        return shares;
    }

    /** Imagines that somebody falls ill, and tells what would get worse. */
    public Replan imagineIll(LocalDate day, WorkerId worker) {
        // region imagine
        ReplanRequest request = new ReplanRequest(List.of(new Disruption.WorkerIll(worker)), 3, Effort.of(1));
        ReplanJob job = new ReplanJob(day, request);
        Replan replan = doorstep.as(dispatcher).start(job::whatIf, Progress.SILENT);
        replan.comparison().worse().forEach(change -> tell(change.figure() + " gets worse"));
        replan.undone().forEach(undone -> tell(undone.visit() + ": " + undone.cause()));
        // endregion
        return replan;
    }

    /** Plans around somebody who fell ill, and tells everybody concerned. */
    public ReplanJob.Outcome planAroundIll(LocalDate day, WorkerId worker) {
        ReplanRequest request = new ReplanRequest(List.of(new Disruption.WorkerIll(worker)), 3, Effort.of(1));
        // region replan
        ReplanJob.Outcome outcome = doorstep.as(dispatcher).start(new ReplanJob(day, request), Progress.SILENT);
        for (VisitMove move : outcome.replan().comparison().moves()) {
            tell(move.visit() + ": " + move.after().map(PlanChange.Stand::worker));
        }
        // endregion
        return outcome;
    }

    /** Returns what was told, in its order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    private void tell(WorkerId worker, VisitId visit, TimeWindow door) {
        tell("%s: %s at %s".formatted(worker, visit, door));
    }

    private void tell(String sentence) {
        told.add(sentence);
    }
}
