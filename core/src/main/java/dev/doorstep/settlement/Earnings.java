package dev.doorstep.settlement;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The earnings of a branch, append-only. */
public interface Earnings {
    /**
     * Adds an earning.
     *
     * @throws StaleWriteException if its payee has one for the same worker and visit
     */
    void add(Earning earning);

    /** Lists the earnings of a visit by their payees. */
    List<Earning> ofVisit(VisitId visit);

    /** Lists what a payee earned in a window, oldest first. */
    List<Earning> of(Payee payee, TimeWindow window, int limit);

    /**
     * Lists earnings that no settlement took up, in the order of their cursors.
     *
     * @param finishedBefore earnings finished at this instant or later are left out
     * @param after earnings up to here are left out, or nothing to begin with the first
     */
    List<Earning> unsettled(Instant finishedBefore, @Nullable EarningCursor after, int limit);
}
