package dev.doorstep.order.rebooking;

import dev.doorstep.order.PlaceOrder;
import java.util.List;

/**
 * What was bought, as it can be bought now.
 *
 * @param item what is bought
 * @param losses what could not be carried over
 */
record Carried(PlaceOrder.Item item, List<Loss> losses) {
    /** Keeps its own copy. */
    Carried {
        losses = List.copyOf(losses);
    }
}
