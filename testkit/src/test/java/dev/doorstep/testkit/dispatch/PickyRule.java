package dev.doorstep.testkit.dispatch;

import dev.doorstep.kernel.HouseRuleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRule;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Optional;

/** A rule of an embedder that keeps some workers from some visits, by their codes and the visits' identities. */
final class PickyRule implements HouseRule {
    /** This rule and no other. */
    static final HouseRules ALONE = new HouseRules(List.of(new PickyRule()));

    private static final HouseRuleId ID = HouseRuleId.of("picky");

    @Override
    public HouseRuleId id() {
        return ID;
    }

    @Override
    public Optional<LocalText> objection(Demand demand, Worker worker, DoorDays days) {
        int mix = worker.code().value().hashCode() * 31 + demand.visit().value().hashCode();
        return Math.floorMod(mix, 4) == 0
                ? Optional.of(new LocalText(
                        "服务人员 %s 不接这一单。".formatted(worker.code()),
                        "Worker %s is too picky for this door.".formatted(worker.code())))
                : Optional.empty();
    }
}
