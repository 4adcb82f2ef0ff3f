package dev.doorstep.memory;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OfferingVersion;
import dev.doorstep.catalog.Offerings;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.OfferingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** The offerings of a branch, one row a version. */
record MemoryOfferings(MemoryTable<OfferingVersion>.View rows, String branch) implements Offerings {
    private static final Comparator<OfferingVersion> BY_FORCE = Comparator.comparing(OfferingVersion::effectiveFrom)
            .thenComparing(version -> version.offering().version());

    @Override
    public Optional<Offering> at(OfferingId id, Instant instant) {
        return holding(of(id), instant).max(BY_FORCE).map(OfferingVersion::offering);
    }

    @Override
    public Optional<OfferingVersion> version(OfferingId id, long version) {
        return rows.find(key(id, version));
    }

    @Override
    public List<OfferingVersion> versions(OfferingId id) {
        return of(id).toList();
    }

    @Override
    public List<Offering> all(Instant instant) {
        Map<OfferingId, OfferingVersion> inForce = new LinkedHashMap<>();
        holding(rows.scan(branch + "/"), instant)
                .forEach(version -> inForce.merge(version.offering().id(), version, BinaryOperator.maxBy(BY_FORCE)));
        return inForce.values().stream()
                .map(OfferingVersion::offering)
                .sorted(Comparator.comparing(offering -> offering.id().value()))
                .toList();
    }

    @Override
    public Map<OfferingId, Long> latest() {
        Map<OfferingId, Long> latest = new LinkedHashMap<>();
        rows.scan(branch + "/")
                .map(OfferingVersion::offering)
                .forEach(offering -> latest.merge(offering.id(), offering.version(), Math::max));
        return latest;
    }

    @Override
    public List<OfferingVersion> save(List<OfferingVersion> versions) {
        versions.forEach(this::requireNext);
        List<OfferingVersion> saved = new ArrayList<>(versions.size());
        for (OfferingVersion version : versions) {
            OfferingVersion next = version.numbered();
            rows.replace(key(next.offering().id(), next.offering().version()), Optional.empty(), next);
            saved.add(next);
        }
        return saved;
    }

    private void requireNext(OfferingVersion version) {
        OfferingId id = version.offering().id();
        long last = version.offering().version();
        boolean known = last == 0 || rows.find(key(id, last)).isPresent();
        if (!known || rows.find(key(id, last + 1)).isPresent()) {
            throw new StaleWriteException("offering " + id, last);
        }
    }

    private Stream<OfferingVersion> of(OfferingId id) {
        return rows.scan(branch + "/" + id + "#");
    }

    private static Stream<OfferingVersion> holding(Stream<OfferingVersion> versions, Instant instant) {
        return versions.filter(version -> !version.effectiveFrom().isAfter(instant));
    }

    private String key(OfferingId id, long version) {
        return "%s/%s#%012d".formatted(branch, id, version);
    }
}
