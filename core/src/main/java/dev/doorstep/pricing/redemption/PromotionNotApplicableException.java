package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.pricing.promotion.Obstacle;
import java.io.Serial;

/**
 * Thrown when a coupon is handed in or claimed, or a promotion is to be used, and that cannot be; it is never silently
 * left out.
 */
public final class PromotionNotApplicableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String promotion;
    private final Obstacle.Cause cause;

    PromotionNotApplicableException(Object promotion, Obstacle obstacle) {
        super("promotion.not-applicable", promotion, obstacle.sentence().inBoth());
        this.promotion = promotion.toString();
        this.cause = obstacle.cause();
    }

    static PromotionNotApplicableException unknown(Object asked) {
        return new PromotionNotApplicableException(asked, Obstacle.of(Obstacle.Cause.UNKNOWN));
    }

    /** Returns what was asked for: the code that was typed, or that of the promotion. */
    public String promotion() {
        return promotion;
    }

    /** Returns why it cannot be used. */
    public Obstacle.Cause reason() {
        return cause;
    }
}
