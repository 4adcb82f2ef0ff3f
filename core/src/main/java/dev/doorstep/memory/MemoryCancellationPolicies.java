package dev.doorstep.memory;

import dev.doorstep.pricing.cancellation.CancellationPolicies;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import java.util.Optional;

/** The cancellation policy of a branch. */
record MemoryCancellationPolicies(VersionedView<CancellationPolicy> rows) implements CancellationPolicies {
    private static final String ONLY = "current";

    @Override
    public Optional<CancellationPolicy> current() {
        return rows.find(ONLY);
    }

    @Override
    public CancellationPolicy save(CancellationPolicy policy) {
        return rows.save(ONLY, policy);
    }
}
