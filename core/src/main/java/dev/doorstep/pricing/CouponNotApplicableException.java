package dev.doorstep.pricing;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.kernel.Money;
import java.io.Serial;

/** Thrown when a coupon is handed in that does not apply; it is never silently left out. */
public final class CouponNotApplicableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final CouponCode coupon;
    private final Reason reason;

    /** Why a coupon does not apply. */
    public enum Reason {
        /** There is no such coupon. */
        UNKNOWN,
        /** It can be handed in later. */
        NOT_YET,
        /** It could be handed in earlier. */
        EXPIRED,
        /** All there are were handed in. */
        EXHAUSTED,
        /** The customer handed in as many as one may. */
        USED_UP,
        /** It is for larger sums. */
        BELOW_MINIMUM
    }

    private CouponNotApplicableException(String code, Reason reason, CouponCode coupon, Object... facts) {
        super(code, facts(coupon, facts));
        this.coupon = coupon;
        this.reason = reason;
    }

    static CouponNotApplicableException unknown(CouponCode code) {
        return new CouponNotApplicableException("coupon.unknown", Reason.UNKNOWN, code);
    }

    static CouponNotApplicableException notYet(Coupon coupon) {
        return new CouponNotApplicableException(
                "coupon.not-yet",
                Reason.NOT_YET,
                coupon.code(),
                coupon.validity().startInclusive());
    }

    static CouponNotApplicableException expired(Coupon coupon) {
        return new CouponNotApplicableException(
                "coupon.expired",
                Reason.EXPIRED,
                coupon.code(),
                coupon.validity().endExclusive());
    }

    static CouponNotApplicableException exhausted(Coupon coupon) {
        return new CouponNotApplicableException(
                "coupon.exhausted",
                Reason.EXHAUSTED,
                coupon.code(),
                coupon.limits().stock());
    }

    static CouponNotApplicableException usedUp(Coupon coupon) {
        return new CouponNotApplicableException(
                "coupon.used-up", Reason.USED_UP, coupon.code(), coupon.limits().perCustomer());
    }

    static CouponNotApplicableException belowMinimum(Coupon coupon, Money subtotal) {
        return new CouponNotApplicableException(
                "coupon.below-minimum",
                Reason.BELOW_MINIMUM,
                coupon.code(),
                coupon.benefit().minimum(),
                subtotal);
    }

    /** Returns the coupon that was handed in. */
    public CouponCode coupon() {
        return coupon;
    }

    /** Returns why it does not apply. */
    public Reason reason() {
        return reason;
    }

    private static Object[] facts(CouponCode coupon, Object... others) {
        Object[] facts = new Object[others.length + 1];
        facts[0] = coupon;
        System.arraycopy(others, 0, facts, 1, others.length);
        return facts;
    }
}
