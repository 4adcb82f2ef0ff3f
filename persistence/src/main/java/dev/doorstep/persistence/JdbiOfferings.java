package dev.doorstep.persistence;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Offerings;
import dev.doorstep.kernel.OfferingId;
import java.util.List;
import java.util.Optional;

/** The offerings of a branch, in the table {@code ds_offering}. */
final class JdbiOfferings implements Offerings {
    private final DocumentTable<Offering> rows;

    JdbiOfferings(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_offering", Offering.class);
    }

    @Override
    public Optional<Offering> find(OfferingId id) {
        return rows.find(id);
    }

    @Override
    public List<Offering> all() {
        return rows.all();
    }

    @Override
    public Offering save(Offering offering) {
        return rows.save(offering.id(), offering);
    }
}
