package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.math.BigDecimal;
import java.util.Currency;

/** Thrown when an amount is not above zero, or cannot be paid in a currency. */
final class UnusableAmountException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableAmountException(BigDecimal amount, Currency currency) {
        super("usage.amount-unusable", amount.toPlainString(), currency, currency.getDefaultFractionDigits());
    }
}
