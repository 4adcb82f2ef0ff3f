package dev.doorstep.persistence;

import dev.doorstep.catalog.bundle.Bundles;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.BundleId;
import java.util.List;
import java.util.Optional;

/** The packages of a branch, in the table {@code ds_bundle}. */
final class JdbiBundles implements Bundles {
    private final DocumentTable<ServiceBundle> rows;

    JdbiBundles(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_bundle", ServiceBundle.class);
    }

    @Override
    public Optional<ServiceBundle> find(BundleId id) {
        return rows.find(id);
    }

    @Override
    public List<ServiceBundle> all() {
        return rows.all();
    }

    @Override
    public ServiceBundle save(ServiceBundle bundle) {
        return rows.save(bundle.id(), bundle);
    }
}
