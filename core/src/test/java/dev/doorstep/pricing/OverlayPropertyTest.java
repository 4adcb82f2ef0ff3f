package dev.doorstep.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The laws of overlays, over books at random. */
@Tag("PRC-03")
class OverlayPropertyTest {
    @Property(tries = 300)
    void the_difference_laid_on_the_one_book_is_the_other(
            @ForAll("books") PriceBook base, @ForAll("books") PriceBook book) {
        assertThat(Overlay.between(base, book).on(base)).isEqualTo(book.withVersion(0));
    }

    @Property(tries = 100)
    void a_book_does_not_differ_from_itself(@ForAll("books") PriceBook book) {
        assertThat(Overlay.between(book, book).isEmpty()).isTrue();
        assertThat(book.changesFrom(book)).isEmpty();
    }

    @Property(tries = 300)
    void what_differs_is_listed_once_and_backwards_the_other_way_round(
            @ForAll("books") PriceBook base, @ForAll("books") PriceBook book) {
        List<PriceChange> changes = book.changesFrom(base);
        assertThat(changes).extracting(PriceChange::subject).doesNotHaveDuplicates();
        assertThat(base.changesFrom(book)).hasSameSizeAs(changes);
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()))
                .allSatisfy(change ->
                        assertThat(change.kind() == PriceChange.Kind.ADDED).isEqualTo(change.before() == null))
                .allSatisfy(change ->
                        assertThat(change.kind() == PriceChange.Kind.REMOVED).isEqualTo(change.after() == null));
    }

    @Property(tries = 300)
    void what_is_listed_is_what_the_books_say_differently(
            @ForAll("books") PriceBook base, @ForAll("books") PriceBook book) {
        Map<String, Object> before = saying(base);
        Map<String, Object> after = saying(book);
        Set<String> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(subject -> Objects.equals(before.get(subject), after.get(subject)));
        List<PriceChange> changes = book.changesFrom(base);
        assertThat(changes).extracting(PriceChange::subject).containsExactlyInAnyOrderElementsOf(differing);
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.before()).isEqualTo(before.get(change.subject()));
            assertThat(change.after()).isEqualTo(after.get(change.subject()));
        });
        if (!differing.isEmpty()) {
            assertThat(Overlay.between(base, book).isEmpty()).isFalse();
        }
    }

    private static Map<String, Object> saying(PriceBook book) {
        Map<String, Object> says = new HashMap<>();
        book.prices().forEach(price -> says.put("price/" + price.offering(), price.describe()));
        book.factors().forEach(factor -> says.put("factor/" + factor.code(), factor.describe()));
        says.put("terms", book.terms().describe());
        return says;
    }

    /** Books over three offerings, with factors and terms at random. */
    @Provide
    Arbitrary<PriceBook> books() {
        Arbitrary<List<OfferingPrice>> prices = Arbitraries.of("a", "b", "c")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .flatMap(codes -> Arbitraries.longs()
                        .between(1, 2)
                        .list()
                        .ofSize(codes.size())
                        .map(amounts -> prices(codes, amounts)));
        return Combinators.combine(prices, AnyBook.books())
                .as((drawn, rest) -> PriceBook.of(PriceBookId.of("any"), Instant.EPOCH, drawn)
                        .with(rest.factors())
                        .on(rest.terms()));
    }

    private static List<OfferingPrice> prices(List<String> codes, List<Long> amounts) {
        List<OfferingPrice> prices = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            prices.add(OfferingPrice.of(OfferingId.of(codes.get(i)), new Tariff.Flat(Prices.yuan(amounts.get(i)))));
        }
        return prices;
    }
}
