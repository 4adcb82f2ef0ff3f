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
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.LateLadder;
import dev.doorstep.pricing.cancellation.LateStep;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Progress;
import dev.doorstep.pricing.cancellation.Punctuality;
import dev.doorstep.pricing.cancellation.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code policies.yaml}: the cancellation ladder and the commission plans. */
final class PolicyFile {
    private static final int HOURS_MAX = 24 * 365;
    private static final List<Party> OTHERS =
            List.of(Party.WORKER, Party.MERCHANT, Party.PLATFORM, Party.FORCE_MAJEURE);

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
        file.allow(List.of(
                "cancellation",
                "no_show",
                "under_way",
                "other_causes",
                "amendment",
                "late_arrival",
                "free_when_late_minutes",
                "wait_minutes",
                "commission",
                "good_review_bonus"));
        cancellation = cancellation(file);
        file.at("commission").items().forEach(item -> {
            CommissionPlan plan = plan(item.keys("code", "worker_percent", "merchant_percent"));
            plans.define(item.cell("code"), plan.id(), plan);
        });
        file.cell("good_review_bonus").choice(List.of("none"), bonus -> bonus);
    }

    private static CancellationPolicy cancellation(Outline file) {
        Map<Party, Ladder> causes = new EnumMap<>(Party.class);
        causes.put(Party.CUSTOMER, ladder(file));
        Map<Party, LateLadder> late = late(file);
        for (Outline item : file.find("other_causes").map(Outline::items).orElse(List.of())) {
            item.allow(List.of("cause", "cancellation", "no_show", "under_way", "late_arrival"));
            Party cause = item.cell("cause").choice(OTHERS, Party::name);
            if (causes.putIfAbsent(cause, ladder(item)) != null) {
                throw item.cell("cause").refusal("import.value.repeated", "other_causes");
            }
            item.find("late_arrival").ifPresent(steps -> late.put(cause, lateLadder(steps)));
        }
        Ladder amendment = file.find("amendment").map(PolicyFile::ladder).orElse(Ladder.FREE);
        Integer freeFrom = file.find("free_when_late_minutes", cell -> cell.whole(0, LateStep.MINUTES_MAX))
                .orElse(null);
        int wait = file.value("wait_minutes", 0, cell -> cell.whole(0, LateStep.MINUTES_MAX));
        return new CancellationPolicy(causes, amendment, new Punctuality(late, freeFrom, wait), 0);
    }

    /** What goes back for a late worker goes back whether worker, merchant or platform is the cause. */
    private static Map<Party, LateLadder> late(Outline file) {
        Map<Party, LateLadder> late = new EnumMap<>(Party.class);
        file.find("late_arrival").map(PolicyFile::lateLadder).ifPresent(ladder -> {
            for (Party party : List.of(Party.WORKER, Party.MERCHANT, Party.PLATFORM)) {
                late.put(party, ladder);
            }
        });
        return late;
    }

    private static LateLadder lateLadder(Outline list) {
        List<LateStep> steps = new ArrayList<>();
        int minutes = 0;
        int back = 0;
        for (Outline item : list.items()) {
            item.keys("from_minutes", "back_percent");
            minutes = item.cell("from_minutes").whole(minutes, LateStep.MINUTES_MAX);
            back = item.cell("back_percent").basisPoints(back, BasisPoints.ALL);
            steps.add(new LateStep(minutes++, back));
        }
        if (steps.size() > Ladder.STEPS_MAX) {
            throw list.cell().refusal("import.list.too-long", Ladder.STEPS_MAX);
        }
        return new LateLadder(steps);
    }

    /**
     * Reads the steps under {@code cancellation}, what {@code no_show} costs, and what at least once the worker is
     * {@code under_way}.
     */
    private static Ladder ladder(Outline file) {
        List<Step> ladder = new ArrayList<>();
        for (Outline item : file.at("cancellation").items()) {
            item.allow(List.of("at_least_hours_before", "fee_percent", "keeps_deposit"));
            Step step = new Step(
                    item.cell("at_least_hours_before").whole(0, HOURS_MAX),
                    item.cell("fee_percent").basisPoints(0, BasisPoints.ALL),
                    item.find("keeps_deposit").map(kept -> kept.cell().yes()).orElse(false));
            refuseDisorder(ladder, step, item);
            ladder.add(step);
        }
        Cell list = file.at("cancellation").cell();
        if (ladder.isEmpty() || ladder.size() > Ladder.STEPS_MAX || last(ladder).hoursBefore() != 0) {
            throw list.refusal("import.ladder.end", Ladder.STEPS_MAX);
        }
        Cell noShow = file.at("no_show").keys("fee_percent").cell("fee_percent");
        int missed = noShow.basisPoints(last(ladder).feeBasisPoints(), BasisPoints.ALL);
        return new Ladder(ladder, missed, underWay(file, missed));
    }

    private static Map<Progress, Integer> underWay(Outline file, int noShow) {
        Map<Progress, Integer> atLeast = new EnumMap<>(Progress.class);
        file.find("under_way").ifPresent(fees -> {
            fees.keys("on_the_way_percent", "at_the_door_percent");
            int onTheWay = fees.cell("on_the_way_percent").basisPoints(0, noShow);
            atLeast.put(Progress.ON_THE_WAY, onTheWay);
            atLeast.put(Progress.AT_THE_DOOR, fees.cell("at_the_door_percent").basisPoints(onTheWay, noShow));
        });
        return atLeast;
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
        if (last(ladder).keepsDeposit() && !step.keepsDeposit()) {
            throw item.cell().refusal("import.ladder.order", "a step that keeps the deposit");
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
