package dev.doorstep.order.rebooking;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import org.jspecify.annotations.Nullable;

/**
 * The same order again.
 *
 * @param of the earlier order
 * @param starts the starts that suit the customer; the earliest of them that somebody can keep is taken. Nothing for
 *     the first of what the draft proposes.
 * @param item what is bought instead, or nothing for the same
 * @param rule what happens when something could not be carried over
 * @param channel through which door it comes in
 */
public record PlaceAgain(
        OrderId of, @Nullable TimeWindow starts, PlaceOrder.@Nullable Item item, Rule rule, SourceChannel channel) {
    /** What happens when something could not be carried over. */
    public enum Rule {
        /** Nothing is ordered. */
        UNCHANGED,
        /** What is left is ordered. */
        BEST_EFFORT
    }

    /** Obtains the same order, unchanged, at the start that is most like the one of then. */
    public static PlaceAgain of(OrderId order) {
        return new PlaceAgain(order, null, null, Rule.UNCHANGED, SourceChannel.API);
    }

    /** Returns the same for other starts. */
    public PlaceAgain startingIn(TimeWindow other) {
        return new PlaceAgain(of, other, item, rule, channel);
    }

    /** Returns the same for something that was changed. */
    public PlaceAgain with(PlaceOrder.Item other) {
        return new PlaceAgain(of, starts, other, rule, channel);
    }

    /** Returns the same, of which what is left is ordered. */
    public PlaceAgain bestEffort() {
        return new PlaceAgain(of, starts, item, Rule.BEST_EFFORT, channel);
    }

    /** Returns the same, come in otherwise. */
    public PlaceAgain through(SourceChannel other) {
        return new PlaceAgain(of, starts, item, rule, other);
    }

    /** Tells whether a loss keeps it from being ordered. */
    boolean isStoppedBy(Loss loss) {
        if (loss.code().isInTheWay()) {
            return true;
        }
        return rule == Rule.UNCHANGED && (starts == null || !loss.code().isAboutTime());
    }
}
