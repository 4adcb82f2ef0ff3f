package dev.doorstep.pricing.redemption;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Buying together: opening groups, seeing how they stand, ending them. Customers join by handing the code of a group in
 * with an order; they succeed by paying.
 */
public final class GroupBuying {
    /** How many groups are listed at the most. */
    public static final int LIST_MAX = 1_000;

    private final Access access;
    private final Work work;
    private final PromotionDesk.Ports ports;

    /** Opens the service for one transaction. */
    public GroupBuying(Access access, Work work, PromotionDesk.Ports ports) {
        this.access = access;
        this.work = work;
        this.ports = ports;
    }

    /**
     * Opens a group of a promotion. Its opener joins as everybody does, by an order.
     *
     * @throws PromotionNotApplicableException if the promotion is not for groups, does not run, or is used up
     */
    public GroupBuy open(PromotionId promotion, CustomerId opener, IdempotencyKey key) {
        access.requireOwn(opener, Permission.SERVE, () -> PromotionNotApplicableException.unknown(promotion));
        Replay<GroupBuy> replay = new Replay<>(group -> group.code().value(), code -> found(CouponCode.of(code)));
        return work.once("group.open", key, new Work.Request<>(new Opening(promotion, opener), replay), () -> {
            Promotion grouped = ports.require(promotion, Promotion.Entry.GROUP);
            obstacle(grouped, opener).ifPresent(obstacle -> {
                throw new PromotionNotApplicableException(promotion, obstacle);
            });
            return opened(grouped, opener);
        });
    }

    /**
     * Tells how a group stands; whoever knows the code may know that.
     *
     * @throws PromotionNotApplicableException if there is no such group
     */
    public GroupBuy.Standing standing(CouponCode code) {
        return standings(List.of(found(code.canonical()))).get(0);
    }

    /** Lists the groups that can be joined, those that close soonest first, up to {@value #LIST_MAX}. */
    public List<GroupBuy.Standing> joinable() {
        return standings(ports.groups().closingAfter(work.now(), LIST_MAX)).stream()
                .filter(standing -> standing.joined() < standing.group().people())
                .toList();
    }

    /** Lists the groups whose time ran out and that are not ended yet, up to {@value #LIST_MAX}. */
    public List<GroupBuy> overdue() {
        access.require(Permission.SERVE);
        return ports.groups().overdueAt(work.now(), LIST_MAX);
    }

    /**
     * Ends a group whose time ran out before enough people paid.
     *
     * @return the orders that were placed in it, which must be called off; none if it is not overdue
     */
    public List<OrderId> expire(CouponCode code) {
        access.require(Permission.SERVE);
        Optional<GroupBuys.Locked> overdue =
                ports.groups().lock(code).filter(locked -> locked.group().isOverdue(work.now()));
        if (overdue.isEmpty()) {
            return List.of();
        }
        GroupBuy group = overdue.get().group();
        save(group.ended(GroupState.EXPIRED));
        work.record(new GroupBuyEvent.Expired(group.code()));
        return overdue.get().members().stream().map(Redemption::order).toList();
    }

    /**
     * Demands that the work of an order starts after the groups that it is in closed; before that nobody knows whether
     * it is to be done.
     *
     * @param start when the work starts
     * @throws PromotionNotApplicableException if it starts too soon
     */
    public void requireClosedBy(OrderId order, Instant start) {
        for (Redemption redemption : ports.redemptions().of(order)) {
            Optional.ofNullable(redemption.group())
                    .flatMap(ports.groups()::find)
                    .filter(group -> group.state() == GroupState.OPEN)
                    .filter(group -> start.isBefore(group.open().endExclusive()))
                    .ifPresent(group -> {
                        throw new PromotionNotApplicableException(
                                group.code(),
                                Obstacle.of(
                                        Obstacle.Cause.GROUP_OPEN_STILL,
                                        group.open().endExclusive()));
                    });
        }
    }

    private Optional<Obstacle> obstacle(Promotion promotion, CustomerId opener) {
        return promotion
                .obstacle(work.now())
                .or(() ->
                        promotion.terms().limits().obstacle(ports.redemptions().usage(promotion.id(), opener)));
    }

    private GroupBuy opened(Promotion promotion, CustomerId opener) {
        Grouping grouping = Objects.requireNonNull(promotion.terms().grouping());
        TimeWindow open = TimeWindow.of(work.now(), grouping.openFor());
        GroupBuy group = save(new GroupBuy(
                CouponCode.draw(work.dice()), promotion.id(), grouping.people(), open, GroupState.OPEN, 0));
        work.record(new GroupBuyEvent.Opened(group.code(), group.promotion(), opener, open));
        return group;
    }

    private GroupBuy save(GroupBuy group) {
        return work.racing("group " + group.code(), () -> ports.groups().save(group));
    }

    private List<GroupBuy.Standing> standings(List<GroupBuy> groups) {
        List<CouponCode> codes = groups.stream().map(GroupBuy::code).toList();
        ListMultimap<CouponCode, Redemption> members =
                Multimaps.index(ports.groups().members(codes), member -> Objects.requireNonNull(member.group()));
        return groups.stream()
                .map(group -> GroupBuy.Standing.of(group, members.get(group.code())))
                .toList();
    }

    private GroupBuy found(CouponCode code) {
        return ports.groups().find(code).orElseThrow(() -> PromotionNotApplicableException.unknown(code));
    }

    private record Opening(PromotionId promotion, CustomerId opener) {}
}
