package dev.doorstep.memory;

import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.Promotions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The promotions of a branch. */
record MemoryPromotions(KeptVersions<Promotion> rows) implements Promotions {
    @Override
    public Optional<Promotion> find(PromotionId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Promotion> find(PromotionId id, long version) {
        return rows.find(id, version);
    }

    @Override
    public List<Promotion> all() {
        return rows.all();
    }

    @Override
    public List<Promotion> knownAt(Instant instant) {
        return rows.knownAt(instant);
    }

    @Override
    public Promotion save(Promotion promotion, Instant at) {
        return rows.save(promotion, at);
    }
}
