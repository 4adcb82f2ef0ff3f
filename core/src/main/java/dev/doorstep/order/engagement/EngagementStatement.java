package dev.doorstep.order.engagement;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a month of an engagement comes to: of the days that were agreed, those that somebody was there.
 *
 * @param from the first day of the term in the month
 * @param to the last day of the term in the month
 * @param agreed how many days were agreed on
 * @param off on how many of them it was agreed later that nobody comes
 * @param parts who was there, in the order of their first days; days to come count as they are kept now
 * @param total what that costs
 * @param billedAt when it was billed, or nothing
 */
public record EngagementStatement(
        LocalDate from,
        LocalDate to,
        int agreed,
        int off,
        List<Part> parts,
        Charge total,
        @Nullable Instant billedAt) {
    /**
     * What one worker has of it.
     *
     * @param worker who was there
     * @param day the first of their days, by which their earning is known
     * @param days on how many days
     * @param charge what these days cost
     */
    public record Part(WorkerId worker, VisitId day, int days, Charge charge) {}

    /** Keeps its own copy. */
    public EngagementStatement {
        parts = List.copyOf(parts);
    }

    /** Returns the month. */
    public YearMonth month() {
        return YearMonth.from(from);
    }

    /** Returns on how many days somebody was there. */
    public int served() {
        return parts.stream().mapToInt(Part::days).sum();
    }

    /** Returns on how many days nobody was there who should have been. */
    public int missed() {
        return agreed - off - served();
    }

    EngagementStatement billed(Instant at) {
        return new EngagementStatement(from, to, agreed, off, parts, total, at);
    }
}
