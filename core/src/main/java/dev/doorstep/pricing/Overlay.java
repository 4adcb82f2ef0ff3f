package dev.doorstep.pricing;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A price book that says only how it differs from another: a city's book over the one that all cities share. Laid
 * on that one it is a
 * whole book.
 *
 * @param cover what the book is and when it holds
 * @param prices the prices that differ or are new, by their offerings
 * @param withoutPrices the offerings that are not sold
 * @param factors the factors that differ, each in the place of the one with its code, or that are new, behind all
 *     others
 * @param withoutFactors the codes of the factors that do not apply
 * @param terms the terms, or nothing if they are the same
 */
public record Overlay(
        Cover cover,
        List<OfferingPrice> prices,
        Set<OfferingId> withoutPrices,
        List<Factor> factors,
        Set<String> withoutFactors,
        @Nullable Terms terms) {
    /** Keeps its own copies. */
    public Overlay {
        prices = List.copyOf(prices);
        withoutPrices = Set.copyOf(withoutPrices);
        factors = List.copyOf(factors);
        withoutFactors = Set.copyOf(withoutFactors);
    }

    /**
     * What a book is called and when it holds.
     *
     * @param id the code of the book
     * @param effectiveFrom the first instant at which its prices hold
     * @param effectiveUntil the first instant at which they hold no longer, or nothing
     */
    public record Cover(
            PriceBookId id, Instant effectiveFrom, @Nullable Instant effectiveUntil) {
        /** Obtains the cover of a book. */
        public static Cover of(PriceBook book) {
            return new Cover(book.id(), book.effectiveFrom(), book.effectiveUntil());
        }
    }

    /** Finds out how one book differs from another: laid on the other, it is the one again. */
    public static Overlay between(PriceBook base, PriceBook book) {
        Layer<OfferingId, OfferingPrice> prices = Layer.between(base.prices(), book.prices(), OfferingPrice::offering);
        Layer<String, Factor> factors = Layer.between(base.factors(), book.factors(), Factor::code);
        return new Overlay(
                Cover.of(book),
                prices.changed,
                prices.removed,
                factors.changed,
                factors.removed,
                base.terms().equals(book.terms()) ? null : book.terms());
    }

    /** Returns the whole book, never saved so far. */
    public PriceBook on(PriceBook base) {
        return new PriceBook(
                cover.id,
                cover.effectiveFrom,
                cover.effectiveUntil,
                new Layer<>(prices, withoutPrices).on(base.prices(), OfferingPrice::offering),
                new Layer<>(factors, withoutFactors).on(base.factors(), Factor::code),
                terms == null ? base.terms() : terms,
                0);
    }

    /** Tells whether there is no difference but the cover. */
    public boolean isEmpty() {
        return prices.isEmpty()
                && withoutPrices.isEmpty()
                && factors.isEmpty()
                && withoutFactors.isEmpty()
                && terms == null;
    }

    /** What differs in one list, by key. */
    private record Layer<K, V>(List<V> changed, Set<K> removed) {
        static <K, V> Layer<K, V> between(List<V> base, List<V> wanted, Function<V, K> key) {
            Set<K> kept = wanted.stream().map(key).collect(Collectors.toSet());
            Set<K> removed =
                    base.stream().map(key).filter(one -> !kept.contains(one)).collect(Collectors.toSet());
            Set<V> same = new HashSet<>(base);
            Layer<K, V> layer = new Layer<>(
                    wanted.stream().filter(one -> !same.contains(one)).toList(), removed);
            if (layer.on(base, key).equals(wanted)) {
                return layer;
            }
            // The order differs too, and it decides how factors apply: only a list of its own says so.
            return new Layer<>(wanted, base.stream().map(key).collect(Collectors.toSet()));
        }

        List<V> on(List<V> base, Function<V, K> key) {
            Map<K, V> laid = new LinkedHashMap<>();
            base.stream()
                    .filter(one -> !removed.contains(key.apply(one)))
                    .forEach(one -> laid.put(key.apply(one), one));
            changed.forEach(one -> laid.put(key.apply(one), one));
            return new ArrayList<>(laid.values());
        }
    }
}
