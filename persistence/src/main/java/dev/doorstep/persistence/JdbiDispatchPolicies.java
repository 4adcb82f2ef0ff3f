package dev.doorstep.persistence;

import dev.doorstep.dispatch.policy.DispatchPolicies;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.persistence.EffectiveTable.Period;
import dev.doorstep.persistence.EffectiveTable.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The dispatch policies of a branch, in {@code ds_dispatch_policy}. */
final class JdbiDispatchPolicies implements DispatchPolicies {
    private final EffectiveTable<DispatchPolicy> policies;

    JdbiDispatchPolicies(Sql sql) {
        this.policies =
                new EffectiveTable<>(sql, new Rows<>("ds_dispatch_policy", "dispatch policy", DispatchPolicy.class));
    }

    @Override
    public Optional<DispatchPolicy> find(DispatchPolicyId id) {
        return policies.find(id);
    }

    @Override
    public Optional<DispatchPolicy> find(DispatchPolicyId id, long version) {
        return policies.find(id, version);
    }

    @Override
    public List<DispatchPolicy> all() {
        return policies.all();
    }

    @Override
    public DispatchPolicy save(DispatchPolicy policy, Instant savedAt) {
        return policies.save(policy.id(), new Period(policy.effectiveFrom(), policy.effectiveUntil()), policy, savedAt);
    }
}
