package dev.doorstep.benchmarks;

/**
 * A result, and how it came about.
 *
 * @param solver who solved it
 * @param budget the processor time that was allowed, in seconds
 * @param threads how many threads were allowed
 * @param seed the seed
 * @param result what came out
 */
record Measurement(String solver, double budget, int threads, long seed, Result result) {
    /** Tells whether this is the measurement of a task by a solver. */
    boolean isOf(Task task, String name) {
        return solver.equals(name)
                && Double.compare(budget, seconds(task)) == 0
                && threads == task.threads()
                && seed == task.seed()
                && result.instance().equals(task.instance());
    }

    static Measurement of(Task task, String solver, Result result) {
        return new Measurement(solver, seconds(task), task.threads(), task.seed(), result);
    }

    private static double seconds(Task task) {
        return task.duration().toMillis() / 1_000.0;
    }
}
