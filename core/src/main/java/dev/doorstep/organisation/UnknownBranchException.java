package dev.doorstep.organisation;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;

/** Thrown when a branch was never saved. */
public final class UnknownBranchException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownBranchException(BranchId branch) {
        super("branch.unknown", branch);
    }
}
