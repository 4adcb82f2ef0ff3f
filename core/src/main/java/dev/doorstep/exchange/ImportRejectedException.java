package dev.doorstep.exchange;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.List;

/** Thrown when files have faults and therefore nothing of them was written. */
public final class ImportRejectedException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ImportProblem> problems;
    private final int total;

    /**
     * Names the faults.
     *
     * @param problems the faults, in the order of the files; at most {@link Problems#LISTED_MAX}
     * @param total how many there are in all
     */
    ImportRejectedException(List<ImportProblem> problems, int total) {
        super("import.rejected", total, problems.get(0).place());
        this.problems = List.copyOf(problems);
        this.total = total;
    }

    /** Returns the faults, in the order of the files, at most {@link Problems#LISTED_MAX}. */
    public List<ImportProblem> problems() {
        return problems;
    }

    /** Returns how many faults there are in all. */
    public int total() {
        return total;
    }
}
