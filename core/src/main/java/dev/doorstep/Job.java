package dev.doorstep;

/**
 * Long work in many short transactions, such as an import or a settlement. Started again after a crash it goes on where
 * it stopped, and doubles nothing.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface Job<T> {
    /**
     * Runs the job.
     *
     * @param desk opens its transactions
     * @param progress hears how far it got
     */
    T run(Desk desk, Progress progress);
}
