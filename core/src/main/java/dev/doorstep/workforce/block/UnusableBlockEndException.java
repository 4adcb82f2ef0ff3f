package dev.doorstep.workforce.block;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when a block would end today or before, or too far ahead. */
public final class UnusableBlockEndException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableBlockEndException(BlockEnd end, LocalDate today) {
        super("block.end", end.day(), today, today.plusDays(BlockEnd.DAYS_MAX));
    }
}
