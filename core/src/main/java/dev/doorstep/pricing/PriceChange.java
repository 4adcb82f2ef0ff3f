package dev.doorstep.pricing;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.factor.Factor;
import dev.doorstep.pricing.tariff.OfferingPrice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a price book differs from another.
 *
 * @param kind what happened to it
 * @param subject what it is, such as {@code price/DAILY-HOURLY}, {@code factor/NIGHT} or {@code terms}
 * @param before what the other book says of it, or nothing
 * @param after what the book says of it, or nothing
 */
public record PriceChange(
        Kind kind,
        String subject,
        @Nullable LocalText before,
        @Nullable LocalText after) {
    /** What can happen to what a book says. */
    public enum Kind {
        /** The book says it, the other does not. */
        ADDED,
        /** The other says it, the book does not. */
        REMOVED,
        /** They say different things of it. */
        CHANGED
    }

    /** Lists how a book differs from another: first its prices, then its factors, then its terms. */
    static List<PriceChange> between(PriceBook base, PriceBook book) {
        List<PriceChange> found = new ArrayList<>();
        compare(
                found,
                byKey(base.prices(), price -> "price/" + price.offering(), OfferingPrice::describe),
                byKey(book.prices(), price -> "price/" + price.offering(), OfferingPrice::describe));
        compare(
                found,
                byKey(base.factors(), factor -> "factor/" + factor.code(), Factor::describe),
                byKey(book.factors(), factor -> "factor/" + factor.code(), Factor::describe));
        compare(
                found,
                Map.of("terms", base.terms().describe()),
                Map.of("terms", book.terms().describe()));
        return List.copyOf(found);
    }

    private static <V> Map<String, LocalText> byKey(
            List<V> values, Function<V, String> key, Function<V, LocalText> text) {
        Map<String, LocalText> texts = new LinkedHashMap<>();
        values.forEach(value -> texts.put(key.apply(value), text.apply(value)));
        return texts;
    }

    private static void compare(List<PriceChange> found, Map<String, LocalText> base, Map<String, LocalText> book) {
        book.forEach((subject, after) -> {
            LocalText before = base.get(subject);
            if (before == null) {
                found.add(new PriceChange(Kind.ADDED, subject, null, after));
            } else if (!before.equals(after)) {
                found.add(new PriceChange(Kind.CHANGED, subject, before, after));
            }
        });
        base.forEach((subject, before) -> {
            if (!book.containsKey(subject)) {
                found.add(new PriceChange(Kind.REMOVED, subject, before, null));
            }
        });
    }
}
