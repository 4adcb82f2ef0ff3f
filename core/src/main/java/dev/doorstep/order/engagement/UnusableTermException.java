package dev.doorstep.order.engagement;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.time.LocalDate;

/** Thrown when what is to be agreed on is no term: too long, all rest, past, or with more trial than days. */
public final class UnusableTermException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnusableTermException(String code, Object... facts) {
        super(code, facts);
    }

    static UnusableTermException ofLength(LocalDate first, LocalDate last) {
        return new UnusableTermException("engagement.term-length", first, last, WorkingDays.DAYS_MAX);
    }

    static UnusableTermException outside(LocalDate day, LocalDate first, LocalDate last) {
        return new UnusableTermException("engagement.term-outside", day, first, last);
    }

    static UnusableTermException allRest(LocalDate first, LocalDate last) {
        return new UnusableTermException("engagement.term-all-rest", first, last);
    }

    static UnusableTermException past(LocalDate first, LocalDate today) {
        return new UnusableTermException("engagement.term-past", first, today);
    }

    static UnusableTermException ofTrial(int trialDays, long termDays) {
        return new UnusableTermException("engagement.term-trial", trialDays, termDays);
    }
}
