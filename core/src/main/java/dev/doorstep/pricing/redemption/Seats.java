package dev.doorstep.pricing.redemption;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.pricing.promotion.Obstacle;
import java.util.Objects;

/** Takes, pays and leaves places in groups, in the order's transaction; whoever does so changes the group first. */
final class Seats {
    private final PromotionDesk.Ports ports;
    private final Work work;

    Seats(PromotionDesk.Ports ports, Work work) {
        this.ports = ports;
        this.work = work;
    }

    /**
     * Keeps a place for what is about to be used.
     *
     * @throws PromotionNotApplicableException if there is none left
     */
    void take(Redemption joining) {
        CouponCode code = Objects.requireNonNull(joining.group());
        GroupBuys.Locked locked = lock(code);
        locked.group()
                .obstacle(joining.customer(), locked.members(), work.now())
                .ifPresent(obstacle -> {
                    throw new PromotionNotApplicableException(code, obstacle);
                });
        save(locked.group());
        work.record(new GroupBuyEvent.Joined(code, joining.order()));
    }

    /**
     * Says to the groups of an order that it is paid; a group whose last place that is succeeds.
     *
     * @throws PromotionNotApplicableException if a group closed meanwhile
     */
    void pay(OrderId order) {
        for (Redemption redemption : ports.redemptions().of(order)) {
            if (redemption.group() != null) {
                pay(order, redemption.group());
            }
        }
    }

    /** Changes the groups of an order that is called off, so that nobody counts the place that gets free as taken. */
    void leave(OrderId order) {
        for (Redemption redemption : ports.redemptions().of(order)) {
            if (redemption.group() != null) {
                save(lock(redemption.group()).group());
            }
        }
    }

    private void pay(OrderId order, CouponCode code) {
        GroupBuys.Locked locked = lock(code);
        GroupBuy group = locked.group();
        if (group.isOverdue(work.now())) {
            throw new PromotionNotApplicableException(
                    code, Obstacle.of(Obstacle.Cause.GROUP_CLOSED, group.open().endExclusive()));
        }
        if (group.isCompletedBy(order, locked.members())) {
            save(group.ended(GroupState.SUCCEEDED));
            work.record(new GroupBuyEvent.Succeeded(code));
        } else {
            save(group);
        }
    }

    private GroupBuys.Locked lock(CouponCode code) {
        return ports.groups().lock(code).orElseThrow(() -> PromotionNotApplicableException.unknown(code));
    }

    private void save(GroupBuy group) {
        work.racing("group " + group.code(), () -> ports.groups().save(group));
    }
}
