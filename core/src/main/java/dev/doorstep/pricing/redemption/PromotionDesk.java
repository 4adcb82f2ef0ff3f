package dev.doorstep.pricing.redemption;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Using promotions, showing which run, and authoring them. */
public final class PromotionDesk {
    /** What comes by a code is for those who have one; a group can be opened by anybody. */
    private static final Set<Promotion.Entry> SHOWN =
            EnumSet.of(Promotion.Entry.AUTOMATIC, Promotion.Entry.CLAIMED, Promotion.Entry.GROUP);

    private final Access access;
    private final Work work;
    private final Catalog catalog;
    private final Ports ports;

    /**
     * Where promotions are kept.
     *
     * @param promotions the promotions
     * @param redemptions how often they are used and claimed
     * @param issued the codes that were issued for one use of them
     * @param groups the groups in which customers buy together
     */
    public record Ports(Promotions promotions, Redemptions redemptions, IssuedCodes issued, GroupBuys groups) {
        /**
         * Finds a promotion that must come in one way.
         *
         * @throws PromotionNotApplicableException if there is no such promotion, or it comes in another way
         */
        Promotion require(PromotionId id, Promotion.Entry entry) {
            Promotion promotion = found(id, promotions.find(id));
            if (promotion.entry() != entry) {
                throw new PromotionNotApplicableException(
                        id, Obstacle.of(Obstacle.Cause.OTHER_ENTRY, promotion.entry()));
            }
            return promotion;
        }
    }

    /** Opens the service for one transaction. */
    public PromotionDesk(Access access, Work work, Catalog catalog, Ports ports) {
        this.access = access;
        this.work = work;
        this.catalog = catalog;
        this.ports = ports;
    }

    /** Lists all promotions by their codes. */
    public List<Promotion> all() {
        access.require(Permission.READ);
        return ports.promotions.all();
    }

    /**
     * Finds a promotion.
     *
     * @throws PromotionNotApplicableException if there is none
     */
    public Promotion promotion(PromotionId id) {
        access.require(Permission.READ);
        return found(id, ports.promotions.find(id));
    }

    /**
     * Finds a promotion as a discount names it.
     *
     * @throws PromotionNotApplicableException if there is none
     */
    public Promotion promotion(Discount.Source source) {
        access.require(Permission.READ);
        return found(source.promotion(), ports.promotions.find(source.promotion(), source.version()));
    }

    /** Tells how often a promotion was used, or claimed if it must be, in all and by one customer. */
    public Usage usage(PromotionId id, CustomerId customer) {
        access.requireOwn(customer, Permission.READ, () -> unknown(id));
        found(id, ports.promotions.find(id));
        return ports.redemptions.usage(id, customer);
    }

    /**
     * Saves a promotion; how often it was used stays.
     *
     * @throws BrokenPromotionException if it does not fit the branch, names what is not in the catalog, or can never
     *     apply
     */
    public Promotion save(Promotion promotion) {
        access.require(Permission.AUTHOR);
        new PromotionCheck(promotion).require(access.branch(), catalog);
        return ports.promotions.save(promotion, work.now());
    }

    /**
     * Takes into question what runs at an instant, and what a customer hands in.
     *
     * @param codes the codes of the coupons
     * @param at when the price is asked for
     * @throws PromotionNotApplicableException if a code is unknown
     */
    public Considered consider(CustomerId customer, Collection<CouponCode> codes, Instant at) {
        access.requireOwn(customer, Permission.READ, () -> unknown(codes));
        List<Promotion> known = ports.promotions.knownAt(at);
        List<Candidate> considered = new ArrayList<>();
        known.stream()
                .filter(promotion -> !promotion.isCoupon())
                .filter(promotion -> promotion.terms().validity().contains(at))
                .forEach(promotion -> considered.add(Candidate.of(promotion)));
        considered.addAll(handedIn(customer, codes, known));
        return new Considered(considered, customer, ports.redemptions);
    }

    private Collection<Candidate> handedIn(CustomerId customer, Collection<CouponCode> codes, List<Promotion> known) {
        Map<PromotionId, Candidate> candidates = new LinkedHashMap<>();
        for (CouponCode code : codes) {
            HandedIn handedIn = new Codes(ports).find(code).orElseThrow(() -> unknown(code));
            Promotion coupon = known.stream()
                    .filter(Promotion::isCoupon)
                    .filter(promotion -> promotion.id().equals(handedIn.promotion()))
                    .findFirst()
                    .orElseThrow(() -> unknown(code));
            if (candidates.put(coupon.id(), new Candidate(coupon, handedIn, seat(customer, handedIn.group())))
                    != null) {
                throw new PromotionNotApplicableException(code, Obstacle.of(Obstacle.Cause.CODE_TWICE, coupon.id()));
            }
        }
        return candidates.values();
    }

