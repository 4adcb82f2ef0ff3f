package dev.doorstep.order.rebooking;

import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The draft of an order that is the same as an earlier one, as far as it can be.
 *
 * @param of the earlier order
 * @param item what is bought, in the current version of the offering
 * @param wishes whom the customer wants: whom they wished for then, and whoever came, as far as they still suit
 * @param note what the customer wanted known then, possibly empty
 * @param losses what could not be carried over: what is in the way of ordering first
 * @param proposals starts that can be held now, the most alike first, then the soonest; none while something is in the
 *     way
 */
public record RebookingDraft(
        Order of,
        PlaceOrder.Item item,
        PlaceOrder.Wishes wishes,
        String note,
        List<Loss> losses,
        List<Proposal> proposals) {
    /** Keeps its own copies. */
    public RebookingDraft {
        losses = List.copyOf(losses);
        proposals = List.copyOf(proposals);
    }

    /** Tells whether nothing is in the way of ordering it; whether a start suits is another question. */
    public boolean canBeOrdered() {
        return losses.stream().noneMatch(loss -> loss.code().isInTheWay());
    }

    /** Returns the order at a start. Nothing is handed in with it, and it comes in as any other through the library. */
    public PlaceOrder startingAt(Instant start) {
        return PlaceOrder.of(of.customer(), item, start)
                .wishing(wishes)
                .from(new PlaceOrder.Origin(SourceChannel.API, note));
    }

    /** Returns the order at the first of the proposals, if there is any. */
    public Optional<PlaceOrder> best() {
        return proposals.stream().findFirst().map(proposal -> startingAt(proposal.start()));
    }
}
