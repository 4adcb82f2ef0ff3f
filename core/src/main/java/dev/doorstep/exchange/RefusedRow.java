package dev.doorstep.exchange;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Leaves the reading of one row and carries its fault to whoever counts them; never leaves this package. */
final class RefusedRow extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient @Nullable ImportProblem problem;
    private final boolean readable;

    private RefusedRow(String file, @Nullable ImportProblem problem, boolean readable) {
        super(String.valueOf(problem), null, false, false);
        this.file = file;
        this.problem = problem;
        this.readable = readable;
    }

    /** Refuses one row; those below it can be read. */
    static RefusedRow row(ImportProblem problem) {
        return new RefusedRow(problem.file(), problem, true);
    }

    /** Refuses the rest of a file. */
    static RefusedRow unreadable(ImportProblem problem) {
        return new RefusedRow(problem.file(), problem, false);
    }

    /** Leaves out a row whose fault another fault explains. */
    static RefusedRow silent(String file) {
        return new RefusedRow(file, null, true);
    }

    /** Returns the same refusal, for the rest of the file. */
    RefusedRow asUnreadable() {
        return new RefusedRow(file, problem, false);
    }

    boolean leavesReadable() {
        return readable;
    }

    void noteIn(Problems problems) {
        if (problem == null) {
            problems.leaveOut(file);
        } else {
            problems.add(problem, readable);
        }
    }
}
