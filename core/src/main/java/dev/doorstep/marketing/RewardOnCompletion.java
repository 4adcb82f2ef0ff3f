package dev.doorstep.marketing;

import dev.doorstep.event.Reaction;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.order.OrderEvent;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.pricing.redemption.CouponDesk;

/**
 * Rewards whoever brought a customer in, in the transaction that finishes the customer's first order. If nothing is
 * left to give, the order is finished all the same.
 */
public final class RewardOnCompletion implements Reaction<OrderEvent.Completed> {
    private final Work work;
    private final Referring.Ports ports;
    private final CouponDesk coupons;

    /**
     * Makes the reaction for one transaction.
     *
     * @param coupons puts coupons into wallets; opened with the access of the system
     */
    public RewardOnCompletion(Work work, Referring.Ports ports, CouponDesk coupons) {
        this.work = work;
        this.ports = ports;
        this.coupons = coupons;
    }

    @Override
    public Class<OrderEvent.Completed> hears() {
        return OrderEvent.Completed.class;
    }

    @Override
    public void on(OrderEvent.Completed event) {
        OrderId order = event.order();
        ports.referrals()
                .find(ports.orders()
                        .find(order)
                        .orElseThrow(() -> new UnknownOrderException(order))
                        .customer())
                .filter(referral -> referral.state() == ReferralState.ACCEPTED)
                .ifPresent(referral -> end(referral, order));
    }

    private void end(Referral referral, OrderId order) {
        ReferralState state = isRewarded(referral) ? ReferralState.REWARDED : ReferralState.UNREWARDED;
        work.racing(
                "the referral of customer " + referral.friend(),
                () -> ports.referrals().save(referral.ended(state, order)));
        work.record(new ReferralEvent.Ended(referral.friend(), referral.referrer(), order, state));
    }

    private boolean isRewarded(Referral referral) {
        return ports.programs()
                .current()
                .filter(program -> isRewarded(program, referral.referrer()))
                .isPresent();
    }

    /** The reward is counted first: two orders that are finished at once never count the same. */
    private boolean isRewarded(ReferralProgram program, CustomerId referrer) {
        boolean rewarded = ports.referrals().reward(referrer, 1) <= program.rewardsMax()
                && coupons.grant(program.reward(), referrer).isEmpty();
        if (!rewarded) {
            ports.referrals().reward(referrer, -1);
        }
        return rewarded;
    }
}