    private Candidate.@Nullable Seat seat(CustomerId customer, @Nullable GroupBuy group) {
        return group == null
                ? null
                : new Candidate.Seat(
                        LocalDateTime.ofInstant(
                                group.open().endExclusive(), access.branch().zone()),
                        group.obstacle(customer, ports.groups().members(List.of(group.code())), work.now()));
    }

    /**
     * Uses promotions for an order, in the order's transaction; they are reserved until they are
     * {@linkplain #consume consumed}. Doing it again for the same order takes nothing more.
     *
     * @param codes the codes of the coupons that were handed in
     * @param discounts what comes off the order
     * @throws PromotionNotApplicableException if the last one or the code was taken meanwhile, or the budget is spent
     */
    public List<Redemption> redeem(
            OrderId order, CustomerId customer, Collection<CouponCode> codes, List<Discount> discounts) {
        access.requireOwn(customer, Permission.SERVE, () -> unknown(order));
        if (codes.isEmpty() && discounts.isEmpty()) {
            return List.of();
        }
        List<Redemption> earlier = ports.redemptions.of(order);
        if (!earlier.isEmpty()) {
            return earlier;
        }
        Map<PromotionId, HandedIn> handedIn = new Codes(ports).known(codes);
        return work.atomically(() -> discounts.stream()
                .sorted(Comparator.comparing(
                        discount -> discount.source().promotion().value()))
                .map(discount -> redeem(
                        order,
                        customer,
                        discount,
                        handedIn.get(discount.source().promotion())))
                .toList());
    }

    /**
     * Makes firm what is reserved for an order, because the order stands; the group whose last place it pays succeeds.
     *
     * @throws PromotionNotApplicableException if a group that the order joined closed meanwhile
     */
    public void consume(OrderId order) {
        access.require(Permission.SERVE);
        new Seats(ports, work).pay(order);
        ports.redemptions.consume(order);
    }

    /**
     * Gives back what an order used, because it is called off. Doing it again gives nothing more, and a foreign order
     * looks like one that used nothing.
     *
     * @return what was given back
     */
    public List<Redemption> release(OrderId order) {
        if (access.actor().ref().kind() != ActorKind.CUSTOMER) {
            access.require(Permission.SERVE);
        }
        List<Redemption> used = ports.redemptions.of(order).stream()
                .filter(redemption -> access.owns(redemption.customer(), Permission.SERVE))
                .toList();
        if (!used.isEmpty()) {
            new Seats(ports, work).leave(order);
        }
        return !used.isEmpty() && ports.redemptions.release(order) ? used : List.of();
    }

    /**
     * Lists what runs or can be claimed now, each with why it is not for a customer.
     *
     * @param shopper the customer, and what is known of them
     * @param start when they would like the work to start
     */
    public List<Offer> offers(Basket.Shopper shopper, LocalDateTime start) {
        customer(shopper.customer());
        Basket.Occasion occasion = new Basket.Occasion(access.branch().id(), null, start, work.now());
        List<GroupBuy.Standing> joinable = new GroupBuying(access, work, ports).joinable();
        return ports.promotions.all().stream()
                .filter(promotion -> SHOWN.contains(promotion.entry()))
                .filter(promotion -> promotion.terms().validity().contains(work.now()))
                .map(promotion -> new Offer(
                        promotion,
                        joinable.stream()
                                .filter(standing -> standing.group().promotion().equals(promotion.id()))
                                .toList(),
                        obstacle(promotion, shopper, occasion).orElse(null)))
                .toList();
    }

    private Optional<Obstacle> obstacle(Promotion promotion, Basket.Shopper shopper, Basket.Occasion occasion) {
        Usage usage = ports.redemptions.usage(promotion.id(), shopper.customer());
        return promotion
                .obstacle(shopper, occasion)
                .or(() -> usage.held() > 0
                        ? Optional.empty()
                        : promotion.terms().limits().obstacle(usage));
    }

    private Redemption redeem(OrderId order, CustomerId customer, Discount discount, @Nullable HandedIn handedIn) {
        GroupBuy group = handedIn == null ? null : handedIn.group();
        Redemption redemption = new Redemption(
                order,
                discount.source().promotion(),
                customer,
                discount.amount().negated(),
                Redemption.State.RESERVED,
                work.now(),
                group == null ? null : group.code());
        if (handedIn != null) {
            new Claiming(ports, work).use(handedIn, customer);
        }
        if (group != null) {
            new Seats(ports, work).take(redemption);
        }
        ports.redemptions.redeem(redemption).ifPresent(obstacle -> {
            throw new PromotionNotApplicableException(redemption.promotion(), obstacle);
        });
        return redemption;
    }

    private CustomerId customer(CustomerId customer) {
        access.requireOwn(customer, Permission.READ, () -> unknown(customer));
        return customer;
    }

    private static Promotion found(PromotionId id, Optional<Promotion> promotion) {
        return promotion.orElseThrow(() -> unknown(id));
    }

    private static PromotionNotApplicableException unknown(Object asked) {
        return PromotionNotApplicableException.unknown(asked);
    }
}
