package dev.doorstep.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The faults found so far while files are read. Not safe to share between threads. */
public final class Problems {
    /** How many faults are kept; those beyond are only counted. */
    public static final int LISTED_MAX = 100;

    private final Severity severity;
    private final List<ImportProblem> listed = new ArrayList<>();
    /** The files of which something is left out: what seems to be missing from them is no news. */
    private final Set<String> incomplete = new HashSet<>();

    private int total;
    private boolean unreadable;

    private Problems(Severity severity) {
        this.severity = severity;
    }

    /** Starts without a fault. */
    public static Problems none(Severity severity) {
        return new Problems(severity);
    }

    /** What a bad row means. */
    public enum Severity {
        /** Nothing is taken. */
        REFUSE,
        /** The good rows are taken. A file that cannot be read at all is refused all the same. */
        SKIP
    }

    /** Notes a fault. */
    void add(ImportProblem problem, boolean readable) {
        total++;
        leaveOut(problem.file());
        unreadable |= !readable;
        if (listed.size() < LISTED_MAX) {
            listed.add(problem);
        }
    }

    /** Notes that a row of a file is left out because a fault elsewhere explains it. */
    void leaveOut(String file) {
        incomplete.add(file);
    }

    /**
     * Runs a reading, notes what it refuses, and tells whether it may be followed by the next one.
     *
     * @return whether the file can be read on
     */
    boolean noting(Reading reading) throws IOException {
        try {
            reading.read();
            return true;
        } catch (RefusedRow refused) {
            refused.noteIn(this);
            return refused.leavesReadable();
        }
    }

    /**
     * Runs a reading and notes what it refuses with {@link Cell#refusal}.
     *
     * @param file the name of the file that the reading stands for, wherever it really reads
     */
    public void note(String file, Runnable reading) {
        try {
            reading.run();
        } catch (RefusedRow refused) {
            leaveOut(file);
            refused.noteIn(this);
        }
    }

    /** Reads something that may be refused. */
    @FunctionalInterface
    interface Reading {
        /** Reads it. */
        void read() throws IOException;
    }

    /** Notes that what the whole import stands on is missing: skipping rows does not help. */
    public void giveUp() {
        unreadable = true;
    }

    /**
     * Tells whether it is worth reporting that a row names what a file does not hold. While everything is refused
     * anyway, a faulty file explains whatever seems to be missing from it.
     */
    public boolean isMissingNews(String definingFile) {
        return severity == Severity.SKIP || !incomplete.contains(definingFile);
    }

    /** Returns the faults, at most {@link #LISTED_MAX}. */
    public List<ImportProblem> listed() {
        return List.copyOf(listed);
    }

    /** Returns how many faults there are. */
    public int total() {
        return total;
    }

    /**
     * Demands that what was read can be taken.
     *
     * @throws ImportRejectedException if there is a fault that is not to be skipped
     */
    public void refuse() {
        if (unreadable || (total > 0 && severity == Severity.REFUSE)) {
            throw new ImportRejectedException(listed, total);
        }
    }
}
