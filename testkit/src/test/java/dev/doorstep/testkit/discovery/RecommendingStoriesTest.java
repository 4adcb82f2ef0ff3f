package dev.doorstep.testkit.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Doorstep;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.UnknownOfferingException;
import dev.doorstep.catalog.bundle.ServiceBundle;
import dev.doorstep.customer.UnknownCustomerException;
import dev.doorstep.discovery.recommendation.Item;
import dev.doorstep.discovery.recommendation.Mark;
import dev.doorstep.discovery.recommendation.Market;
import dev.doorstep.discovery.recommendation.Popularity;
import dev.doorstep.discovery.recommendation.Reason;
import dev.doorstep.discovery.recommendation.Recommendation;
import dev.doorstep.discovery.recommendation.Recommending;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.refund.Repayment;
import dev.doorstep.organisation.Actor;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers of a shop are shown because of what they and others do. */
class RecommendingStoriesTest {
    private static final int ALL = 10;

    private final InMemoryStore store = InMemoryStore.open();
    private final Shop shop = Shop.open(store, BranchId.of("SH"));

    @Test
    @Tag("CAT-09")
    void an_order_counts_from_its_payment_until_it_is_called_off_and_also_when_its_money_went_back() {
        PlaceOrder deep = PlaceOrder.of(Shop.customerId(2), Shop.DEEP_CLEANING, 1, Shop.START.plusSeconds(86_400));
        shop.customer(2).inTransaction(t -> t.booking().place(deep, IdempotencyKey.of("unpaid")));
        Order first = shop.book(Shop.twoHours(), "first");
        Order second = shop.book(Shop.nextMorning(shop.clock()), "second");
        assertThat(popular()).containsExactly(new Popularity(Shop.CLEANING, 2, 1));
        shop.customer(1)
                .inTransaction(t -> t.booking()
                        .cancel(second.id(), t.booking().quoteCancellation(second.id()), "", IdempotencyKey.of("off")));
        assertThat(popular()).containsExactly(new Popularity(Shop.CLEANING, 1, 1));
        shop.playUntil(VisitState.DONE, first);
        shop.office().inTransaction(t -> {
            Repayment all = t.refunding().quote(first.id(), first.total());
            return t.refunding().refund(all, "apology", IdempotencyKey.of("apology"));
        });
        assertThat(popular()).as("refunded").containsExactly(new Popularity(Shop.CLEANING, 1, 1));
        shop.clock().advance(Recommending.LATELY);
        assertThat(popular()).as("long ago").isEmpty();
    }

    @Test
    @Tag("CAT-09")
    void what_is_popular_elsewhere_or_off_sale_is_not_in_the_list() {
        shop.book(Shop.twoHours(), "a");
        shop.customer(1).read(t -> {
            Market here = t.recommending().lately().in("黄浦区");
            Market there = t.recommending().lately().in("徐汇区");
            assertThat(t.recommending().popular(here, ALL)).hasSize(1);
            assertThat(t.recommending().popular(there, ALL)).isEmpty();
            assertThat(t.recommending().popularity(Shop.CLEANING, here).orders())
                    .isEqualTo(1);
            assertThat(t.recommending().popularity(Shop.DEEP_CLEANING, here))
                    .isEqualTo(Popularity.none(Shop.DEEP_CLEANING));
            return t;
        });
        shop.office().inTransaction(t -> t.catalog().retire(Shop.CLEANING));
        assertThat(popular()).isEmpty();
        assertThatThrownBy(() -> shop.customer(1)
                        .read(t -> t.recommending()
                                .popularity(
                                        OfferingId.of("NONE"), t.recommending().lately())))
                .isInstanceOf(UnknownOfferingException.class);
    }

    @Test
    @Tag("CAT-07")
    void a_stranger_is_shown_what_others_book_and_a_regular_what_they_turned_to() {
        shop.book(Shop.twoHours(), "a");
        assertThat(recommended(2)).hasSize(1);
        Recommendation popular = recommended(2).get(0);
        assertThat(popular.item()).isEqualTo(Item.of(Shop.CLEANING));
        assertThat(popular.reasons()).containsExactly(new Reason(Reason.Code.POPULAR, List.of("1")));
        assertThat(popular.because()).isEqualTo(new LocalText("近期预订 1 次", "bookings of late: 1"));

        view(2, Shop.DEEP_CLEANING);
        assertThat(recommended(2))
                .extracting(Recommendation::item)
                .as("nobody booked what was looked at")
                .containsExactly(Item.of(Shop.CLEANING), Item.of(Shop.DEEP_CLEANING));
        assertThat(codes(recommended(2).get(1))).containsExactly(Reason.Code.VIEWED);
        assertThat(recommended(1))
                .extracting(RecommendingStoriesTest::codes)
                .containsExactly(List.of(Reason.Code.BOOKED, Reason.Code.POPULAR), List.of(Reason.Code.BOOKED_ALIKE));
    }

