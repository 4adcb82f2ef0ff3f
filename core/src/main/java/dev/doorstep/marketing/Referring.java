package dev.doorstep.marketing;

import dev.doorstep.customer.Customer;
import dev.doorstep.customer.Customers;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.Replay;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.marketing.ReferralRefusedException.Cause;
import dev.doorstep.order.Orders;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.redemption.CouponDesk;
import java.util.List;
import java.util.Optional;

/** Passing a code on, accepting it, and seeing what came of it. */
public final class Referring {
    private final Access access;
    private final Work work;
    private final Ports ports;
    private final CouponDesk coupons;

    /**
     * Where referrals are kept, and what is known of those whom they are about.
     *
     * @param programs what the branch gives
     * @param referrals who brought whom
     * @param customers the customers
     * @param orders what they ordered
     */
    public record Ports(ReferralPrograms programs, Referrals referrals, Customers customers, Orders orders) {}

    /**
     * Opens the service for one transaction.
     *
     * @param coupons puts coupons into wallets; opened with the access of the system
     */
    public Referring(Access access, Work work, Ports ports, CouponDesk coupons) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.coupons = coupons;
    }

    /** Finds what the branch gives for new customers, if anything. Needs the permission to read. */
    public Optional<ReferralProgram> program() {
        access.require(Permission.READ);
        return ports.programs.current();
    }

    /**
     * Saves what the branch gives for new customers.
     *
     * @throws dev.doorstep.pricing.redemption.PromotionNotApplicableException if the promotions are unknown, or need
     *     not be claimed
     */
    public ReferralProgram save(ReferralProgram program) {
        access.require(Permission.AUTHOR);
        coupons.requireClaimed(program.reward());
        if (program.welcome() != null) {
            coupons.requireClaimed(program.welcome());
        }
        return ports.programs.save(program);
    }

    /** Returns the code that a customer passes on; it is drawn the first time that somebody asks. */
    public CouponCode code(CustomerId customer) {
        requireOwn(customer);
        known(customer);
        return ports.referrals.codeOf(customer).orElseGet(() -> {
            CouponCode drawn = CouponCode.draw(work.dice());
            return work.racing("the code of customer " + customer, () -> {
                ports.referrals.add(drawn, customer);
                return drawn;
            });
        });
    }

    /**
     * Lets a new customer say who brought them, and puts the welcome into their wallet if anything is left of it.
     *
     * @param code what the other customer passed on
     * @throws ReferralRefusedException if they cannot be brought in by that code
     */
    public Referral accept(CouponCode code, CustomerId friend, IdempotencyKey key) {
        requireOwn(friend);
        Replay<Referral> replay = new Replay<>(
                referral -> referral.friend().toString(),
                found -> ports.referrals.find(friend).orElseThrow());
        return work.once("referral.accept", key, new Work.Request<>(new Acceptance(code, friend), replay), () -> {
            ReferralProgram program = ports.programs.current().orElseThrow(() -> refused(Cause.NO_PROGRAM, code));
            CustomerId referrer = referrer(code, friend);
            Referral saved = work.racing(
                    "the referral of customer " + friend,
                    () -> ports.referrals.save(Referral.accepted(friend, referrer, work.now())));
            if (program.welcome() != null) {
                coupons.grant(program.welcome(), friend);
            }
            work.record(new ReferralEvent.Accepted(friend, referrer));
            return saved;
        });
    }

    /** Lists whom a customer brought in, and what came of it. */
    public List<Referral> by(CustomerId referrer) {
        access.requireOwn(referrer, Permission.READ, () -> new UnknownCustomerException(referrer));
        return ports.referrals.by(referrer);
    }

    private CustomerId referrer(CouponCode code, CustomerId friend) {
        CustomerId referrer =
                ports.referrals.ownerOf(code.canonical()).orElseThrow(() -> refused(Cause.UNKNOWN_CODE, code));
        if (referrer.equals(friend)) {
            throw refused(Cause.ONESELF, code);
        }
        if (ports.referrals.find(friend).isPresent()) {
            throw refused(Cause.ACCEPTED_BEFORE, code);
        }
        if (ports.orders.standing(friend) > 0) {
            throw refused(Cause.NOT_NEW, code);
        }
        if (liveTogether(known(referrer), known(friend))) {
            throw refused(Cause.SAME_HOUSEHOLD, code);
        }
        return referrer;
    }

    private static boolean liveTogether(Customer one, Customer other) {
        return one.contact().phone().equals(other.contact().phone())
                || one.home().line().equals(other.home().line());
    }

    private Customer known(CustomerId customer) {
        return ports.customers.find(customer).orElseThrow(() -> new UnknownCustomerException(customer));
    }

    private void requireOwn(CustomerId customer) {
        access.requireOwn(customer, Permission.SERVE, () -> new UnknownCustomerException(customer));
    }

    private static ReferralRefusedException refused(Cause cause, CouponCode code) {
        return new ReferralRefusedException(cause, code);
    }

    private record Acceptance(CouponCode code, CustomerId friend) {}
}
