package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.world.Shop.customerId;
import static dev.doorstep.testkit.world.Shop.fen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.Amendment;
import dev.doorstep.order.AmendmentRefusedException;
import dev.doorstep.order.IllegalTransitionException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderAction;
import dev.doorstep.order.OrderStep;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Quote;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Stacking;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an order is for can be changed before somebody is at the door; what is shown is what is done, on every store.
 */
@Tag("BKG-07")
public interface AmendingContract extends StoreContract {
    /** A third off from 120 yuan on, by itself. */
    PromotionId THIRD = PromotionId.of("THIRD");

    @Test
    default void more_hours_are_claimed_priced_and_paid_at_once() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "order");
        Amendment shown = quote(shop, order, hours(3));
        assertThat(shown.difference()).isEqualTo(shown.due()).isEqualTo(fen(60_00));
        assertThat(found(shop, order)).as("a quote writes nothing").isEqualTo(order);
        Order amended = amend(shop, shown, "longer");
        assertThat(amend(shop, shown, "longer")).isEqualTo(amended);
        assertThat(amended.total()).isEqualTo(fen(180_00)).isEqualTo(paid(shop, order));
        Claim claim = claim(shop, order);
        assertThat(claim.door()).isEqualTo(TimeWindow.of(Shop.START, Duration.ofHours(3)));
        assertThat(shop.visit(order).demand().atDoor()).isEqualTo(Duration.ofHours(3));
        assertThat(history(shop, order)).extracting(step -> step.entry().type()).contains("order.amended");
        assertThat(replayed(shop, amended)).isEqualTo(amended.sold().quote());
        shop.playUntil(VisitState.DONE, amended);
        assertThat(shop.office().read(t -> t.ledger().verify()).isBalanced()).isTrue();
    }

    @Test
    default void fewer_hours_give_back_what_they_cost_less() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "order");
        Amendment shown = quote(shop, order, hours(1));
        assertThat(shown.due()).isEqualTo(fen(-60_00));
        amend(shop, shown, "shorter");
        assertThat(paid(shop, order)).isEqualTo(fen(60_00));
        assertThat(claim(shop, order).door()).isEqualTo(TimeWindow.of(Shop.START, Duration.ofHours(1)));
    }

    @Test
    default void whoever_accepted_the_visit_is_asked_again_and_whoever_is_at_the_door_is_not() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "order");
        shop.playUntil(VisitState.ASSIGNED, order);
        amend(shop, quote(shop, order, hours(3)), "longer");
        assertThat(shop.visit(order).state()).isEqualTo(VisitState.PENDING_DISPATCH);
        shop.playUntil(VisitState.ARRIVED, order);
        assertThatThrownBy(() -> quote(shop, order, hours(2))).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    default void a_visit_that_everybody_declined_can_be_put_off_and_they_are_asked_again_for_the_other_time() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "order");
        shop.declinedByAll(shop.visit(order));
        assertThat(actions(shop, order)).contains(OrderAction.RESCHEDULE);
        assertThatThrownBy(() -> putOff(shop, order, Shop.START, "same"))
                .as("nobody is asked again for the time that they declined")
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).contains(BlockerCode.DECLINED));
        putOff(shop, order, Shop.START.plus(Duration.ofDays(1)), "next day");
        Claim claim = claim(shop, order);
        assertThat(claim.door().startInclusive()).isEqualTo(Shop.START.plus(Duration.ofDays(1)));
        assertThat(claim.state()).isEqualTo(ClaimState.TENTATIVE);
        assertThat(shop.visit(order).promise()).isEqualTo(claim.promise());
        assertThat(shop.visit(order).demand().declinedBy()).isEmpty();
        shop.playUntil(VisitState.DONE, order);
    }

    @Test
    default void a_visit_that_everybody_declined_is_changed_if_somebody_else_can_come_within_its_promise() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "order");
        shop.declinedByAll(shop.visit(order));
        assertThat(actions(shop, order)).contains(OrderAction.AMEND);
        assertThatThrownBy(() -> quote(shop, order, hours(3)))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.blockers()).contains(BlockerCode.DECLINED));
        WorkerId other = another(shop);
        amend(shop, quote(shop, order, hours(3)), "longer");
        assertThat(claim(shop, order).worker()).isEqualTo(other);
        assertThat(claim(shop, order).door()).isEqualTo(TimeWindow.of(Shop.START, Duration.ofHours(3)));
    }

    private static Set<OrderAction> actions(Shop shop, Order order) {
        return shop.customer(1).read(t -> t.booking().actions(order.id()));
    }

    private static void putOff(Shop shop, Order order, Instant start, String key) {
        shop.customer(1)
                .inTransaction(t ->
                        t.booking().reschedule(order.id(), TimeWindow.of(start, Duration.ofMinutes(30)), key(key)));
    }

    /** A fourth worker of the shop, who has not been asked yet. */
    private static WorkerId another(Shop shop) {
        Worker fourth = Townsfolk.worker(4);
        return shop.office().inTransaction(t -> {
            t.workers().save(fourth);
            t.availability().save(Townsfolk.everyDay(fourth.id(), LocalTime.of(8, 0), LocalTime.of(20, 0)));
            return fourth.id();
        });
    }

    @Test
    default void a_change_for_which_nobody_can_stay_is_refused_and_everything_stays() {
        Shop shop = Shop.open(store(), BRANCH);
        PlaceOrder evening = PlaceOrder.of(customerId(1), Shop.CLEANING, 2, Shop.START.plus(Duration.ofHours(8)));
        Order order = shop.book(evening, "order");
        Visit visit = shop.visit(order);
        Claim claim = claim(shop, order);
        assertThatThrownBy(() -> quote(shop, order, hours(3))).isInstanceOf(SlotTakenException.class);
        assertThat(found(shop, order)).isEqualTo(order);
        assertThat(shop.visit(order)).isEqualTo(visit);
        assertThat(claim(shop, order)).isEqualTo(claim);
        assertThat(paid(shop, order)).isEqualTo(fen(120_00));
    }

    @Test
    default void a_price_that_changed_meanwhile_is_not_taken() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = shop.book(Shop.twoHours(), "order");
        Amendment shown = quote(shop, order, hours(3));
        shop.clock().advance(Duration.ofSeconds(1));
        shop.office().inTransaction(t -> {
            PriceBook book = t.pricing().bookAt(t.work().now());
            return t.pricing().save(Shop.prices(fen(70_00)).withVersion(book.version()));
        });
        shop.clock().advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> amend(shop, shown, "longer"))
                .isInstanceOfSatisfying(
                        AmendmentRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AmendmentRefusedException.Cause.CHANGED));
        assertThat(found(shop, order)).isEqualTo(order);
        assertThat(quote(shop, order, hours(3)).after().total()).isEqualTo(fen(210_00));
    }

    @Test
    default void a_coupon_stays_used_once_and_goes_back_when_the_rest_does_not_reach_it() {
        Shop shop = Shop.open(store(), BRANCH);
        shop.office().inTransaction(t -> {
            Promotion spring = t.promotions().promotion(PromotionId.of(Shop.SPRING.value()));
            return t.promotions().save(stacked(spring, Stacking.free().reclaimed()));
        });
        shop.clock().advance(Duration.ofSeconds(1));
        Order order = shop.book(Shop.twoHours().with(Set.of(Shop.SPRING)), "order");
        Order longer = amend(shop, quote(shop, order, hours(3)), "longer");
        assertThat(longer.total()).isEqualTo(fen(150_00)).isEqualTo(paid(shop, order));
        assertThat(used(shop, PromotionId.of(Shop.SPRING.value()))).isEqualTo(1);
        Amendment shown = quote(shop, order, hours(1));
        assertThat(shown.lost()).containsExactly(PromotionId.of(Shop.SPRING.value()));
        assertThat(amend(shop, shown, "shorter").total()).isEqualTo(fen(60_00)).isEqualTo(paid(shop, order));
        assertThat(used(shop, PromotionId.of(Shop.SPRING.value()))).isZero();
    }

    @Test
    default void the_rest_keeps_its_share_of_a_promotion_that_says_so() {
        Shop shop = Shop.open(store(), BRANCH);
        shop.office()
                .inTransaction(t -> t.promotions()
                        .save(new Promotion(
                                THIRD,
                                new LocalText("满额减", "Forty off"),
                                Promotion.Entry.AUTOMATIC,
                                new Benefit.AmountOff(fen(40_00)),
                                List.of(new Condition.Minimum(fen(120_00))),
                                Promotion.Terms.during(TimeWindow.of(Shop.OPENING, Duration.ofDays(30)))
                                        .limits(Limits.of(1, 1)),
                                0)));
        shop.clock().advance(Duration.ofSeconds(1));
        Order order = shop.book(Shop.twoHours(), "order");
        assertThat(order.total()).isEqualTo(fen(80_00));
        Amendment shown = quote(shop, order, hours(1));
        assertThat(shown.lost()).isEmpty();
        Order amended = amend(shop, shown, "shorter");
        assertThat(amended.total())
                .as("half of 40 off 60")
                .isEqualTo(fen(40_00))
                .isEqualTo(paid(shop, order));
        assertThat(used(shop, THIRD)).isEqualTo(1);
        assertThat(replayed(shop, amended)).isEqualTo(amended.sold().quote());
    }

    @Test
    default void an_order_that_waits_for_its_payment_changes_without_money() {
        Shop shop = Shop.open(store(), BRANCH);
        Order placed = shop.customer(1).inTransaction(t -> t.booking().place(Shop.twoHours(), key("order")));
        amend(shop, quote(shop, placed, hours(3)), "longer");
        assertThat(paid(shop, placed)).isEqualTo(fen(0));
        shop.customer(1).inTransaction(t -> t.booking().pay(placed.id(), key("pay")));
        assertThat(paid(shop, placed)).isEqualTo(fen(180_00));
    }

    private static Promotion stacked(Promotion promotion, Stacking stacking) {
        return new Promotion(
                promotion.id(),
                promotion.name(),
                promotion.entry(),
                promotion.benefit(),
                promotion.conditions(),
                new Promotion.Terms(
                        promotion.terms().validity(),
                        stacking,
                        promotion.terms().limits(),
                        promotion.terms().funding(),
                        promotion.terms().grouping()),
                promotion.version());
    }

    private static PlaceOrder.Item hours(int units) {
        return PlaceOrder.Item.of(Shop.CLEANING, units);
    }

    private static Amendment quote(Shop shop, Order order, PlaceOrder.Item item) {
        return shop.customer(1).inTransaction(t -> t.amending().quote(order.id(), item));
    }

    private static Order amend(Shop shop, Amendment agreed, String key) {
        return shop.customer(1).inTransaction(t -> t.amending().amend(agreed, key(key)));
    }

    private static Claim claim(Shop shop, Order order) {
        return shop.office()
                .read(t -> t.fulfilment().claim(shop.visit(order).id()))
                .orElseThrow();
    }

    private static Money paid(Shop shop, Order order) {
        return shop.office()
                .read(t -> t.payments().paid(order.id()).minus(t.payments().refunded(order.id())));
    }

    private static int used(Shop shop, PromotionId promotion) {
        return shop.office()
                .read(t -> t.promotions().usage(promotion, customerId(1)).inAll());
    }

    private static Order found(Shop shop, Order order) {
        return shop.office().read(t -> t.booking().order(order.id()));
    }

    private static List<OrderStep> history(Shop shop, Order order) {
        return shop.office().read(t -> t.booking().history(order.id()));
    }

    private static Quote replayed(Shop shop, Order order) {
        return shop.office().read(t -> t.pricing().replay(order.sold().quote()));
    }

    private static IdempotencyKey key(String text) {
        return IdempotencyKey.of(text);
    }
}
