package dev.doorstep.order;

import dev.doorstep.availability.Claim;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Task;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import dev.doorstep.order.AmendmentRefusedException.Cause;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.PriceRequest;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.cancellation.CancellationQuote;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Stacking;
import dev.doorstep.pricing.redemption.PromotionNotApplicableException;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.tariff.Extras;
import dev.doorstep.pricing.tender.Kept;
import dev.doorstep.pricing.tender.Purse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changing what an order is for before somebody is at the door: units, options, answers.
 *
 * <p>The order is priced anew by the rules of now, as the customer's visit that it was; its time is kept with whoever
 * can stay that long, or the change is refused and everything stays as it was. Promotions and points are given back and
 * used anew. A promotion that the order would not earn any more goes if it is reclaimed when lost; otherwise the rest
 * keeps its share of it. Whoever accepted the visit is asked again.
 */
public final class Amending {
    private final Access access;
    private final Work work;
    private final OrderFile file;
    private final Booking.Desks desks;
    private final FeeTerms terms;
    private final Reckoning reckoning;

    /** Opens the service for one transaction. */
    public Amending(Access access, Work work, Fulfilment.Ports ports, Booking.Desks desks) {
        this.access = access;
        this.work = work;
        this.file = new OrderFile(work, ports);
        this.desks = desks;
        this.terms = new FeeTerms(work, file, desks.pricing(), desks.scheduling());
        this.reckoning = new Reckoning(desks.cashier(), desks.points());
    }

    /**
     * Says what changing an order means; what it says is what {@link #amend} does. Nothing is kept.
     *
     * @param item what the order is to be for; the offering must be the same
     * @throws AmendmentRefusedException if the order cannot be changed
     * @throws IllegalTransitionException if it is over, or somebody is at the door already
     * @throws dev.doorstep.availability.SlotTakenException if nobody can stay that long
     */
    public Amendment quote(OrderId id, PlaceOrder.Item item) {
        Order order = own(id, item);
        return work.undone(() -> changed(order, item).amendment);
    }

    /**
     * Changes an order as it was agreed. What it costs more at once is taken, what it costs less goes back.
     *
     * @param agreed what {@link #quote} said
     * @throws AmendmentRefusedException if it means something else by now
     * @throws dev.doorstep.payment.PaymentDeclinedException if the customer cannot pay the difference
     */
    public Order amend(Amendment agreed, IdempotencyKey key) {
        Order order = own(agreed.order(), agreed.item());
        Change content = new Change(
                order.id(),
                agreed.item(),
                agreed.after().total(),
                agreed.due(),
                agreed.fee().fee());
        Replay<Order> replay = new Replay<>(done -> done.id().toString(), done -> file.order(OrderId.parse(done)));
        return work.once("booking.amend", key, new Work.Request<>(content, replay), () -> amend(order, agreed));
    }

    private Order amend(Order order, Amendment agreed) {
        Changed changed = changed(order, agreed.item());
        Amendment now = changed.amendment;
        if (!now.agreesWith(agreed)) {
            throw new AmendmentRefusedException(Cause.CHANGED, order.number());
        }
        if (order.state() == OrderState.OPEN) {
            desks.pricing().promotions().consume(order.id());
            desks.points().consume(order.id());
            reckoning.pay(changed.order, now.due(), "order.amended");
        }
        reckoning.fee(changed.order, now.fee().fee(), "order.amended");
        work.record(new OrderEvent.Amended(
                order.id(),
                changed.visit,
                new OrderEvent.Price(now.before().total(), now.before().digest()),
                new OrderEvent.Price(now.after().total(), now.after().digest()),
                now.due(),
                now.fee().fee()));
        return changed.order;
    }

    /** Does everything but what moves money. */
    private Changed changed(Order order, PlaceOrder.Item item) {
        List<Visit> visits = file.visitsOf(order);
        List<Visit> waiting =
                visits.stream().map(visit -> visit.waiting(visit.promise())).toList();
        CancellationQuote fee = terms.amendment(order);
        Offering offering = desks.catalog().forSale(item.offering(), item.units());
        Task task = offering.task(item.units(), item.chosen());
        Crew crew = crew(order, visits, task);
        List<Claim> claims = new Retiming(desks).stay(order, crew, visits);
        giveBack(order);
        Quote after = requote(order, item, new Extras(task.options(), item.materials()));
        Order amended = file.save(order.amended(Sold.of(offering, item.chosen(), after, null)));
        for (int i = 0; i < claims.size(); i++) {
            Promise promise = Promise.of(claims.get(i).promise(), access.branch());
            file.save(waiting.get(i).amended(crew.demands().get(i), promise));
        }
        file.words(order.id(), offering.intake().words(item.chosen().answers()));
        desks.pricing()
                .promotions()
                .redeem(order.id(), order.customer(), after.request().coupons(), after.discounts());
        desks.points().reserve(order.id(), order.customer(), after.points());
        Amendment amendment = new Amendment(
                order.id(), item, claims.get(0).promise(), order.sold().quote(), after, due(order, after), fee);
        return new Changed(amended, visits.get(0).id(), amendment);
    }

