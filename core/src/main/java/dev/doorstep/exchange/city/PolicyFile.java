package dev.doorstep.exchange.city;

import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Codes;
import dev.doorstep.exchange.Outline;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.Sheets;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.CancellationPolicy.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code policies.yaml}: the cancellation ladder and the commission plans. */
final class PolicyFile {
    private static final int HOURS_MAX = 24 * 365;

    private final Codes<CommissionPlanId, CommissionPlan> plans;
    private CancellationPolicy cancellation = CancellationPolicy.free();

    private PolicyFile(Problems problems) {
        plans = Codes.of("policies.yaml", problems);
    }

    static PolicyFile read(Sheets sheets, Problems problems) {
        PolicyFile file = new PolicyFile(problems);
        sheets.outline("policies.yaml", problems, file::read);
        return file;
    }

    CancellationPolicy cancellation() {
        return cancellation;
    }

    Codes<CommissionPlanId, CommissionPlan> plans() {
        return plans;
    }

    private void read(Outline file) {
        file.keys("cancellation", "no_show", "commission", "good_review_bonus");
        cancellation = cancellation(file);
        file.at("commission").items().forEach(item -> {
            CommissionPlan plan = plan(item.keys("code", "worker_percent", "merchant_percent"));
            plans.define(item.cell("code"), plan.id(), plan);
        });
        file.cell("good_review_bonus").choice(List.of("none"), bonus -> bonus);
    }

    private static CancellationPolicy cancellation(Outline file) {
        List<Step> ladder = new ArrayList<>();
        for (Outline item : file.at("cancellation").items()) {
            item.keys("at_least_hours_before", "fee_percent");
            Step step = new Step(
                    item.cell("at_least_hours_before").whole(0, HOURS_MAX),
                    item.cell("fee_percent").basisPoints(0, BasisPoints.ALL));
            refuseDisorder(ladder, step, item);
            ladder.add(step);
        }
        Cell list = file.at("cancellation").cell();
        if (ladder.isEmpty()
                || ladder.size() > CancellationPolicy.STEPS_MAX
                || last(ladder).hoursBefore() != 0) {
            throw list.refusal("import.ladder.end", CancellationPolicy.STEPS_MAX);
        }
        Cell noShow = file.at("no_show").keys("fee_percent").cell("fee_percent");
        return new CancellationPolicy(ladder, noShow.basisPoints(last(ladder).feeBasisPoints(), BasisPoints.ALL), 0);
    }

    private static void refuseDisorder(List<Step> ladder, Step step, Outline item) {
        if (ladder.isEmpty()) {
            return;
        }
        if (step.hoursBefore() >= last(ladder).hoursBefore()) {
            throw item.cell("at_least_hours_before")
                    .refusal("import.ladder.order", last(ladder).hoursBefore());
        }
        if (step.feeBasisPoints() < last(ladder).feeBasisPoints()) {
            throw item.cell("fee_percent").refusal("import.ladder.order", "a higher fee");
        }
    }

    private static CommissionPlan plan(Outline item) {
        int worker = item.cell("worker_percent").basisPoints(0, BasisPoints.ALL);
        int merchant = item.cell("merchant_percent").basisPoints(0, BasisPoints.ALL);
        if (worker + merchant > BasisPoints.ALL) {
            throw item.cell("merchant_percent").refusal("import.shares.sum");
        }
        return new CommissionPlan(item.cell("code").code(CommissionPlanId::of), worker, merchant, 0);
    }

    private static Step last(List<Step> ladder) {
        return ladder.get(ladder.size() - 1);
    }
}
