package dev.doorstep.order;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.cancellation.Compensation;
import java.time.Instant;
import java.util.List;

/**
 * What a customer confirms before an order is placed: the time, which is kept meanwhile, the price, and what calling
 * off would cost.
 *
 * <p>It may travel through anybody's hands: what is submitted is checked against the calendar and the price book.
 *
 * @param command what is wanted
 * @param visits the visits for which the time is kept, one for each who comes, the lead's first
 * @param promise the window in which the first of them come to the door
 * @param heldUntil until when the time is kept
 * @param quote the price with its reasons, honoured until it expires
 * @param late what goes back if the worker comes late, the shortest delay first
 * @param calledOff what calling off would cost, the longest notice first, then a no-show; each says so as data and as a
 *     sentence
 */
public record Preview(
        PlaceOrder command,
        List<VisitId> visits,
        TimeWindow promise,
        Instant heldUntil,
        Quote quote,
        List<Compensation> late,
        List<CancellationQuote> calledOff) {
    /** Keeps its own copies. */
    public Preview {
        visits = List.copyOf(visits);
        late = List.copyOf(late);
        calledOff = List.copyOf(calledOff);
    }

    /** Returns the visit of whoever comes alone, or leads. */
    public VisitId visit() {
        return visits.get(0);
    }
}
