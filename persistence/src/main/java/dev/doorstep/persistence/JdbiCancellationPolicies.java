package dev.doorstep.persistence;

import dev.doorstep.pricing.cancellation.CancellationPolicies;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import java.util.Optional;

/** The cancellation policy of a branch, the one row of it in {@code ds_cancellation_policy}. */
final class JdbiCancellationPolicies implements CancellationPolicies {
    private static final String ONLY = "current";

    private final DocumentTable<CancellationPolicy> rows;

    JdbiCancellationPolicies(Sql sql) {
        rows = new DocumentTable<>(sql, "ds_cancellation_policy", CancellationPolicy.class);
    }

    @Override
    public Optional<CancellationPolicy> current() {
        return rows.find(ONLY);
    }

    @Override
    public CancellationPolicy save(CancellationPolicy policy) {
        return rows.save(ONLY, policy);
    }
}
