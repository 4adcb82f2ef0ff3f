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
import java.util.concurrent.locks.LockSupport;

/**
 * A store on which everybody dawdles between deciding to use a promotion and using it: whatever was decided on and is not guarded,
 * somebody else changes meanwhile.
 */
public final class DawdlingStore implements Store {
    private static final Duration MOMENT = Duration.ofMillis(30);

    private final Store store;

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
        return PosingSession.of(() -> session, Map.of("pricing", DawdlingStore::dawdling));
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        store.close();
    }

    private static Pricing.Ports dawdling(Session session) {
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

    /** Uses that take a moment. */
    private record Dawdling(Redemptions redemptions) implements Redemptions {
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
            LockSupport.parkNanos(MOMENT.toNanos());
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
            LockSupport.parkNanos(MOMENT.toNanos());
            return redemptions.claim(promotion, customer, at);
        }

        @Override
        public List<Voucher> vouchers(CustomerId customer) {
            return redemptions.vouchers(customer);
        }
    }
}
