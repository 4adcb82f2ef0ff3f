package dev.doorstep.benchmarks;

import java.io.IOException;

/** Solves instances of one format: Doorstep's engine, or a peer. */
@FunctionalInterface
public interface Solver {
    /**
     * Solves an instance and has the answer judged by a check that shares nothing with the solver.
     *
     * @throws IOException if the file cannot be read
     */
    Result solve(Task task) throws IOException;
}
