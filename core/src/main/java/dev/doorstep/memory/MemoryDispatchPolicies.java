package dev.doorstep.memory;

import dev.doorstep.dispatch.policy.DispatchPolicies;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.DispatchPolicyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dispatch policies of a branch. */
record MemoryDispatchPolicies(KeptVersions<DispatchPolicy> rows) implements DispatchPolicies {
    private static final Comparator<DispatchPolicy> EARLIEST_FIRST = Comparator.comparing(DispatchPolicy::effectiveFrom)
            .thenComparing(policy -> policy.id().value());

    @Override
    public Optional<DispatchPolicy> find(DispatchPolicyId id) {
        return rows.find(id);
    }

    @Override
    public Optional<DispatchPolicy> find(DispatchPolicyId id, long version) {
        return rows.find(id, version);
    }

    @Override
    public List<DispatchPolicy> all() {
        return rows.all().stream().sorted(EARLIEST_FIRST).toList();
    }

    @Override
    public DispatchPolicy save(DispatchPolicy policy, Instant savedAt) {
        return rows.save(policy, savedAt);
    }
}
