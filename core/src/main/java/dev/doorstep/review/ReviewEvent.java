package dev.doorstep.review;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.WorkerId;

/** What happens around reviews; part of the order's history. The words of a review are personal and stay out. */
public sealed interface ReviewEvent extends Event {
    /**
     * A customer left a review.
     *
     * @param order the order
     * @param review the review
     * @param worker who was rated
     * @param scores the stars
     */
    record Submitted(OrderId order, ReviewId review, WorkerId worker, Scores scores) implements ReviewEvent {
        @Override
        public Stream stream() {
            return Stream.of("order", order);
        }

        @Override
        public String type() {
            return "review.submitted";
        }
    }
}