    @Test
    @Tag("CAT-07")
    void packages_are_recommended_as_long_as_all_that_is_in_them_can_be_booked() {
        BundleId both = BundleId.of("BOTH");
        ServiceBundle bundle = new ServiceBundle(
                both,
                new LocalText("全屋", "Whole home"),
                List.of(
                        new ServiceBundle.Component(Shop.CLEANING, 2, 1, Shop.fen(120_00)),
                        new ServiceBundle.Component(Shop.DEEP_CLEANING, 1, 1, Shop.fen(500_00))),
                Shop.fen(550_00),
                SaleState.ACTIVE,
                0);
        shop.office().inTransaction(t -> t.bundles().save(bundle));
        view(1, Shop.CLEANING);
        assertThat(recommended(1))
                .extracting(Recommendation::item)
                .containsExactly(Item.of(Shop.CLEANING), Item.of(both), Item.of(Shop.DEEP_CLEANING));
        shop.office().inTransaction(t -> t.catalog().retire(Shop.DEEP_CLEANING));
        assertThat(recommended(1)).extracting(Recommendation::item).containsExactly(Item.of(Shop.CLEANING));
    }

    @Test
    @Tag("CAT-07")
    void what_customers_like_and_the_segments_they_are_in_speak_for_what_has_these_tags() {
        assertThat(recommended(1)).isEmpty();
        Set<String> likes =
                shop.customer(1).inTransaction(t -> t.recommending().like(Shop.customerId(1), Set.of("HOME", "eco")));
        assertThat(likes).containsExactlyInAnyOrder("HOME", "eco");
        assertThat(recommended(1))
                .extracting(Recommendation::reasons)
                .containsOnly(List.of(new Reason(Reason.Code.LIKED, List.of("HOME"))));
        shop.office().inTransaction(t -> t.customers().assign(Shop.customerId(2), Set.of("HOME")));
        assertThat(recommended(2)).hasSameSizeAs(recommended(1));
    }

    @Test
    @Tag("CAT-07")
    void looks_are_ones_own_are_bounded_and_can_be_forgotten() {
        assertThatThrownBy(() -> shop.customer(2)
                        .inTransaction(t -> t.recommending().recordView(Shop.customerId(1), Shop.CLEANING)))
                .isInstanceOf(UnknownCustomerException.class);
        view(1, Shop.CLEANING);
        Offering plain = shop.office().read(t -> t.catalog().offering(Shop.CLEANING));
        for (int i = 0; i < Recommending.VIEWS_MAX; i++) {
            OfferingId next = OfferingId.of("MORE-" + i);
            shop.office()
                    .inTransaction(
                            t -> t.catalog().save(Offering.of(next, plain.category(), plain.text(), plain.work())));
            shop.clock().advance(Duration.ofSeconds(1));
            view(1, next);
        }
        List<Mark> views = shop.customer(1).read(t -> t.recommending().views(Shop.customerId(1)));
        assertThat(views).hasSize(Recommending.VIEWS_MAX);
        assertThat(views.get(0).offering()).isEqualTo(OfferingId.of("MORE-49"));
        assertThat(views).extracting(Mark::offering).doesNotContain(Shop.CLEANING);
        List<Mark> forgotten =
                shop.customer(1).inTransaction(t -> t.recommending().forgetViews(Shop.customerId(1)));
        assertThat(forgotten).isEqualTo(views);
        assertThat(recommended(1)).isEmpty();
    }

    @Test
    @Tag("CAT-07")
    void a_host_puts_its_own_recommender_in_place() {
        Doorstep own = Doorstep.builder()
                .store(store)
                .clock(shop.clock())
                .recommender((taste, candidates, limit) -> candidates.stream()
                        .map(candidate -> new Recommendation(
                                candidate.item(),
                                candidate.name(),
                                1,
                                List.of(new Reason(Reason.Code.LIKED, List.of("everything")))))
                        .limit(limit)
                        .toList())
                .build();
        List<Recommendation> one = own.as(Actor.customer(Shop.customerId(1), shop.branch()))
                .read(t -> t.recommending().recommend(Shop.customerId(1), 1));
        assertThat(one).extracting(shown -> shown.because().in(Locale.ENGLISH)).containsExactly("liked: everything");
    }

    private List<Popularity> popular() {
        return shop.customer(2)
                .read(t -> t.recommending().popular(t.recommending().lately(), ALL));
    }

    private List<Recommendation> recommended(int customer) {
        return shop.customer(customer).read(t -> t.recommending().recommend(Shop.customerId(customer), ALL));
    }

    private void view(int customer, OfferingId offering) {
        shop.customer(customer).inTransaction(t -> t.recommending().recordView(Shop.customerId(customer), offering));
    }

    private static List<Reason.Code> codes(Recommendation recommendation) {
        return recommendation.reasons().stream().map(Reason::code).toList();
    }
}
