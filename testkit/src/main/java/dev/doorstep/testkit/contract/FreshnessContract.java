package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Transaction;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Units;
import dev.doorstep.catalog.UnitsOutOfRangeException;
import dev.doorstep.catalog.UnknownOfferingException;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Lead;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store owes whoever books right after the office changed something: it counts for the next booking, however
 * often the same was asked before, and only if it was committed.
 */
@Tag("BKG-01")
public interface FreshnessContract extends StoreContract {
    /** The price of an hour in the books that are saved later. */
    Money DEARER = Shop.fen(90_00);

    @Test
    default void a_price_that_was_saved_counts() {
        Shop shop = busyShop();
        assertThat(total(shop, 1)).isEqualTo(Shop.fen(120_00));
        change(shop, t -> t.pricing().save(Shop.prices(DEARER).withVersion(1)));
        assertThat(total(shop, 2)).isEqualTo(Shop.fen(180_00));
    }

    @Test
    default void a_price_counts_from_its_day_on() {
        Shop shop = busyShop();
        Instant tomorrow = shop.clock().instant().plus(Duration.ofDays(1));
        change(shop, t -> t.pricing().save(summer(tomorrow)));
        assertThat(total(shop, 1)).isEqualTo(Shop.fen(120_00));
        shop.clock().moveTo(tomorrow.minusMillis(1));
        assertThat(total(shop, 2)).isEqualTo(Shop.fen(120_00));
        shop.clock().moveTo(tomorrow);
        assertThat(total(shop, 3)).isEqualTo(Shop.fen(180_00));
    }

    @Test
    default void a_price_that_was_taken_back_never_counted() {
        Shop shop = busyShop();
        assertThat(total(shop, 1)).isEqualTo(Shop.fen(120_00));
        assertThatThrownBy(() -> shop.office().inTransaction(t -> {
                    t.pricing().save(Shop.prices(DEARER).withVersion(1));
                    assertThat(place(t, 2)).isEqualTo(Shop.fen(180_00));
                    throw new IllegalStateException("No.");
                }))
                .hasMessage("No.");
        assertThat(total(shop, 2)).isEqualTo(Shop.fen(120_00));
    }

    @Test
    default void a_promotion_counts_once_it_is_saved() {
        Shop shop = busyShop();
        change(shop, t -> t.promotions().save(tenOff()));
        assertThat(total(shop, 1)).isEqualTo(Shop.fen(110_00));
    }

    @Test
    default void what_is_no_longer_sold_is_not_booked() {
        Shop shop = busyShop();
        change(shop, t -> t.catalog().retire(Shop.CLEANING));
        assertThatThrownBy(() -> total(shop, 1)).isInstanceOf(UnknownOfferingException.class);
    }

    @Test
    default void an_offering_counts_from_its_day_on() {
        Shop shop = busyShop();
        Instant tomorrow = shop.clock().instant().plus(Duration.ofDays(1));
        change(shop, t -> t.catalog().save(longerVisits(t.catalog().offering(Shop.CLEANING)), tomorrow));
        assertThat(total(shop, 1)).isEqualTo(Shop.fen(120_00));
        shop.clock().moveTo(tomorrow);
        assertThatThrownBy(() -> total(shop, 2)).isInstanceOf(UnitsOutOfRangeException.class);
    }

    @Test
    default void a_branch_that_asks_for_more_notice_gets_it() {
        Shop shop = busyShop();
        change(shop, t -> {
            Branch branch = t.organisation().branch();
            Lead lead = branch.settings().lead();
            return t.organisation()
                    .save(branch.with(branch.settings()
                            .with(new Lead(Lead.MINUTES_MAX, lead.immediateMinutes(), lead.horizonDays()))));
        });
        assertThatThrownBy(() -> total(shop, 1)).isInstanceOf(SlotTakenException.class);
    }

    @Test
    default void whoever_lost_their_shifts_is_sent_nowhere() {
        Shop shop = busyShop();
        for (int number = 1; number <= 3; number++) {
            Worker worker = Townsfolk.worker(number);
            change(shop, t -> t.availability().save(new Roster(worker.id(), List.of(), List.of(), 1)));
        }
        assertThatThrownBy(() -> total(shop, 1)).isInstanceOf(SlotTakenException.class);
    }

