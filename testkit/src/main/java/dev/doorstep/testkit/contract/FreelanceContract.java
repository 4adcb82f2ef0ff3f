package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.availability.roster.HoursPromisedException;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.commission.UnknownCommissionPlanException;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payee;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.UnfitRelationException;
import dev.doorstep.workforce.WorkRelation;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works for themselves offers hours of their own, and is paid by a plan of their own, on every store. */
@Tag("WRK-20")
public interface FreelanceContract extends StoreContract {
    /** What freelancers are paid by: 85 percent. */
    CommissionPlanId FREELANCERS = CommissionPlanId.of("FREELANCERS");

    /** The day of the stories, a Tuesday. */
    LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    default void slots_are_within_the_hours_that_a_freelancer_offers() {
        Market market = open();
        market.offer(DAY, "18:00-20:00");
        assertThat(market.starts(DAY)).containsExactly(hour(18, 0));
        assertThat(market.starts(DAY.plusDays(1))).as("nothing is offered").isEmpty();
        market.offer(DAY.plusDays(1), "08:00-11:00", "13:00-15:30");
        assertThat(market.starts(DAY.plusDays(1)))
                .containsExactly(day(8, 0), day(8, 30), day(9, 0), day(13, 0), day(13, 30));
        assertThat(market.shop.book(market.order(hour(18, 0)), "evening").total())
                .isEqualTo(Shop.fen(120_00));
        assertThatThrownBy(() -> market.shop.book(market.order(hour(10, 0)), "morning"))
                .isInstanceOf(SlotTakenException.class);
    }

