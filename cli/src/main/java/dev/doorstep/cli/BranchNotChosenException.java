package dev.doorstep.cli;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.List;

/** Thrown when it is not clear in which branch a command works. */
final class BranchNotChosenException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BranchNotChosenException(String code, Object... facts) {
        super(code, facts);
    }

    static BranchNotChosenException none() {
        return new BranchNotChosenException("branch.none");
    }

    static BranchNotChosenException several(List<BranchId> known) {
        return new BranchNotChosenException("branch.several", known);
    }

    static BranchNotChosenException unknown(BranchId named, List<BranchId> known) {
        return new BranchNotChosenException("branch.not-there", named, known);
    }

    static BranchNotChosenException other(BranchId named, BranchId imported) {
        return new BranchNotChosenException("branch.other", imported, named);
    }
}
