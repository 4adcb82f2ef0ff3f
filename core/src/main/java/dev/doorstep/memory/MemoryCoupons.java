package dev.doorstep.memory;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.pricing.Coupon;
import dev.doorstep.pricing.Coupons;
import dev.doorstep.pricing.Redemption;
import java.util.List;
import java.util.Optional;

/**
 * The coupons of a branch. The count of a coupon is a row of its own: whoever takes or gives back one changes it, so of
 * two transactions that do so at once the second runs again.
 */
record MemoryCoupons(
        VersionedView<Coupon> rows,
        MemoryTable<Integer>.View counts,
        MemoryTable<Redemption>.View redemptions,
        String branch)
        implements Coupons {
    @Override
    public Optional<Coupon> find(CouponCode code) {
        return rows.find(code);
    }

    @Override
    public List<Coupon> all() {
        return rows.all().toList();
    }

    @Override
    public Coupon save(Coupon coupon) {
        return rows.save(coupon.code(), coupon);
    }

    @Override
    public Coupon.Usage usage(CouponCode code, CustomerId customer) {
        int inAll = counts.find(key(code)).orElse(0);
        long byCustomer = redemptions
                .scan(branch + "/")
                .filter(redemption -> redemption.coupon().equals(code))
                .filter(redemption -> redemption.customer().equals(customer))
                .count();
        return new Coupon.Usage(inAll, Math.toIntExact(byCustomer));
    }

    @Override
    public Optional<Redemption> redemption(OrderId order) {
        return redemptions.find(key(order));
    }

    @Override
    public Redemption.Outcome redeem(Redemption redemption) {
        CouponCode code = redemption.coupon();
        Coupon.Limits limits = rows.find(code)
                .orElseThrow(() -> new IllegalArgumentException("There is no coupon %s.".formatted(code)))
                .limits();
        Optional<Integer> count = counts.find(key(code));
        if (count.orElse(0) >= limits.stock()) {
            return Redemption.Outcome.EXHAUSTED;
        }
        if (usage(code, redemption.customer()).byCustomer() >= limits.perCustomer()) {
            return Redemption.Outcome.USED_UP;
        }
        counts.replace(key(code), count, count.orElse(0) + 1);
        redemptions.replace(key(redemption.order()), Optional.empty(), redemption);
        return Redemption.Outcome.TAKEN;
    }

    @Override
    public boolean release(OrderId order) {
        Optional<Redemption> redemption = redemptions.find(key(order));
        redemption.ifPresent(found -> {
            Optional<Integer> count = counts.find(key(found.coupon()));
            counts.replace(key(found.coupon()), count, count.orElseThrow() - 1);
            redemptions.replace(key(order), redemption, null);
        });
        return redemption.isPresent();
    }

    private String key(Object id) {
        return branch + "/" + id;
    }
}
