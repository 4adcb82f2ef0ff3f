package dev.doorstep.memory;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Offerings;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Optional;

/** The offerings of a branch. */
record MemoryOfferings(VersionedView<Offering> rows) implements Offerings {
    @Override
    public Optional<Offering> find(OfferingId id) {
        return rows.find(id);
    }

    @Override
    public List<Offering> all() {
        return rows.all().toList();
    }

    @Override
    public Offering save(Offering offering) {
        return rows.save(offering.id(), offering);
    }
}
