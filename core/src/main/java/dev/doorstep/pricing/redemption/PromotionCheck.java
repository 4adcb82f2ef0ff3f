package dev.doorstep.pricing.redemption;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Offering;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Grouping;
import dev.doorstep.pricing.promotion.Promotion;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what keeps a promotion from ever applying, before it is saved. */
final class PromotionCheck {
    private final Promotion promotion;

    PromotionCheck(Promotion promotion) {
        this.promotion = promotion;
    }

    void require(Branch branch, Catalog catalog) {
        promotion
                .currency()
                .filter(currency -> !currency.equals(branch.currency()))
                .ifPresent(currency -> {
                    throw BrokenPromotionException.currency(promotion.id(), currency, branch.currency());
                });
        requireKnown(offerings(), catalog.offerings().stream().map(Offering::id).collect(Collectors.toSet()));
        requireKnown(
                conditions(Condition.CategoryIn.class).flatMap(condition -> condition.categories().stream()),
                catalog.subtree(null).stream().map(Category::id).collect(Collectors.toSet()));
        requirePossible(branch);
    }

    private Stream<OfferingId> offerings() {
        return Stream.concat(
                promotion.benefit().needed().stream(),
                conditions(Condition.OfferingIn.class).flatMap(condition -> condition.offerings().stream()));
    }

    private <C extends Code> void requireKnown(Stream<C> named, Set<C> known) {
        named.filter(code -> !known.contains(code))
                .sorted(Comparator.comparing(Code::value))
                .findFirst()
                .ifPresent(code -> {
                    throw BrokenPromotionException.missing(promotion.id(), code);
                });
    }

    private void requirePossible(Branch branch) {
        common(Condition.OfferingIn.class, Condition.OfferingIn::offerings)
                .filter(offerings -> !offerings.containsAll(promotion.benefit().needed()))
                .ifPresent(offerings -> impossible("offering", "benefit"));
        common(Condition.BranchIn.class, Condition.BranchIn::branches)
                .filter(branches -> !branches.contains(branch.id()))
                .ifPresent(branches -> impossible("branch", branch.id()));
        common(Condition.MerchantIn.class, Condition.MerchantIn::merchants);
        common(Condition.PaymentIn.class, Condition.PaymentIn::modes);
        common(Condition.ChannelIn.class, Condition.ChannelIn::channels);
        Instant begin = promotion.terms().validity().startInclusive();
        conditions(Condition.WorkWithin.class)
                .filter(work ->
                        !work.endExclusive().atZone(branch.zone()).toInstant().isAfter(begin))
                .findFirst()
                .ifPresent(work -> impossible("work until " + work.endExclusive(), "validity from " + begin));
        Grouping grouping = promotion.terms().grouping();
        if (grouping != null && promotion.terms().limits().stock() < grouping.people()) {
            impossible(
                    "people " + grouping.people(),
                    "stock " + promotion.terms().limits().stock());
        }
        boolean first = conditions(Condition.FirstOrder.class).findAny().isPresent();
        conditions(Condition.NthVisit.class)
                .filter(visit -> first && visit.nth() > 1)
                .findFirst()
                .ifPresent(visit -> impossible("first order", "visit " + visit.nth()));
    }

    /** Returns what all conditions of a kind name; if that is nothing, they exclude each other. */
    private <C extends Condition, T> Optional<Set<T>> common(Class<C> kind, Function<C, Set<T>> codes) {
        List<Set<T>> named = conditions(kind).map(codes).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<T> common = new HashSet<>(named.get(0));
        named.forEach(common::retainAll);
        if (common.isEmpty()) {
            impossible(named.get(0), named.get(1));
        }
        return Optional.of(common);
    }

    private void impossible(Object one, Object other) {
        throw BrokenPromotionException.never(promotion.id(), one + ", " + other);
    }

    private <C extends Condition> Stream<C> conditions(Class<C> kind) {
        return promotion.conditions().stream().filter(kind::isInstance).map(kind::cast);
    }
}
