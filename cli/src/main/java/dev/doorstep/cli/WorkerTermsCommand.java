package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.cli.output.Column;
import dev.doorstep.cli.output.Report;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.WorkRelation;
import dev.doorstep.workforce.Worker;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows under which terms a worker works, or agrees others. */
@Command(
        name = "terms",
        footer = {
            "doorstep worker terms W001",
            "doorstep worker terms W001 --relation FREELANCE --plan standard --dry-run"
        })
final class WorkerTermsCommand implements Verb {
    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "WORKER", descriptionKey = "parameter.worker")
    private @Nullable PersonCode code;

    @Option(names = "--relation", paramLabel = "RELATION", descriptionKey = "option.relation")
    private @Nullable WorkRelation relation;

    @Option(names = "--plan", paramLabel = "COMMISSION", descriptionKey = "option.commission-plan")
    private @Nullable CommissionPlanId plan;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    /** A worker, and how finished work is shared with them. */
    private record Agreed(Worker worker, CommissionPlan plan) {}

    @Override
    public Report run() {
        boolean asked = relation == null && plan == null;
        Agreed agreed = asked
                ? database.read(t -> found(t, t.workers().worker(Objects.requireNonNull(code))))
                : database.write(dryRun, this::agreed);
        return Report.detail(
                "terms",
                agreed,
                Column.of("worker", found -> found.worker.code()),
                Column.of("name", found -> found.worker.person().name()),
                Column.of("relation", found -> found.worker.terms().relation()),
                Column.of("merchant", found -> found.worker.terms().merchant()),
                Column.of("commission_plan", found -> found.plan.id()),
                Column.of("worker_percent", found -> BasisPoints.percent(found.plan.workerBasisPoints())),
                Column.of("merchant_percent", found -> BasisPoints.percent(found.plan.merchantBasisPoints())));
    }

    private Agreed agreed(Transaction t) {
        Worker known = t.workers().worker(Objects.requireNonNull(code));
        WorkRelation other = relation == null ? known.terms().relation() : relation;
        CommissionPlanId next = plan == null ? known.terms().plan() : plan;
        return found(t, t.commission().agree(known.id(), other, next));
    }

    private static Agreed found(Transaction t, Worker worker) {
        return new Agreed(worker, t.commission().plan(worker.terms().plan()));
    }
}
