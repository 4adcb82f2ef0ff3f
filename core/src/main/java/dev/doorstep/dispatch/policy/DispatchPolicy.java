package dev.doorstep.dispatch.policy;

import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Difference;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a branch wants of its plans from a day on. Of several policies that hold, the one that began last counts, so
 * that a policy for a festival lies over the one for the year. A visit goes by the policy of the day on which it is
 * promised.
 *
 * @param id the code of the policy
 * @param effectiveFrom the first day that goes by it
 * @param effectiveUntil the first day that goes by it no longer, or nothing if it holds until another takes over
 * @param plan what holds for a plan as a whole
 * @param visits what holds for a visit
 * @param categories what holds instead for the visits of some categories and of those below them, at most
 *     {@value #CATEGORIES_MAX}
 * @param version how often it was saved; a plan names the version that it was made under
 */
public record DispatchPolicy(
        DispatchPolicyId id,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        PlanTerms plan,
        VisitTerms visits,
        Map<CategoryId, VisitTerms> categories,
        long version)
        implements Versioned<DispatchPolicy> {
    /** The most categories with terms of their own. */
    public static final int CATEGORIES_MAX = 200;

    private static final DispatchPolicy STANDARD =
            of(DispatchPolicyId.of("standard"), PlanTerms.STANDARD, VisitTerms.STANDARD);

    /** Keeps its own copy, and rejects a policy that ends before it begins or has too many parts. */
    public DispatchPolicy {
        categories = Map.copyOf(categories);
        if (effectiveUntil != null && !effectiveFrom.isBefore(effectiveUntil)) {
            throw new IllegalArgumentException(
                    "The policy %s ends on %s, before it begins.".formatted(id, effectiveUntil));
        }
        if (categories.size() > CATEGORIES_MAX) {
            throw new IllegalArgumentException(
                    "The policy %s has %d parts, more than %d.".formatted(id, categories.size(), CATEGORIES_MAX));
        }
    }

    /** Returns what suits most cities. It holds where nobody wrote another policy. */
    public static DispatchPolicy standard() {
        return STANDARD;
    }

    /** Obtains a policy without parts for categories that holds on every day, until another takes over. */
    public static DispatchPolicy of(DispatchPolicyId id, PlanTerms plan, VisitTerms visits) {
        return new DispatchPolicy(id, LocalDate.EPOCH, null, plan, visits, Map.of(), 0);
    }

    /** Returns the same policy for other days. */
    public DispatchPolicy holding(LocalDate from, @Nullable LocalDate until) {
        return new DispatchPolicy(id, from, until, plan, visits, categories, version);
    }

    /** Returns the same policy with other terms for a category. */
    public DispatchPolicy with(CategoryId category, VisitTerms terms) {
        Map<CategoryId, VisitTerms> more = new HashMap<>(categories);
        more.put(category, terms);
        return new DispatchPolicy(id, effectiveFrom, effectiveUntil, plan, visits, more, version);
    }

    /** Returns the same policy at another cost of taking a visit from the worker who has it. */
    public DispatchPolicy withChange(long other) {
        PlanTerms changed = plan.withChange(other);
        return new DispatchPolicy(id, effectiveFrom, effectiveUntil, changed, visits, categories, version);
    }

    /** Returns the same policy with another bound, in basis points, on how unevenly work may be shared. */
    public DispatchPolicy withGiniMax(int other) {
        PlanTerms bounded = plan.withGiniMax(other);
        return new DispatchPolicy(id, effectiveFrom, effectiveUntil, bounded, visits, categories, version);
    }

    /** Returns the same policy with another freeze, for all visits. */
    public DispatchPolicy withFreeze(Duration other) {
        UnaryOperator<VisitTerms> freeze = terms -> terms.withFreeze(other);
        Map<CategoryId, VisitTerms> parts = categories.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> freeze.apply(part.getValue())));
        return new DispatchPolicy(id, effectiveFrom, effectiveUntil, plan, freeze.apply(visits), parts, version);
    }

    /** Tells whether a day goes by it, unless another policy lies over it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || day.isBefore(effectiveUntil));
    }

    /**
     * Finds the part that a category goes by: its own, or that of the nearest above it that has one.
     *
     * @param path the category and those above it, up to the root
     */
    public Optional<CategoryId> part(List<CategoryId> path) {
        return path.stream().filter(categories::containsKey).findFirst();
    }

    /**
     * Returns what holds for a visit.
     *
     * @param part the category whose part the visit goes by, or nothing for what holds for all
     */
    public VisitTerms terms(@Nullable CategoryId part) {
        VisitTerms own = part == null ? null : categories.get(part);
        return own == null ? visits : own;
    }

    /**
     * Lists everything that holds for a visit, and where each value comes from.
     *
     * @param part the category whose part the visit goes by, or nothing for what holds for all
     */
    public List<ExplainedTerm> explain(@Nullable CategoryId part) {
        return Arrays.stream(PolicyTerm.values())
                .map(term -> ExplainedTerm.of(term, this, part))
                .toList();
    }

    /** Returns the name of this version. */
    public PolicyVersion named() {
        return new PolicyVersion(id, version);
    }

    /** Lists how this policy differs from another one, whatever the numbers of their versions. */
    public List<Difference> changesFrom(DispatchPolicy other) {
        return Difference.between(other.withVersion(0), withVersion(0));
    }

    @Override
    public DispatchPolicy withVersion(long saved) {
        return new DispatchPolicy(id, effectiveFrom, effectiveUntil, plan, visits, categories, saved);
    }
}
