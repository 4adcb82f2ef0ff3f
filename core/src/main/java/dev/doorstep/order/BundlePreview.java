package dev.doorstep.order;

import dev.doorstep.kernel.Money;
import dev.doorstep.pricing.Quote;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What a customer confirms before a package is bought: the time of every visit, which is kept meanwhile, what each has
 * of the price, and what calling each off would cost.
 *
 * <p>It may travel through anybody's hands: what is submitted is checked against the package, the calendar and the
 * price book.
 *
 * @param command what is wanted
 * @param visits what is shown of each visit, one for each that is wanted, in the order of the command
 */
public record BundlePreview(PlaceBundle command, List<Preview> visits) {
    /** Keeps its own copy, and rejects another number of visits than are wanted. */
    public BundlePreview {
        visits = List.copyOf(visits);
        if (visits.size() != command.visits().size()) {
            throw new IllegalArgumentException("Of the package %s %d visits are wanted and %d shown."
                    .formatted(command.bundle(), command.visits().size(), visits.size()));
        }
    }

    /** Returns what all visits cost together: the price of the package, and the options on top. */
    public Money total() {
        return sum(Quote::total);
    }

    /** Returns what is left to pay in money when the points have paid their part. */
    public Money payable() {
        return sum(Quote::payable);
    }

    /** Returns what is due in money when the package is bought. */
    public Money deposit() {
        return sum(Quote::deposit);
    }

    /** Returns until when all of the visits are kept. */
    public Instant heldUntil() {
        return visits.stream()
                .map(Preview::heldUntil)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Money sum(Function<Quote, Money> amount) {
        return visits.stream()
                .map(Preview::quote)
                .map(amount)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
