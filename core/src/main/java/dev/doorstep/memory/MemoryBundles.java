package dev.doorstep.memory;

import dev.doorstep.catalog.bundle.Bundles;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.kernel.BundleId;
import java.util.List;
import java.util.Optional;

/** The packages of a branch. */
record MemoryBundles(VersionedView<ServiceBundle> rows) implements Bundles {
    @Override
    public Optional<ServiceBundle> find(BundleId id) {
        return rows.find(id);
    }

    @Override
    public List<ServiceBundle> all() {
        return rows.all().toList();
    }

    @Override
    public ServiceBundle save(ServiceBundle bundle) {
        return rows.save(bundle.id(), bundle);
    }
}
