package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.marketing.Referral;
import dev.doorstep.marketing.Referrals;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who brought whom into a branch; the codes stand in one table by customer and in one by code. */
record MemoryReferrals(VersionedView<Referral> rows, Codes codes, String branch) implements Referrals {
    /**
     * What a session sees of the codes.
     *
     * @param byCustomer the codes, by customer
     * @param byCode the customers, by code
     * @param rewards how many rewards they got, by customer
     */
    record Codes(
            MemoryTable<CouponCode>.View byCustomer,
            MemoryTable<CustomerId>.View byCode,
            MemoryTable<Integer>.View rewards) {}

    @Override
    public Optional<CouponCode> codeOf(CustomerId customer) {
        return codes.byCustomer.find(key(customer));
    }

    @Override
    public Optional<CustomerId> ownerOf(CouponCode code) {
        return codes.byCode.find(key(code));
    }

    @Override
    public void add(CouponCode code, CustomerId customer) {
        if (codeOf(customer).isPresent() || ownerOf(code).isPresent()) {
            throw new StaleWriteException("the code of customer " + customer, 0);
        }
        codes.byCustomer.put(key(customer), code);
        codes.byCode.put(key(code), customer);
    }

    @Override
    public int reward(CustomerId referrer, int more) {
        Optional<Integer> read = codes.rewards.find(key(referrer));
        int rewards = read.orElse(0) + more;
        codes.rewards.replace(key(referrer), read, rewards);
        return rewards;
    }

    @Override
    public Optional<Referral> find(CustomerId friend) {
        return rows.find(friend);
    }

    @Override
    public List<Referral> by(CustomerId referrer) {
        return rows.all()
                .filter(referral -> referral.referrer().equals(referrer))
                .sorted(Comparator.comparing(Referral::acceptedAt)
                        .thenComparing(referral -> referral.friend().toString()))
                .toList();
    }

    @Override
    public Referral save(Referral referral) {
        return rows.save(referral.friend(), referral);
    }

    private String key(Object part) {
        return branch + "/" + part;
    }
}
