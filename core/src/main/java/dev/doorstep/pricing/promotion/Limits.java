package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a promotion can be used, and what it may cost.
 *
 * @param stock how often in all, 1 to {@value #COUNT_MAX}
 * @param perCustomer how often by one customer, 1 to {@value #COUNT_MAX}
 * @param budget what it may cost in all, above zero, or nothing if that is not limited
 */
public record Limits(int stock, int perCustomer, @Nullable Money budget) {
    /** The highest count; so often means without a limit. */
    public static final int COUNT_MAX = 100_000_000;

    /** No limit at all. */
    public static final Limits NONE = new Limits(COUNT_MAX, COUNT_MAX, null);

    /** Rejects limits that let nobody in. */
    public Limits {
        if (stock < 1 || perCustomer < 1 || stock > COUNT_MAX || perCustomer > COUNT_MAX) {
            throw new IllegalArgumentException(
                    "A stock of %d and %d for each customer are not 1 to %d.".formatted(stock, perCustomer, COUNT_MAX));
        }
        if (budget != null && !budget.isPositive()) {
            throw new IllegalArgumentException("A budget of %s pays for nothing.".formatted(budget));
        }
    }

    /** Obtains limits by number. */
    public static Limits of(int stock, int perCustomer) {
        return new Limits(stock, perCustomer, null);
    }

    /** Obtains the same limits with a budget. */
    public Limits within(Money most) {
        return new Limits(stock, perCustomer, most);
    }

    /**
     * Says what keeps a customer from using it once more, after so much usage.
     *
     * @param worth what one more would cost, zero or above
     * @return nothing if it can be used
     */
    Optional<Obstacle> obstacle(Usage usage, Money worth) {
        if (usage.inAll() >= stock) {
            return Optional.of(Obstacle.of(Obstacle.Cause.EXHAUSTED, stock));
        }
        if (usage.byCustomer() >= perCustomer) {
            return Optional.of(Obstacle.of(Obstacle.Cause.USED_UP, perCustomer));
        }
        if (budget != null && usage.spentOf(budget.currency()).plus(worth).compareTo(budget) > 0) {
            return Optional.of(Obstacle.of(Obstacle.Cause.BUDGET_SPENT, budget, worth));
        }
        return Optional.empty();
    }
}
