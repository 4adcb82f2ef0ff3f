package dev.doorstep.workforce;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.organisation.Branch;
import java.io.Serial;
import java.util.TreeSet;

/** Thrown when a district is named that the branch does not have. */
public final class UnknownDistrictException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownDistrictException(String district, Branch branch) {
        super("worker.district.unknown", district, branch.id(), String.join(", ", new TreeSet<>(branch.districts())));
    }
}