    @Test
    default void whoever_is_new_is_sent_out() {
        Shop shop = busyShop();
        for (int number = 1; number <= 3; number++) {
            total(shop, PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 1, start(1)), 10 + number);
        }
        PlaceOrder fourth = PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 1, start(1));
        assertThatThrownBy(() -> total(shop, fourth, 1)).isInstanceOf(SlotTakenException.class);
        change(shop, t -> t.workers().save(Townsfolk.worker(4)));
        assertThatThrownBy(() -> total(shop, fourth, 1)).isInstanceOf(SlotTakenException.class);
        change(
                shop,
                t -> t.availability()
                        .save(Townsfolk.everyDay(Townsfolk.worker(4).id(), LocalTime.of(8, 0), LocalTime.of(20, 0))));
        assertThat(total(shop, fourth, 1)).isEqualTo(Shop.fen(60_00));
    }

    @Test
    default void leave_counts_until_it_is_called_off() {
        Shop shop = busyShop();
        TimeWindow day = Townsfolk.SHANGHAI.windowOf(Townsfolk.SHANGHAI.dayOf(start(1)));
        for (int number = 1; number <= 3; number++) {
            Worker worker = Townsfolk.worker(number);
            change(
                    shop,
                    t -> t.leave()
                            .approve(t.leave().ask(worker.id(), day, "").leave().id()));
        }
        assertThatThrownBy(() -> total(shop, 1)).isInstanceOf(SlotTakenException.class);
        change(
                shop,
                t -> t.leave()
                        .withdraw(t.leave()
                                .during(Staff.of(Townsfolk.worker(2).id()), day)
                                .get(0)
                                .id()));
        assertThat(total(shop, 1)).isEqualTo(Shop.fen(120_00));
    }

    @Test
    default void a_booking_that_was_taken_back_takes_nobodys_time() {
        Shop shop = busyShop();
        for (int number = 1; number <= 3; number++) {
            int key = number;
            assertThatThrownBy(() -> shop.office().inTransaction(t -> {
                        place(t, key);
                        throw new IllegalStateException("No.");
                    }))
                    .hasMessage("No.");
        }
        for (int number = 1; number <= 3; number++) {
            assertThat(total(shop, PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start(1)), number))
                    .isEqualTo(Shop.fen(120_00));
        }
        assertThatThrownBy(() -> total(shop, PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start(1)), 4))
                .isInstanceOf(SlotTakenException.class);
    }

    /** Opens a shop where somebody has booked already, so that all that a booking asks for was asked before. */
    private Shop busyShop() {
        Shop shop = Shop.open(store(), BRANCH);
        total(shop, 0);
        return shop;
    }

    private static void change(Shop shop, Function<Transaction, ?> change) {
        shop.office().inTransaction(change::apply);
    }

    private static Money total(Shop shop, int number) {
        return shop.customer(1).inTransaction(t -> place(t, number));
    }

    private static Money total(Shop shop, PlaceOrder order, int number) {
        return shop.customer(1).inTransaction(t -> place(t, order, number));
    }

    private static Money place(Transaction t, int number) {
        return place(t, PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start(number)), number);
    }

    private static Money place(Transaction t, PlaceOrder order, int number) {
        return t.booking().place(order, IdempotencyKey.of("booking-" + number)).total();
    }

    /** Returns a morning of its own for each number. */
    private static Instant start(int number) {
        return Shop.START.plus(Duration.ofDays(number));
    }

    /** Returns an offering of which nobody can have less than three hours. */
    private static Offering longerVisits(Offering offering) {
        Offering.Work work = offering.work();
        Units units = new Units(work.units().unit(), 3, work.units().max());
        return offering.with(new Offering.Work(units, work.effort(), work.requirement()));
    }

    private static PriceBook summer(Instant from) {
        return PriceBook.of(
                PriceBookId.of("SUMMER-2026"),
                from,
                List.of(OfferingPrice.of(Shop.CLEANING, Tariff.Hourly.of(DEARER, 1))));
    }

    private static Promotion tenOff() {
        return new Promotion(
                PromotionId.of("TEN"),
                new LocalText("立减十元", "Ten off"),
                Promotion.Entry.AUTOMATIC,
                new Benefit.AmountOff(Shop.fen(10_00)),
                List.of(),
                Promotion.Terms.during(
                        new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"))),
                0);
    }
}
