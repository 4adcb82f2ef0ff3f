package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.PromotionId;
import java.io.Serial;
import java.util.Currency;

/** Thrown when a promotion does not fit the branch it is saved in, or can never apply. */
public final class BrokenPromotionException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private BrokenPromotionException(String code, Object... facts) {
        super(code, facts);
    }

    static BrokenPromotionException missing(PromotionId promotion, Code named) {
        return new BrokenPromotionException("promotion.missing-code", promotion, named);
    }

    static BrokenPromotionException currency(PromotionId promotion, Currency found, Currency expected) {
        return new BrokenPromotionException("promotion.foreign-currency", promotion, found, expected);
    }

    static BrokenPromotionException never(PromotionId promotion, Object conditions) {
        return new BrokenPromotionException("promotion.never-applies", promotion, conditions);
    }
}
