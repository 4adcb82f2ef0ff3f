package dev.doorstep.testkit.fault;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Usage;
import dev.doorstep.pricing.redemption.PromotionDesk;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.redemption.Redemptions;
import dev.doorstep.pricing.redemption.Voucher;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A store on which everybody dawdles between deciding to use a promotion and using it, each a little longer than the
 * one before: what was decided on and is not guarded, somebody else has changed by then.
 */
public final class DawdlingStore implements Store {
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Store store;
    private final AtomicInteger dawdlers = new AtomicInteger();

    private DawdlingStore(Store store) {
        this.store = store;
    }

    /** Lets everybody dawdle at a store. */
    public static DawdlingStore around(Store store) {
        return new DawdlingStore(store);
    }

    @Override
    public Session open(BranchId branch, SessionMode mode) {
        Session session = store.open(branch, mode);
        return PosingSession.of(() -> session, Map.of("pricing", this::dawdling));
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        store.close();
    }

    private Pricing.Ports dawdling(Session session) {
        Pricing.Ports ports = session.pricing();
        PromotionDesk.Ports promotions = ports.promotions();
        return new Pricing.Ports(
                ports.books(),
                new PromotionDesk.Ports(
                        promotions.promotions(),
                        new Dawdling(promotions.redemptions()),
                        promotions.issued(),
                        promotions.groups()),
                ports.policies());
    }

    private void dawdle() {
        LockSupport.parkNanos(MOMENT.toNanos() * dawdlers.incrementAndGet());
    }

    /** Uses that take a while. */
    private final class Dawdling implements Redemptions {
        private final Redemptions redemptions;

        Dawdling(Redemptions redemptions) {
            this.redemptions = redemptions;
        }

        @Override
        public Usage usage(PromotionId promotion, CustomerId customer) {
            return redemptions.usage(promotion, customer);
        }

        @Override
        public List<Redemption> of(OrderId order) {
            return redemptions.of(order);
        }

        @Override
        public Optional<Obstacle> redeem(Redemption redemption) {
            dawdle();
            return redemptions.redeem(redemption);
        }

        @Override
        public void consume(OrderId order) {
            redemptions.consume(order);
        }

        @Override
        public boolean release(OrderId order) {
            return redemptions.release(order);
        }

        @Override
        public Optional<Obstacle> claim(PromotionId promotion, CustomerId customer, Instant at) {
            dawdle();
            return redemptions.claim(promotion, customer, at);
        }

        @Override
        public List<Voucher> vouchers(CustomerId customer) {
            return redemptions.vouchers(customer);
        }
    }
}
