package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.pricing.promotion.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Customers who buy together: each hands the code of the group in with an order of their own, and the promotion counts
 * for all once enough of them paid. If they do not in time, each gets everything back.
 *
 * @param code what the customers tell each other
 * @param promotion the promotion
 * @param people how many it takes
 * @param open when it can be joined
 * @param state what became of it
 * @param version how often it was saved
 */
public record GroupBuy(
        CouponCode code, PromotionId promotion, int people, TimeWindow open, GroupState state, long version)
        implements Versioned<GroupBuy> {
    /**
     * A group as everybody may see it.
     *
     * @param group the group
     * @param joined how many ordered in it
     * @param paid how many of them paid
     */
    public record Standing(GroupBuy group, int joined, int paid) {
        /** Returns how many more must pay. */
        public int missing() {
            return group.state == GroupState.SUCCEEDED ? 0 : group.people - paid;
        }

        static Standing of(GroupBuy group, List<Redemption> members) {
            return new Standing(group, members.size(), payersAmong(members));
        }
    }

    /**
     * Says what keeps a customer from joining at an instant.
     *
     * @param members who ordered in it so far
     * @return nothing if they can
     */
    Optional<Obstacle> obstacle(CustomerId customer, List<Redemption> members, Instant at) {
        if (state == GroupState.EXPIRED || !open.contains(at)) {
            return Optional.of(Obstacle.of(Obstacle.Cause.GROUP_CLOSED, open.endExclusive()));
        }
        if (members.stream().anyMatch(member -> member.customer().equals(customer))) {
            return Optional.of(Obstacle.of(Obstacle.Cause.GROUP_JOINED));
        }
        return state == GroupState.SUCCEEDED || members.size() >= people
                ? Optional.of(Obstacle.of(Obstacle.Cause.GROUP_FULL, people))
                : Optional.empty();
    }

    /** Tells whether the payment of one more member is the last that was missing. */
    boolean isCompletedBy(OrderId order, List<Redemption> members) {
        List<Redemption> others =
                members.stream().filter(member -> !member.order().equals(order)).toList();
        return state == GroupState.OPEN && payersAmong(others) + 1 >= people;
    }

    /** Tells whether it waits for people who can come no more. */
    boolean isOverdue(Instant at) {
        return state == GroupState.OPEN && !at.isBefore(open.endExclusive());
    }

    /** Returns the group after it ended. */
    GroupBuy ended(GroupState how) {
        if (!state.successors().contains(how)) {
            throw new IllegalStateException("The group %s cannot move from %s to %s.".formatted(code, state, how));
        }
        return new GroupBuy(code, promotion, people, open, how, version);
    }

    @Override
    public GroupBuy withVersion(long saved) {
        return new GroupBuy(code, promotion, people, open, state, saved);
    }

    private static int payersAmong(List<Redemption> members) {
        return (int) members.stream()
                .filter(member -> member.state() == Redemption.State.CONSUMED)
                .count();
    }
}
