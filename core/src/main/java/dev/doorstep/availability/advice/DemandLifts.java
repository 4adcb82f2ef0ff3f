package dev.doorstep.availability.advice;

import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.workforce.Worker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What can be asked for otherwise. */
final class DemandLifts {
    private DemandLifts() {}

    static Lift anybody(Imagined now) {
        return new Lift(
                Change.of(ChangeCode.ANYBODY, 0, now.worker().code()),
                now.with(now.demand().withChoice(WorkerChoice.any())));
    }

    static Lift askAgain(Imagined now) {
        Demand is = now.demand();
        Set<WorkerId> others = new HashSet<>(is.declinedBy());
        others.remove(now.worker().id());
        return new Lift(Change.of(ChangeCode.ASK_AGAIN, 0, now.worker().code()), now.with(is.declinedBy(others)));
    }

    static Lift gender(Imagined now) {
        return new Lift(
                Change.of(ChangeCode.GENDER, 0, now.worker().code()),
                now.with(now.demand().wishing(now.demand().choice(), null)));
    }

    /** The last skill cannot be left out: what is asked for then is no work any more. */
    static Lift skill(Imagined now, Blocker blocker) {
        SkillCode skill = skillOf(blocker);
        Map<SkillCode, SkillLevel> asked =
                new HashMap<>(now.demand().requirement().skills());
        SkillLevel level = Objects.requireNonNull(asked.remove(skill));
        return asked.isEmpty()
                ? learn(now, skill, level)
                : new Lift(Change.of(ChangeCode.FEWER_SKILLS, 0, skill), now.with(asking(now, asked)));
    }

    static Lift level(Imagined now, Blocker blocker) {
        SkillCode skill = skillOf(blocker);
        SkillLevel has = SkillLevel.of(Integer.parseInt(blocker.facts().get(2)));
        Map<SkillCode, SkillLevel> asked =
                new HashMap<>(now.demand().requirement().skills());
        SkillLevel least = Objects.requireNonNull(asked.put(skill, has));
        return new Lift(
                Change.of(ChangeCode.LEVEL, least.value() - has.value(), skill, has, least),
                now.with(asking(now, asked)));
    }

    private static Lift learn(Imagined now, SkillCode skill, SkillLevel level) {
        Worker worker = now.worker();
        return new Lift(
                Change.of(ChangeCode.LEARN, 0, worker.code(), skill, level),
                now.with(worker.with(worker.qualification().with(skill, Proficiency.of(level)))));
    }

    private static Demand asking(Imagined now, Map<SkillCode, SkillLevel> skills) {
        Demand is = now.demand();
        return is.asking(new Requirement(skills, is.requirement().credentials()), is.atDoor());
    }

    private static SkillCode skillOf(Blocker blocker) {
        return SkillCode.of(blocker.facts().get(1));
    }
}
