package dev.doorstep.routing;

/**
 * What a search may use.
 *
 * @param budget how long it may take
 * @param seed the only source of chance
 * @param threads how many threads may search, the one that asks included; the plan does not depend on it if the budget
 *     is one of steps
 */
public record SearchEffort(SearchBudget budget, long seed, int threads) {
    /** Rejects fewer than one thread. */
    public SearchEffort {
        if (threads < 1) {
            throw new IllegalArgumentException("A search on %d threads is none.".formatted(threads));
        }
    }

    /** Obtains the effort of one thread. */
    public static SearchEffort of(SearchBudget budget, long seed) {
        return new SearchEffort(budget, seed, 1);
    }
}
