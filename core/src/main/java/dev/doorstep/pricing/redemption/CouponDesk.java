package dev.doorstep.pricing.redemption;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Coupons in the hands of customers: codes for one use each, claiming, and the wallet. */
public final class CouponDesk {
    private final Access access;
    private final Work work;
    private final PromotionDesk.Ports ports;
    private final Codes codes;

    /**
     * Which codes are to be drawn.
     *
     * @param promotion a promotion of single-use codes
     * @param name the code of the batch, which no other of the promotion has, such as {@code flyers-march}
     * @param count how many codes, 1 to {@value #COUNT_MAX}
     */
    public record Batch(PromotionId promotion, String name, int count) {
        /** The most codes that are issued at once. */
        public static final int COUNT_MAX = 10_000;

        /** Rejects a count outside the limits. */
        public Batch {
            if (count < 1 || count > COUNT_MAX) {
                throw new IllegalArgumentException("%d codes are not 1 to %d.".formatted(count, COUNT_MAX));
            }
        }
    }

    /** Opens the service for one transaction. */
    public CouponDesk(Access access, Work work, PromotionDesk.Ports ports) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.codes = new Codes(ports);
    }

    /**
     * Draws codes for one use each. More may be issued than the promotion has in stock; who comes too late is told so.
     *
     * @return the codes, by code
     * @throws PromotionNotApplicableException if there is no such promotion, or it takes no codes of its own
     * @throws BatchTakenException if the promotion has a batch of that name
     */
    public List<IssuedCode> generate(Batch batch, IdempotencyKey key) {
        access.require(Permission.AUTHOR);
        Replay<List<IssuedCode>> replay =
                new Replay<>(issued -> batch.name(), name -> ports.issued().of(batch.promotion(), name));
        return work.once("coupon.generate", key, new Work.Request<>(batch, replay), () -> {
            ports.require(batch.promotion(), Promotion.Entry.SINGLE_USE);
            if (!ports.issued().of(batch.promotion(), batch.name()).isEmpty()) {
                throw new BatchTakenException(batch.promotion(), batch.name());
            }
            return work.racing("codes of " + batch.promotion(), () -> {
                ports.issued().add(drawn(batch));
                return ports.issued().of(batch.promotion(), batch.name());
            });
        });
    }

    /**
     * Lists the codes of a batch, by code; empty if there is none. Needs the permission of authors: a code is worth
     * money.
     */
    public List<IssuedCode> batch(PromotionId promotion, String name) {
        access.require(Permission.AUTHOR);
        return ports.issued().of(promotion, name);
    }

    /** Tells whether a code stands for anything. */
    public boolean isKnown(CouponCode code) {
        access.require(Permission.READ);
        return codes.find(code).isPresent();
    }

    /**
     * Claims a coupon for a customer: by the promotion's own code, or by one that was issued for one use.
     *
     * @throws PromotionNotApplicableException if it cannot be claimed, all were, or somebody has the code
     */
    public Voucher claim(CouponCode code, CustomerId customer, IdempotencyKey key) {
        access.requireOwn(customer, Permission.SERVE, () -> PromotionNotApplicableException.unknown(code));
        Replay<Voucher> replay = new Replay<>(
                voucher -> String.valueOf(voucher.number()),
                number -> voucher(code, customer, Integer.parseInt(number)));
        return work.once("coupon.claim", key, new Work.Request<>(new Claim(code, customer), replay), () -> {
            HandedIn claimed = handedIn(code);
            new Claiming(ports, work).claim(claimed, customer);
            return vouchers(claimed.promotion(), customer)
                    .reduce((first, second) -> second)
                    .orElseThrow();
        });
    }

    /**
     * Puts a coupon into the wallet of a customer who did not ask for it, such as a reward.
     *
     * @return nothing if it is there; otherwise why not, and nothing is written
     */
    public Optional<Obstacle> grant(PromotionId promotion, CustomerId customer) {
        access.require(Permission.AUTHOR);
        return ports.redemptions().claim(promotion, customer, work.now());
    }

    /**
     * Demands that a promotion must be claimed, so that a coupon of it can be kept in a wallet.
     *
     * @throws PromotionNotApplicableException if there is no such promotion, or it comes in another way
     */
    public void requireClaimed(PromotionId id) {
        access.require(Permission.READ);
        ports.require(id, Promotion.Entry.CLAIMED);
    }

    /** Lists what a customer claimed, and why what is left of it cannot be used now. */
    public List<Wallet.Entry> wallet(CustomerId customer) {
        return new Wallet(ports).of(customer(customer), voucher -> voucher.obstacle(work.now()));
    }

    /** Lists what a customer claimed, and why what is left of it cannot be used for a basket. */
    public List<Wallet.Entry> wallet(CustomerId customer, Basket basket) {
        return new Wallet(ports).of(customer(customer), voucher -> voucher.obstacle(basket));
    }

    /**
     * That one of them was drawn before is so unlikely that the key of the store looks for it; then all are drawn anew.
     */
    private List<IssuedCode> drawn(Batch batch) {
        return Stream.generate(() -> CouponCode.draw(work.dice()))
                .distinct()
                .limit(batch.count())
                .map(code -> new IssuedCode(code, batch.promotion(), batch.name(), work.now(), null))
                .toList();
    }

    private CustomerId customer(CustomerId customer) {
        access.requireOwn(customer, Permission.READ, () -> PromotionNotApplicableException.unknown(customer));
        return customer;
    }

    private HandedIn handedIn(CouponCode code) {
        return codes.find(code).orElseThrow(() -> PromotionNotApplicableException.unknown(code));
    }

    private Voucher voucher(CouponCode code, CustomerId customer, int number) {
        return vouchers(handedIn(code).promotion(), customer)
                .filter(voucher -> voucher.number() == number)
                .findFirst()
                .orElseThrow(() -> PromotionNotApplicableException.unknown(code));
    }

    private Stream<Voucher> vouchers(PromotionId promotion, CustomerId customer) {
        return ports.redemptions().vouchers(customer).stream()
                .filter(voucher -> voucher.promotion().equals(promotion));
    }

    private record Claim(CouponCode code, CustomerId customer) {}
}
