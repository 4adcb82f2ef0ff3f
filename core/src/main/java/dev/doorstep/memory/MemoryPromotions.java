package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Promotions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The promotions of a branch, every version under a key of its own. */
record MemoryPromotions(MemoryTable<Revision>.View rows, String branch) implements Promotions {
    /**
     * A version of a promotion.
     *
     * @param promotion the promotion
     * @param savedAt when it was saved
     */
    record Revision(Promotion promotion, Instant savedAt) {}

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return latest(rows.scan(key(id))).stream().findFirst();
    }

    @Override
    public Optional<Promotion> find(PromotionId id, long version) {
        return rows.find(key(id, version)).map(Revision::promotion);
    }

    @Override
    public List<Promotion> all() {
        return latest(rows.scan(branch + "/"));
    }

    @Override
    public List<Promotion> knownAt(Instant instant) {
        return latest(rows.scan(branch + "/").filter(row -> !row.savedAt().isAfter(instant)));
    }

    @Override
    public Promotion save(Promotion promotion, Instant at) {
        long current = find(promotion.id()).map(Promotion::version).orElse(0L);
        if (current != promotion.version()) {
            throw new StaleWriteException("promotion " + promotion.id(), promotion.version());
        }
        Promotion saved = promotion.withVersion(current + 1);
        rows.replace(key(promotion.id(), saved.version()), Optional.empty(), new Revision(saved, at));
        return saved;
    }

    /** Keys sort the versions of a promotion, so the last one seen is the latest. */
    private static List<Promotion> latest(Stream<Revision> revisions) {
        TreeMap<String, Promotion> promotions = new TreeMap<>();
        revisions
                .map(Revision::promotion)
                .forEach(promotion -> promotions.put(promotion.id().value(), promotion));
        return List.copyOf(promotions.values());
    }

    private String key(PromotionId id) {
        return branch + "/" + id + "/";
    }

    private String key(PromotionId id, long version) {
        return key(id) + "%019d".formatted(version);
    }
}
