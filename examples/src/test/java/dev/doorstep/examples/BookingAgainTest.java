package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.discovery.favourite.FavouriteList;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.rebooking.Loss;
import dev.doorstep.order.rebooking.PlaceAgain;
import dev.doorstep.order.rebooking.Proposal;
import dev.doorstep.order.rebooking.RebookingDraft;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the page about booking shows of customers who come back. */
@Tag("CUS-08")
class BookingAgainTest {
    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
    private final Desk anna = shop.customer(1);

    @Test
    void a_customer_books_the_same_again_by_who_came() {
        Order order = shop.book(Shop.twoHours(), "app-45");
        shop.playUntil(VisitState.DONE, order);
        // region again
        RebookingDraft draft = anna.read(t -> t.rebooking().draft(order.id()));
        List<Loss> lost = draft.losses();
        Proposal nextTuesday = draft.proposals().get(0);
        Preview shown = anna.inTransaction(t -> t.booking().preview(draft.startingAt(nextTuesday.start())));
        Order again = anna.inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("app-46")));
        // endregion
        assertThat(lost).isEmpty();
        assertThat(again.sold().item()).isEqualTo(order.sold().item());
        assertThat(shop.workerOf(again)).isEqualTo(shop.workerOf(order));
        assertThat(shown.promise().startInclusive()).isEqualTo(Shop.START.plus(Duration.ofDays(7)));
        // region once
        Order tapped =
                anna.inTransaction(t -> t.rebooking().place(PlaceAgain.of(order.id()), IdempotencyKey.of("app-47")));
        // endregion
        assertThat(shop.visit(tapped).promise().startInclusive()).isEqualTo(Shop.START.plus(Duration.ofDays(14)));
    }

    @Test
    void a_customer_wishes_for_those_whom_they_follow() {
        CustomerId customer = Shop.customerId(1);
        WorkerId worker = Shop.worker(2).id();
        // region favourites
        anna.inTransaction(t -> t.favourites().keep(customer, Shop.CLEANING));
        anna.inTransaction(t -> t.favourites().follow(customer, worker));
        FavouriteList favourites = anna.read(t -> t.favourites().of(customer));
        PlaceOrder wished = Shop.twoHours().wishing(new PlaceOrder.Wishes(favourites.choice(), null));
        // endregion
        assertThat(favourites.offerings()).singleElement().returns(true, FavouriteList.Kept::bookable);
        assertThat(shop.workerOf(shop.book(wished, "app-48"))).isEqualTo(worker);
    }
}
