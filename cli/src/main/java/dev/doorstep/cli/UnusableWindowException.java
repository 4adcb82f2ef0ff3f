package dev.doorstep.cli;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDateTime;

/** Thrown when two times on the command line make no window. */
final class UnusableWindowException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnusableWindowException(String code, Object... facts) {
        super(code, facts);
    }

    static UnusableWindowException turned(LocalDateTime from, LocalDateTime to) {
        return new UnusableWindowException("usage.window-turned", from, to);
    }

    static UnusableWindowException tooLong(LocalDateTime from, LocalDateTime to, long daysMax) {
        return new UnusableWindowException("usage.window-too-long", from, to, daysMax);
    }
}
