package dev.doorstep.pricing.redemption;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.Optional;

/** Puts a coupon into the wallet of a customer, because they claim it or use it at once. */
final class Claiming {
    private final PromotionDesk.Ports ports;
    private final Work work;

    Claiming(PromotionDesk.Ports ports, Work work) {
        this.ports = ports;
        this.work = work;
    }

    /**
     * Claims what a code stands for.
     *
     * @throws PromotionNotApplicableException if it cannot be claimed
     */
    void claim(HandedIn handedIn, CustomerId customer) {
        obstacle(handedIn, customer).ifPresent(obstacle -> {
            throw new PromotionNotApplicableException(handedIn.code(), obstacle);
        });
    }

    /**
     * Claims what is handed in with an order, unless the customer has it already.
     *
     * @throws PromotionNotApplicableException if it cannot be claimed, such as because somebody else did meanwhile
     */
    void use(HandedIn handedIn, CustomerId customer) {
        if (handedIn.issued() != null && !customer.equals(handedIn.issued().holder())) {
            claim(handedIn, customer);
        }
    }

    private Optional<Obstacle> obstacle(HandedIn handedIn, CustomerId customer) {
        if (handedIn.issued() == null) {
            if (takesCodes(handedIn)) {
                return Optional.of(Obstacle.of(Obstacle.Cause.CODE_NEEDED));
            }
        } else if (!ports.issued().give(handedIn.issued().code(), customer)) {
            return Optional.of(Obstacle.of(Obstacle.Cause.CODE_TAKEN));
        }
        return ports.redemptions().claim(handedIn.promotion(), customer, work.now());
    }

    private boolean takesCodes(HandedIn own) {
        return ports.promotions()
                .find(own.promotion())
                .filter(promotion -> promotion.entry() == Promotion.Entry.SINGLE_USE)
                .isPresent();
    }
}
