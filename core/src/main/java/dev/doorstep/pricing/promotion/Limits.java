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

    /** Says what keeps a customer from one more, after so much usage; nothing if nothing does. */
    public Optional<Obstacle> obstacle(Usage usage) {
        if (usage.inAll() >= stock) {
            return Optional.of(Obstacle.of(Obstacle.Cause.EXHAUSTED, stock));
        }
        return usage.byCustomer() >= perCustomer
                ? Optional.of(Obstacle.of(Obstacle.Cause.USED_UP, perCustomer))
                : Optional.empty();
    }

    /** Says whether the budget pays for one more discount, after so much usage; nothing if it does. */
    Optional<Obstacle> obstacle(Usage usage, Money discount) {
        return budget != null && usage.spentOf(budget.currency()).plus(discount).compareTo(budget) > 0
                ? Optional.of(Obstacle.of(Obstacle.Cause.BUDGET_SPENT, budget, discount))
                : Optional.empty();
    }
}
