package dev.doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

class AmountsPropertyTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Currency EURO = Currency.getInstance("EUR");

    @Property
    @Tag("AHEAD-14")
    void adding_line_by_line_is_adding_each(@ForAll("pairs") List<Money[]> lines) {
        List<Money> some = lines.stream().map(line -> line[0]).toList();
        List<Money> others = lines.stream().map(line -> line[1]).toList();
        Amounts amounts = Amounts.of(some, YUAN);
        Amounts more = Amounts.of(others, YUAN);
        assertThat(amounts).isEqualTo(some).hasSameHashCodeAs(some);
        assertThat(amounts.plus(more))
                .isEqualTo(lines.stream().map(line -> line[0].plus(line[1])).toList());
        assertThat(amounts.minus(more))
                .isEqualTo(lines.stream().map(line -> line[0].minus(line[1])).toList());
        assertThat(amounts.negated())
                .isEqualTo(some.stream().map(Money::negated).toList());
        assertThat(amounts.total()).isEqualTo(some.stream().reduce(Money.zero(YUAN), Money::plus));
        assertThat(amounts.hasPositive()).isEqualTo(some.stream().anyMatch(Money::isPositive));
        assertThat(amounts.hasNegative()).isEqualTo(some.stream().anyMatch(Money::isNegative));
    }

    @Property
    void the_first_stay_and_the_others_are_nothing(
            @ForAll("pairs") List<Money[]> lines, @ForAll @IntRange(max = 8) int kept) {
        List<Money> some = lines.stream().map(line -> line[0]).toList();
        int first = Math.min(kept, some.size());
        List<Money> expected = new ArrayList<>(some.subList(0, first));
        expected.addAll(Collections.nCopies(some.size() - first, Money.zero(YUAN)));
        Amounts amounts = Amounts.of(some, YUAN);
        assertThat(amounts.first(first)).isEqualTo(expected);
        assertThat(amounts.currency()).isEqualTo(YUAN);
        assertThat(amounts.minus(amounts)).isEqualTo(Amounts.zero(some.size(), YUAN));
    }

    @Example
    void amounts_in_two_currencies_do_not_stand_side_by_side() {
        Money yuan = Money.ofMinor(1, YUAN);
        Money euro = Money.ofMinor(1, EURO);
        assertThatThrownBy(() -> Amounts.of(List.of(yuan, euro)))
                .hasMessage("0.01 EUR is no amount in CNY. Maybe a price book of another branch was used.");
        assertThatThrownBy(() -> Amounts.of(List.of(yuan)).plus(Amounts.of(List.of(euro))))
                .hasMessageStartingWith("[0.01 CNY] and [0.01 EUR] do not stand side by side.");
        assertThatThrownBy(() -> Amounts.of(List.of(yuan)).minus(Amounts.of(List.of(yuan, yuan))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Amounts.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Amounts.of(Amounts.of(List.of(yuan)), EURO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void what_does_not_fit_is_no_amount_and_what_was_handed_in_does_not_change_it() {
        Amounts most = Amounts.of(List.of(Money.ofMinor(Long.MAX_VALUE, YUAN), Money.ofMinor(1, YUAN)));
        assertThatThrownBy(most::total).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.plus(most)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negated().minus(most)).isInstanceOf(ArithmeticException.class);
        Amounts least = Amounts.of(List.of(Money.ofMinor(Long.MIN_VALUE, YUAN)));
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        List<Money> handedIn = new ArrayList<>(List.of(Money.ofMinor(1, YUAN)));
        Amounts kept = Amounts.of(handedIn);
        handedIn.set(0, Money.ofMinor(2, YUAN));
        assertThat(kept).containsExactly(Money.ofMinor(1, YUAN));
        assertThatThrownBy(() -> kept.set(0, Money.ofMinor(3, YUAN))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Provide
    Arbitrary<List<Money[]>> pairs() {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(-1_000_000_00, 1_000_000_00).map(minor -> Money.ofMinor(minor, YUAN));
        return amounts.array(Money[].class).ofSize(2).list().ofMaxSize(8);
    }
}
