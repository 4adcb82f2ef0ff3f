package dev.doorstep.cli;

import dev.doorstep.kernel.Money;
import dev.doorstep.organisation.Branch;
import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** How much money. */
final class AmountOptions {
    @Option(names = "--amount", paramLabel = "AMOUNT", descriptionKey = "option.amount", required = true)
    private BigDecimal amount = BigDecimal.ZERO;

    /**
     * Returns the amount in the currency of a branch.
     *
     * @throws UnusableAmountException if it is not above zero, or the currency has no coins that small
     */
    Money in(Branch branch) {
        int decimals = branch.currency().getDefaultFractionDigits();
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > decimals) {
            throw new UnusableAmountException(amount, branch.currency());
        }
        return Money.of(amount.setScale(decimals), branch.currency());
    }
}
