package dev.doorstep.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who has which part of what a crew earned: nothing is lost or made, and nobody's part is below zero. */
@Tag("AHEAD-14")
@Tag("SET-03")
class CrewSharesPropertyTest {
    private static final Currency YUAN = Currency.getInstance("CNY");

    @Property
    void the_parts_are_the_whole(
            @ForAll @IntRange(max = 10_000) int price,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 100) Integer> percents,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 288) Integer> grains) {
        FinishedWork.Discounts discounts = discounts(price, percents);
        CrewShares shares = CrewShares.of(
                fen(price).split(grains.stream().map(grain -> grain * 5L).toList()), discounts);
        assertThat(sum(shares.gross())).isEqualTo(fen(price));
        assertThat(sum(shares, FinishedWork.Discounts::platform)).isEqualTo(discounts.platform());
        assertThat(sum(shares, FinishedWork.Discounts::merchant)).isEqualTo(discounts.merchant());
        assertThat(sum(shares, FinishedWork.Discounts::compensation)).isEqualTo(discounts.compensation());
        assertThat(sum(shares, FinishedWork.Discounts::points)).isEqualTo(discounts.points());
        for (int i = 0; i < grains.size(); i++) {
            assertThat(shares.discounts().get(i).together())
                    .isLessThanOrEqualTo(shares.gross().get(i));
        }
    }

    /** Each kind takes some of what those before it left. */
    private static FinishedWork.Discounts discounts(int price, List<Integer> percents) {
        long left = price;
        long[] taken = new long[percents.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = left * percents.get(i) / 100;
            left -= taken[i];
        }
        return new FinishedWork.Discounts(fen(taken[0]), fen(taken[1]), fen(taken[2]), fen(taken[3]));
    }

    private static Money sum(CrewShares shares, Function<FinishedWork.Discounts, Money> kind) {
        return sum(shares.discounts().stream().map(kind).toList());
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(fen(0), Money::plus);
    }

    private static Money fen(long minor) {
        return Money.ofMinor(minor, YUAN);
    }
}
