package dev.doorstep.workforce;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.SkillCode;
import java.io.Serial;

/** Thrown when a worker is to have a skill that the branch does not have. */
public final class UnknownSkillException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownSkillException(SkillCode skill, BranchId branch) {
        super("worker.skill.unknown", skill, branch);
    }
}
