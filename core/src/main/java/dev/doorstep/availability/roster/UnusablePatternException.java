package dev.doorstep.availability.roster;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDateTime;

/** Thrown when shifts that come back cannot be written into a roster. */
public final class UnusablePatternException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnusablePatternException(String code, Object... facts) {
        super(code, facts);
    }

    static UnusablePatternException cycle(long days) {
        return new UnusablePatternException("roster.pattern.cycle", days, ShiftPattern.DAYS_MAX);
    }

    static UnusablePatternException days(int days) {
        return new UnusablePatternException("roster.pattern.days", days, ShiftPattern.DAYS_MAX);
    }

    static UnusablePatternException notWeekly(int cycle) {
        return new UnusablePatternException("roster.pattern.not-weekly", cycle);
    }

    static UnusablePatternException overrides(int count) {
        return new UnusablePatternException("roster.pattern.overrides", count, Roster.OVERRIDES_MAX);
    }

    static UnusablePatternException turned(LocalDateTime start, LocalDateTime end) {
        return new UnusablePatternException("roster.pattern.turned", start, end);
    }
}