    /** Everybody who comes is asked for what the task is now; it may take longer, but not more people or fewer. */
    private static Crew crew(Order order, List<Visit> visits, Task task) {
        if (visits.size() != 1 + task.crew().size()) {
            throw new AmendmentRefusedException(Cause.OTHER_CREW, order.number());
        }
        return OrderFile.crewOf(visits).asking(task);
    }

    private void giveBack(Order order) {
        List<Redemption> used = desks.pricing().promotions().release(order.id());
        if (used.stream().anyMatch(redemption -> redemption.group() != null)) {
            throw new AmendmentRefusedException(Cause.IN_GROUP, order.number());
        }
        desks.points().giveBack(order.id(), desks.points().spent(order.id()), "order.amended");
    }

    /** Prices the order anew; coupons that do not apply any more are left in the customer's hands. */
    private Quote requote(Order order, PlaceOrder.Item item, Extras extras) {
        PriceRequest sold = order.sold().quote().request();
        PriceRequest asked = new PriceRequest(
                item.offering(),
                item.units(),
                sold.start(),
                sold.shopper(),
                extras,
                sold.circumstances(),
                sold.merchant(),
                sold.purse().keeping(List.of()));
        Quote plain = withCouponsThatApply(asked);
        List<Kept> kept = kept(order.sold().quote(), plain);
        return kept.isEmpty()
                ? plain
                : desks.pricing()
                        .quote(plain.request().with(plain.request().purse().keeping(kept)));
    }

    private Quote withCouponsThatApply(PriceRequest asked) {
        try {
            return desks.pricing().quote(asked);
        } catch (PromotionNotApplicableException lost) {
            Purse purse = asked.purse();
            Purse rest = purse.with(purse.coupons().stream()
                    .filter(coupon -> !coupon.value().equals(lost.promotion()))
                    .collect(Collectors.toUnmodifiableSet()));
            if (rest.equals(purse)) {
                throw lost;
            }
            return withCouponsThatApply(asked.with(rest));
        }
    }

    private List<Kept> kept(Quote before, Quote after) {
        Set<PromotionId> used = after.discounts().stream()
                .map(discount -> discount.source().promotion())
                .collect(Collectors.toSet());
        Set<PromotionId> outdone = after.notUsed().stream()
                .filter(unused -> unused.obstacle().cause().isOutdone())
                .map(unused -> unused.promotion())
                .collect(Collectors.toSet());
        return before.discounts().stream()
                .filter(discount -> !used.contains(discount.source().promotion()))
                .filter(discount -> !outdone.contains(discount.source().promotion()))
                .filter(this::isKept)
                .map(discount -> Kept.of(discount, before.subtotal(), after.subtotal()))
                .toList();
    }

    private boolean isKept(Discount discount) {
        Stacking stacking = desks.pricing()
                .promotions()
                .promotion(discount.source())
                .terms()
                .stacking();
        return stacking.whenLost() == Stacking.WhenLost.KEEP
                && !discount.amount().isZero();
    }

    /** What was paid for an order that stands is made what would have been paid by now. */
    private Money due(Order order, Quote after) {
        return order.state() == OrderState.OPEN
                ? after.deposit().minus(desks.cashier().available(order.id()))
                : Money.zero(order.total().currency());
    }

    private Order own(OrderId id, PlaceOrder.Item item) {
        Order order = file.order(id);
        access.requireOwn(order.customer(), Permission.SERVE, () -> new UnknownOrderException(id));
        if (!item.materials().isEmpty()) {
            access.require(Permission.SERVE);
        }
        if (!item.offering().equals(order.sold().offering())) {
            throw new AmendmentRefusedException(Cause.OTHER_OFFERING, order.number());
        }
        if (order.sold().part() != null) {
            throw new AmendmentRefusedException(Cause.PART_OF_PACKAGE, order.number());
        }
        return order;
    }

    /** The order as it is then, its visit, and what that means. */
    private record Changed(Order order, VisitId visit, Amendment amendment) {}

    private record Change(OrderId order, PlaceOrder.Item item, Money total, Money due, Money fee) {}
}
