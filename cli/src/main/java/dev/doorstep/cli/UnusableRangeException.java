package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import java.io.Serial;

/** Thrown when no price is within what was asked for. */
final class UnusableRangeException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnusableRangeException(Money from, Money to) {
        super("usage.range-turned", from, to);
    }

    static UnusableRangeException of(Money from, Money to) {
        return new UnusableRangeException(from, to);
    }
}
