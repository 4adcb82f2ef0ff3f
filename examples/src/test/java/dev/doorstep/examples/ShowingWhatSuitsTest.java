package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.discovery.recommendation.Market;
import dev.doorstep.discovery.recommendation.Popularity;
import dev.doorstep.discovery.recommendation.Recommendation;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.testkit.world.Shop;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about the catalog shows of what others book and what suits a customer. */
class ShowingWhatSuitsTest {
    @Test
    @Tag("CAT-07")
    @Tag("CAT-09")
    void customers_are_shown_what_others_book_and_what_suits_them() {
        Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
        shop.book(Shop.twoHours(), "first");
        CustomerId customer = Shop.customerId(2);
        Desk ben = shop.customer(2);
        // region suits
        ben.inTransaction(t -> t.recommending().recordView(customer, Shop.DEEP_CLEANING));
        ben.inTransaction(t -> t.recommending().like(customer, Set.of("HOME", "eco")));
        List<Recommendation> next = ben.read(t -> t.recommending().recommend(customer, 5));
        // endregion
        // region popular
        List<Popularity> hot = ben.read(t -> {
            Market district = t.recommending().lately().in("黄浦区");
            return t.recommending().popular(district, 10);
        });
        // endregion
        assertThat(next)
                .extracting(shown -> shown.because().en())
                .containsExactly(
                        "others of its kind looked at: 1; liked: HOME; bookings of late: 1",
                        "looked at before; liked: HOME");
        assertThat(hot).containsExactly(new Popularity(Shop.CLEANING, 1, 1));
    }
}
