package dev.doorstep.pricing.promotion;

import static dev.doorstep.pricing.promotion.Offers.CLEANING;
import static dev.doorstep.pricing.promotion.Offers.GLASS;
import static dev.doorstep.pricing.promotion.Offers.item;
import static dev.doorstep.pricing.promotion.Offers.promotion;
import static dev.doorstep.pricing.promotion.Offers.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.doorstep.kernel.Money;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRC-08")
class BasketTest {
    private static final List<Basket.Item> LINES = List.of(item(CLEANING, 2, 100_00), item(GLASS, 1, 50_00));

    private final Basket read = Offers.basket(LINES.get(0), LINES.get(1));
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void lines_are_made_only_if_a_promotion_looks_at_them() {
        Basket later = later(yuan(150_00));
        Promotion everything = promotion("TENTH", Benefit.PercentOff.of(10_00));
        Promotion glass = promotion("GLASS", Benefit.PercentOff.of(10_00), new Condition.OfferingIn(Set.of(GLASS)));

        assertThat(Outcome.best(later, List.of(InPlay.of(everything))).discount())
                .isEqualTo(yuan(-15_00));
        assertThat(made).hasValue(0);
        assertThat(Outcome.best(later, List.of(InPlay.of(glass))).discount()).isEqualTo(yuan(-5_00));
        assertThat(made).hasPositiveValue();
    }

    @Test
    void a_basket_whose_lines_are_made_later_is_the_same_as_one_that_has_them() {
        assertThat(later(yuan(150_00))).isEqualTo(read);
        assertThat(read.subtotal()).isEqualTo(yuan(150_00));
    }

    @Test
    void lines_that_are_made_later_are_held_to_their_sum() {
        Basket basket = later(yuan(150_01));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> basket.items().size())
                .withMessage("The lines of a basket cost 150.00 CNY together, not 150.01 CNY.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(LINES, yuan(1), read.shopper(), read.occasion()));
    }

    @Test
    void a_basket_is_neither_empty_nor_too_full() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(List.of(), read.shopper(), read.occasion()))
                .withMessageContaining("0 lines");
        List<Basket.Item> most = Collections.nCopies(Basket.ITEMS_MAX, LINES.get(0));
        assertThat(new Basket(most, read.shopper(), read.occasion()).items()).hasSize(Basket.ITEMS_MAX);
        List<Basket.Item> beyond = Collections.nCopies(Basket.ITEMS_MAX + 1, LINES.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(beyond, read.shopper(), read.occasion()))
                .withMessageContaining("1001 lines");
    }

    private Basket later(Money subtotal) {
        return Basket.later(
                subtotal,
                () -> {
                    made.incrementAndGet();
                    return LINES;
                },
                read.shopper(),
                read.occasion());
    }
}