    @Test
    default void nobody_sets_the_hours_of_others_and_employees_not_their_own() {
        Market market = open();
        Roster hours = Roster.empty(Shop.worker(2).id());
        assertThatThrownBy(() ->
                        market.worker().inTransaction(t -> t.availability().save(hours)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> market.shop
                        .worker(hours.worker())
                        .inTransaction(t -> t.availability().save(hours)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> market.shop
                        .customer(1)
                        .inTransaction(t -> t.availability().save(market.known())))
                .isInstanceOf(NotPermittedException.class);
        market.agree(WorkRelation.EMPLOYEE);
        assertThatThrownBy(() -> market.offer(DAY, "18:00-20:00")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    default void what_a_freelancer_has_promised_is_not_taken_back() {
        Market market = open();
        market.offer(DAY, "09:00-20:00");
        Order order = market.shop.book(market.order(hour(10, 0)), "morning");
        assertThatThrownBy(() -> market.offer(DAY, "13:00-20:00"))
                .isInstanceOfSatisfying(HoursPromisedException.class, refused -> {
                    assertThat(refused.starts()).containsExactly(hour(10, 0));
                    assertThat(refused.message(Locale.CHINESE)).contains("请改为请假");
                });
        assertThat(market.known().hours(DAY)).as("nothing is changed").containsExactly(ShiftHours.parse("09:00-20:00"));
        market.offer(DAY, "10:00-12:00");
        market.shop.playUntil(VisitState.DONE, order);
        market.offer(DAY);
        assertThat(market.known().hours(DAY)).isEmpty();
    }

    @Test
    default void of_a_booking_and_hours_that_are_taken_back_at_once_one_stands() {
        Market market = open();
        for (int round = 1; round <= 10; round++) {
            LocalDate day = DAY.plusDays(round);
            market.offer(day, "09:00-20:00");
            List<Boolean> done = Rush.of(2, number -> number == 0 ? market.books(day) : market.takesBack(day));
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    default void what_lay_outside_the_hours_before_keeps_nobody_from_changing_them() {
        Market market = open();
        market.offer(DAY, "09:00-20:00");
        market.shop.book(market.order(hour(10, 0)), "morning");
        market.shop
                .office()
                .inTransaction(t -> t.availability().save(market.known().on(DAY, List.of())));
        market.offer(DAY, "18:00-20:00");
        assertThat(market.known().hours(DAY)).containsExactly(ShiftHours.parse("18:00-20:00"));
    }

    @Test
    @Tag("SET-03")
    default void finished_work_is_shared_by_the_plan_that_was_agreed() {
        Market market = open();
        market.offer(DAY, "09:00-20:00");
        Order freelance = market.shop.book(market.order(hour(10, 0)), "own");
        Order employed = market.shop.book(
                PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, hour(10, 0))
                        .wishing(new PlaceOrder.Wishes(
                                WorkerChoice.strict(Shop.worker(2).id()), null)),
                "other");
        market.shop.playUntil(VisitState.DONE, freelance);
        market.shop.playUntil(VisitState.DONE, employed);
        assertThat(market.earned(1)).isEqualTo(Shop.fen(102_00));
        assertThat(market.earned(2)).isEqualTo(Shop.fen(84_00));
        market.agree(WorkRelation.EMPLOYEE);
        assertThat(market.earned(1)).as("what is finished keeps its shares").isEqualTo(Shop.fen(102_00));
    }

    @Test
    default void whom_a_merchant_brings_is_its_staff_and_nobody_else_is() {
        Market market = open();
        assertThat(market.now().terms().relation()).isEqualTo(WorkRelation.FREELANCE);
        assertThatThrownBy(() -> market.agree(WorkRelation.MERCHANT_STAFF)).isInstanceOf(UnfitRelationException.class);
        WorkTerms brought = new WorkTerms(MerchantId.of("M1"), FREELANCERS);
        assertThat(brought.relation()).isEqualTo(WorkRelation.MERCHANT_STAFF);
        market.shop.office().inTransaction(t -> t.workers().save(market.now().with(brought)));
        assertThatThrownBy(() -> market.agree(WorkRelation.FREELANCE))
                .isInstanceOf(UnfitRelationException.class)
                .hasMessageContaining("The merchant M1 brings worker");
        assertThat(market.agree(WorkRelation.MERCHANT_STAFF).terms()).isEqualTo(brought);
        assertThatThrownBy(() -> brought.freelancing(true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> market.worker()
                        .inTransaction(
                                t -> t.commission().agree(market.now().id(), WorkRelation.EMPLOYEE, FREELANCERS)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    default void nobody_is_paid_by_a_plan_that_there_is_not() {
        Market market = open();
        assertThatThrownBy(() -> market.shop
                        .office()
                        .inTransaction(t -> t.commission()
                                .agree(market.now().id(), WorkRelation.FREELANCE, CommissionPlanId.of("NONE"))))
                .isInstanceOf(UnknownCommissionPlanException.class);
        assertThat(market.now().terms().plan()).isEqualTo(FREELANCERS);
    }

    private static Instant hour(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(Townsfolk.SHANGHAI.zone()).toInstant();
    }

    private static Instant day(int hour, int minute) {
        return hour(hour, minute).plus(Duration.ofDays(1));
    }

    private Market open() {
        Market market = new Market(Shop.open(store(), BRANCH));
        market.shop.office().inTransaction(t -> t.commission().save(new CommissionPlan(FREELANCERS, 8_500, 0, 0)));
        market.shop
                .office()
                .inTransaction(t ->
                        t.availability().save(Roster.empty(Shop.worker(1).id()).withVersion(1)));
        market.agree(WorkRelation.FREELANCE);
        return market;
    }

    /**
     * A shop whose first worker works for themselves.
     *
     * @param shop the shop
     */
    record Market(Shop shop) {
        Worker agree(WorkRelation relation) {
            return shop.office()
                    .inTransaction(t -> t.commission().agree(Shop.worker(1).id(), relation, FREELANCERS));
        }

        Desk worker() {
            return shop.worker(Shop.worker(1).id());
        }

        Worker now() {
            return shop.office().read(t -> t.workers().worker(Shop.worker(1).id()));
        }

        Roster known() {
            return shop.office()
                    .read(t -> t.availability().roster(Shop.worker(1).id()))
                    .orElseThrow();
        }

        Roster offer(LocalDate day, String... hours) {
            List<ShiftHours> offered =
                    List.of(hours).stream().map(ShiftHours::parse).toList();
            Roster next = known().on(day, offered);
            return worker().inTransaction(t -> t.availability().save(next));
        }

        /** Tells whether the worker is booked for ten o'clock and it stands. */
        boolean books(LocalDate day) {
            try {
                shop.book(order(hour(10, 0).plus(Duration.ofDays(ChronoUnit.DAYS.between(DAY, day)))), "on " + day);
                return true;
            } catch (SlotTakenException taken) {
                return false;
            }
        }

        /** Tells whether the worker takes the hours of a day back. */
        boolean takesBack(LocalDate day) {
            try {
                offer(day);
                return true;
            } catch (HoursPromisedException promised) {
                return false;
            }
        }

        PlaceOrder order(Instant start) {
            WorkerId worker = Shop.worker(1).id();
            return PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, start)
                    .wishing(new PlaceOrder.Wishes(WorkerChoice.strict(worker), null));
        }

        List<Instant> starts(LocalDate day) {
            PlaceOrder order = order(Shop.START);
            return shop
                    .customer(1)
                    .read(t -> {
                        Demand demand = t.booking()
                                .crew(order.customer(), order.item(), order.wishes())
                                .lead();
                        return t.availability().slots(SlotQuery.day(demand, day));
                    })
                    .get(0)
                    .slots()
                    .stream()
                    .map(Slot::start)
                    .toList();
        }

        Money earned(int worker) {
            TimeWindow always = Townsfolk.SHANGHAI.windowOf(DAY.minusDays(7), DAY.plusDays(7));
            return shop
                    .office()
                    .read(t -> t.income().earnings(Payee.of(Shop.worker(worker).id()), always))
                    .stream()
                    .map(Earning::amount)
                    .reduce(Shop.fen(0), Money::plus);
        }
    }
}
