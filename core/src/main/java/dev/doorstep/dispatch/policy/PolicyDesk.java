package dev.doorstep.dispatch.policy;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Category;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Authoring the dispatch policies of a branch, and saying which one counts. */
public final class PolicyDesk {
    private final Access access;
    private final Work work;
    private final DispatchPolicies policies;
    private final Catalog catalog;

    /** Opens the service for one transaction. */
    public PolicyDesk(Access access, Work work, DispatchPolicies policies, Catalog catalog) {
        this.access = access;
        this.work = work;
        this.policies = policies;
        this.catalog = catalog;
    }

    /** Lists the policies, the earliest first. Needs the permission to read. */
    public List<DispatchPolicy> all() {
        access.require(Permission.READ);
        return policies.all();
    }

    /** Finds a policy by its code, as it was saved last. Needs the permission to read. */
    public Optional<DispatchPolicy> find(DispatchPolicyId id) {
        access.require(Permission.READ);
        return policies.find(id);
    }

    /**
     * Returns a policy by its code, as it was saved last; the standard is there even if nobody saved it. Needs the
     * permission to read.
     *
     * @throws UnknownDispatchPolicyException if there is none
     */
    public DispatchPolicy policy(DispatchPolicyId id) {
        return find(id).or(() -> standard(new PolicyVersion(id, 0)))
                .orElseThrow(() -> new UnknownDispatchPolicyException(id));
    }

    /**
     * Returns a version of a policy. Needs the permission to read.
     *
     * @throws UnknownDispatchPolicyException if there is none
     */
    public DispatchPolicy policy(PolicyVersion named) {
        access.require(Permission.READ);
        return policies.find(named.policy(), named.version())
                .or(() -> standard(named))
                .orElseThrow(() -> new UnknownDispatchPolicyException(named.policy()));
    }

    private static Optional<DispatchPolicy> standard(PolicyVersion named) {
        return Optional.of(DispatchPolicy.standard())
                .filter(policy -> policy.named().equals(named));
    }

    /** Returns the policy that a day goes by; where nobody wrote one, the standard. Needs the permission to read. */
    public DispatchPolicy inForce(LocalDate day) {
        return all().stream()
                .filter(policy -> policy.holdsOn(day))
                .reduce((earlier, later) -> later)
                .orElseGet(DispatchPolicy::standard);
    }

    /**
     * Finds the part of a policy that an offering goes by: that of its category, or of the nearest above it that has
     * one.
     *
     * @throws dev.doorstep.catalog.UnknownOfferingException if there is no such offering
     */
    public Optional<CategoryId> partOf(DispatchPolicy policy, OfferingId offering) {
        return policy.categories().isEmpty()
                ? Optional.empty()
                : partOf(policy, catalog.offering(offering).category());
    }

    /** Finds the part of a policy that a category goes by: its own, or that of the nearest above it that has one. */
    public Optional<CategoryId> partOf(DispatchPolicy policy, CategoryId category) {
        return policy.part(catalog.path(category));
    }

    /**
     * Saves a policy as its next version; the versions before it stay. Needs the permission to author.
     *
     * @throws BrokenDispatchPolicyException if it names a category that is not in the catalog, or begins on the same
     *     day as another
     */
    public DispatchPolicy save(DispatchPolicy policy) {
        access.require(Permission.AUTHOR);
        Set<CategoryId> known = catalog.subtree(null).stream().map(Category::id).collect(Collectors.toSet());
        policy.categories().keySet().stream()
                .filter(category -> !known.contains(category))
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .findFirst()
                .ifPresent(category -> {
                    throw BrokenDispatchPolicyException.missing(policy, category);
                });
        policies.all().stream()
                .filter(other -> other.effectiveFrom().equals(policy.effectiveFrom()))
                .filter(other -> !other.id().equals(policy.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw BrokenDispatchPolicyException.sameStart(policy, other);
                });
        return policies.save(policy, work.now());
    }
}
