package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.redemption.IssuedCode;
import dev.doorstep.pricing.redemption.IssuedCodes;
import java.util.List;
import java.util.Optional;

/** The codes that a branch issued, by code. Of two sessions that give the same one, the second runs again. */
record MemoryIssuedCodes(MemoryTable<IssuedCode>.View rows, String branch) implements IssuedCodes {
    @Override
    public Optional<IssuedCode> find(CouponCode code) {
        return rows.find(key(code));
    }

    @Override
    public List<IssuedCode> of(PromotionId promotion, String batch) {
        return rows.scan(branch + "/")
                .filter(issued ->
                        issued.promotion().equals(promotion) && issued.batch().equals(batch))
                .toList();
    }

    @Override
    public void add(List<IssuedCode> codes) {
        for (IssuedCode issued : codes) {
            if (find(issued.code()).isPresent()) {
                throw new StaleWriteException("code " + issued.code(), 0);
            }
            rows.put(key(issued.code()), issued);
        }
    }

    @Override
    public boolean give(CouponCode code, CustomerId customer) {
        Optional<IssuedCode> free = find(code).filter(issued -> issued.holder() == null);
        free.ifPresent(issued -> rows.put(key(code), issued.heldBy(customer)));
        return free.isPresent();
    }

    private String key(CouponCode code) {
        return branch + "/" + code;
    }
}
