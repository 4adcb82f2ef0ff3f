package dev.doorstep.memory;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import dev.doorstep.pricing.redemption.Promotions;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.redemption.Redemptions;
import dev.doorstep.pricing.redemption.Voucher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often promotions are used and claimed. The counts of a promotion are a row of its own: whoever uses, claims or
 * gives back changes it, so of two transactions that do so at once the second runs again.
 */
record MemoryRedemptions(Promotions promotions, Views views, String branch) implements Redemptions {
    /**
     * What a session sees of the rows.
     *
     * @param counts the counts, by promotion
     * @param redemptions the uses, by order and promotion
     * @param vouchers the claims, by customer, promotion and number
     */
    record Views(
            MemoryTable<Counts>.View counts,
            MemoryTable<Redemption>.View redemptions,
            MemoryTable<Voucher>.View vouchers) {}

    /**
     * The counts of a promotion.
     *
     * @param used how often it is used
     * @param claimed how often it was claimed
     * @param spent what it cost; nothing if it was never used
     */
    record Counts(int used, int claimed, Optional<Money> spent) {
        static final Counts NONE = new Counts(0, 0, Optional.empty());

        Counts plus(Redemption redemption) {
            return new Counts(
                    used + 1,
                    claimed,
                    Optional.of(spent.map(redemption.spent()::plus).orElse(redemption.spent())));
        }

        Counts minus(Redemption redemption) {
            return new Counts(used - 1, claimed, spent.map(before -> before.minus(redemption.spent())));
        }
    }

    /**
     * The rows on which a customer's use of a promotion is decided, each read once.
     *
     * @param counts the counts of the promotion
     * @param vouchers what the customer claimed of it
     */
    private record Read(Optional<Counts> counts, List<Voucher> vouchers) {
        Stream<Voucher> held() {
            return vouchers.stream().filter(voucher -> voucher.order() == null);
        }
    }

    @Override
    public Usage usage(PromotionId promotion, CustomerId customer) {
        return promotions
                .find(promotion)
                .map(found -> usage(found, customer, read(promotion, customer)))
                .orElse(Usage.NONE);
    }

    @Override
    public List<Redemption> of(OrderId order) {
        return views.redemptions.scan(key(order, "")).toList();
    }

    @Override
    public Optional<Obstacle> redeem(Redemption redemption) {
        Promotion promotion = promotion(redemption.promotion());
        Read read = read(redemption.promotion(), redemption.customer());
        Usage usage = usage(promotion, redemption.customer(), read);
        Optional<Obstacle> obstacle = promotion.obstacle(usage, redemption.spent());
        if (obstacle.isEmpty()) {
            views.counts.replace(
                    key(redemption.promotion()),
                    read.counts,
                    read.counts.orElse(Counts.NONE).plus(redemption));
            views.redemptions.replace(key(redemption.order(), redemption.promotion()), Optional.empty(), redemption);
            if (promotion.entry().isClaimed()) {
                replace(read.held().findFirst().orElseThrow(), redemption.order());
            }
        }
        return obstacle;
    }

    @Override
    public void consume(OrderId order) {
        of(order)
                .forEach(redemption -> views.redemptions.replace(
                        key(order, redemption.promotion()), Optional.of(redemption), redemption.consumed()));
    }

    @Override
    public boolean release(OrderId order) {
        List<Redemption> used = of(order);
        used.forEach(redemption -> {
            Optional<Counts> counts = counts(redemption.promotion());
            views.counts.replace(
                    key(redemption.promotion()), counts, counts.orElseThrow().minus(redemption));
            views.redemptions.replace(key(order, redemption.promotion()), Optional.of(redemption), null);
            vouchers(redemption.customer(), redemption.promotion())
                    .filter(voucher -> order.equals(voucher.order()))
                    .forEach(voucher -> replace(voucher, null));
        });
        return !used.isEmpty();
    }

    @Override
    public Optional<Obstacle> claim(PromotionId id, CustomerId customer, Instant at) {
        Promotion promotion = promotion(id);
        Read read = read(id, customer);
        Usage usage = usage(promotion, customer, read);
        Optional<Obstacle> obstacle = promotion.claimObstacle(usage, at);
        if (obstacle.isEmpty()) {
            Counts before = read.counts.orElse(Counts.NONE);
            views.counts.replace(key(id), read.counts, new Counts(before.used, before.claimed + 1, before.spent));
            Voucher voucher = new Voucher(id, customer, usage.byCustomer() + 1, at, null);
            views.vouchers.replace(key(voucher), Optional.empty(), voucher);
        }
        return obstacle;
    }

    @Override
    public List<Voucher> vouchers(CustomerId customer) {
        return views.vouchers.scan(key(customer) + "/").toList();
    }

    /** Counts by the rows that the caller read: what it decides must stand on the same read that it replaces. */
    private Usage usage(Promotion promotion, CustomerId customer, Read read) {
        Counts counts = read.counts.orElse(Counts.NONE);
        Money spent =
                counts.spent.or(() -> promotion.currency().map(Money::zero)).orElse(null);
        if (promotion.entry().isClaimed()) {
            return new Usage(
                    counts.claimed, read.vouchers.size(), (int) read.held().count(), spent);
        }
        long byCustomer = views.redemptions
                .scan(branch + "/")
                .filter(redemption -> redemption.promotion().equals(promotion.id()))
                .filter(redemption -> redemption.customer().equals(customer))
                .count();
        return new Usage(counts.used, (int) byCustomer, 0, spent);
    }

    private void replace(Voucher voucher, @Nullable OrderId order) {
        Voucher changed =
                new Voucher(voucher.promotion(), voucher.customer(), voucher.number(), voucher.claimedAt(), order);
        views.vouchers.replace(key(voucher), Optional.of(voucher), changed);
    }

    private Promotion promotion(PromotionId id) {
        return promotions
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no promotion %s.".formatted(id)));
    }

    private Read read(PromotionId id, CustomerId customer) {
        return new Read(counts(id), vouchers(customer, id).toList());
    }

    private Optional<Counts> counts(PromotionId id) {
        return views.counts.find(key(id));
    }

    private Stream<Voucher> vouchers(CustomerId customer, PromotionId promotion) {
        return views.vouchers.scan(key(customer, promotion) + "/");
    }

    private String key(Voucher voucher) {
        return key(voucher.customer(), voucher.promotion()) + "/%09d".formatted(voucher.number());
    }

    private String key(Object... parts) {
        StringBuilder key = new StringBuilder(branch);
        for (Object part : parts) {
            key.append('/').append(part);
        }
        return key.toString();
    }
}
