package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.HoldExpiredException;
import dev.doorstep.availability.Opening;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.SlotQuery;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Offering;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Amendment;
import dev.doorstep.order.AmendmentRefusedException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderAction;
import dev.doorstep.order.OrderStage;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Preview;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.LateLadder;
import dev.doorstep.pricing.cancellation.LateStep;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.pricing.cancellation.Punctuality;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payee;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several workers who come for one order come all or not at all, whatever the store. */
@Tag("AHEAD-01")
@Tag("AVL-07")
public interface CrewContract extends StoreContract {
    /** The same work by a second worker, who begins half an hour after the first is finished. */
    CrewRole SECOND = new CrewRole(null, CrewRole.Begin.AFTER, 30, null);

    @Test
    default void a_crew_comes_together_or_not_at_all() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        assertThat(firm.starts()).contains(Shop.START);
        Order order = firm.shop.book(firm.order(1), "pair");
        List<Claim> claims = firm.claims(order);
        assertThat(claims).extracting(claim -> claim.door().startInclusive()).containsOnly(Shop.START);
        assertThat(claims).extracting(Claim::worker).doesNotHaveDuplicates().hasSize(2);
        assertThat(claims)
                .as("they wait for one another")
                .extracting(Claim::promise)
                .containsOnly(TimeWindow.of(Shop.START, Grain.LENGTH));
        assertThat(firm.starts()).as("one worker is no pair").doesNotContain(Shop.START);
        assertThatThrownBy(() -> firm.shop.book(firm.order(2), "another pair"))
                .isInstanceOfSatisfying(SlotTakenException.class, taken -> {
                    assertThat(taken.blockers()).containsExactly(BlockerCode.CLASHES_WITH);
                    assertThat(taken.alternatives()).isNotEmpty().allSatisfy(slot -> {
                        assertThat(slot.others()).hasSize(1);
                        assertThat(firm.starts()).contains(slot.start());
                    });
                });
        assertThat(firm.allClaims()).as("nothing is left of what was refused").hasSize(2);
    }

    @Test
    default void of_many_who_want_the_last_crew_at_once_one_has_it_whole() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        List<Boolean> got = Rush.of(8, thread -> {
            try {
                PlaceOrder order = firm.order(1 + thread % 2);
                firm.shop
                        .customer(1 + thread % 2)
                        .inTransaction(t -> t.booking().place(order, IdempotencyKey.of("rush-" + thread)));
                return true;
            } catch (SlotTakenException taken) {
                return false;
            }
        });
        assertThat(got).containsOnlyOnce(true);
        assertThat(firm.allClaims()).hasSize(2);
    }

    @Test
    @Tag("BKG-04")
    default void what_was_shown_is_kept_for_all_of_them_and_sold() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        Desk customer = firm.shop.customer(1);
        Preview shown = customer.inTransaction(t -> t.booking().preview(firm.order(1)));
        assertThat(shown.visits()).hasSize(2);
        firm.shop.clock().moveTo(shown.heldUntil().plusSeconds(60));
        Order order = customer.inTransaction(t -> t.booking().submit(shown, IdempotencyKey.of("submit")));
        assertThat(firm.visits(order)).extracting(Visit::id).isEqualTo(shown.visits());
        assertThat(firm.claims(order))
                .extracting(Claim::promise)
                .containsOnly(TimeWindow.of(shown.promise().startInclusive(), Grain.LENGTH));
        firm.change();
        Preview other = firm.shop.customer(2).inTransaction(t -> t.booking().preview(firm.order(2)));
        firm.change(CrewRole.LIKE_LEAD, CrewRole.LIKE_LEAD);
        assertThatThrownBy(() -> firm.shop
                        .customer(2)
                        .inTransaction(t -> t.booking().submit(other, IdempotencyKey.of("smaller"))))
                .as("it is not sold as it was shown any more")
                .isInstanceOf(HoldExpiredException.class);
    }

    @Test
    @Tag("BKG-07")
    default void all_of_them_move_together_and_are_free_together() {
        Firm firm = open(SECOND);
        Order order = firm.shop.book(firm.order(1), "a");
        assertThat(firm.doors(order)).containsExactly(Shop.START, Shop.START.plus(Duration.ofMinutes(150)));
        firm.shop.playUntil(VisitState.ASSIGNED, firm.visits(order).get(1));
        Instant later = Shop.START.plus(Duration.ofHours(3));
        Desk customer = firm.shop.customer(1);
        customer.inTransaction(t -> t.booking()
                .reschedule(order.id(), TimeWindow.of(later, Duration.ofMinutes(30)), IdempotencyKey.of("later")));
        assertThat(firm.doors(order)).containsExactly(later, later.plus(Duration.ofMinutes(150)));
        assertThat(firm.visits(order)).extracting(Visit::state).containsOnly(VisitState.PENDING_DISPATCH);
        assertThat(firm.claims(order)).extracting(Claim::state).containsOnly(ClaimState.TENTATIVE);
        assertThat(firm.visits(order))
                .extracting(visit -> visit.promise().startInclusive())
                .isEqualTo(firm.doors(order));
        customer.inTransaction(t -> t.booking()
                .cancel(order.id(), t.booking().quoteCancellation(order.id()), "", IdempotencyKey.of("off")));
        assertThat(firm.allClaims()).isEmpty();
        assertThat(firm.visits(order)).extracting(Visit::state).containsOnly(VisitState.CANCELLED);
    }

    @Test
    @Tag("BKG-07")
    default void an_order_that_takes_longer_takes_longer_for_all() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        Order order = firm.shop.book(firm.order(1), "a");
        Desk customer = firm.shop.customer(1);
        PlaceOrder.Item three = PlaceOrder.Item.of(Shop.CLEANING, 3);
        Amendment amendment = customer.inTransaction(t -> t.amending().quote(order.id(), three));
        customer.inTransaction(t -> t.amending().amend(amendment, IdempotencyKey.of("longer")));
        assertThat(firm.claims(order))
                .extracting(claim -> claim.door().duration())
                .containsExactly(Duration.ofHours(3), Duration.ofHours(3));
        firm.change(CrewRole.LIKE_LEAD, CrewRole.LIKE_LEAD);
        assertThatThrownBy(() -> customer.inTransaction(t -> t.amending().quote(order.id(), three)))
                .isInstanceOfSatisfying(
                        AmendmentRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AmendmentRefusedException.Cause.OTHER_CREW));
    }

    @Test
    @Tag("ORD-08")
    default void who_declines_is_replaced_at_the_same_minute_and_the_others_stay() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        Order order = firm.shop.book(firm.order(1), "a");
        Visit second =
                firm.shop.playUntil(VisitState.OFFERED, firm.visits(order).get(1));
        List<Claim> before = firm.claims(order);
        WorkerId declines = before.get(1).worker();
        firm.shop.worker(declines).inTransaction(t -> t.fulfilment().decline(second.id(), "ill"));
        List<Claim> after = firm.claims(order);
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1).door()).isEqualTo(before.get(1).door());
        assertThat(after.get(1).worker()).isNotIn(declines, before.get(0).worker());
    }

    @Test
    @Tag("BKG-07")
    default void a_crew_that_everybody_declined_can_be_put_off() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        Order order = firm.shop.book(firm.order(1), "a");
        firm.visits(order).forEach(firm.shop::declinedByAll);
        assertThat(firm.allClaims()).isEmpty();
        Instant nextDay = Shop.START.plus(Duration.ofDays(1));
        firm.shop
                .customer(1)
                .inTransaction(t -> t.booking()
                        .reschedule(order.id(), TimeWindow.of(nextDay, Duration.ofHours(1)), IdempotencyKey.of("off")));
        assertThat(firm.claims(order)).extracting(Claim::state).containsOnly(ClaimState.TENTATIVE);
        assertThat(firm.claims(order)).extracting(Claim::worker).doesNotHaveDuplicates();
        assertThat(firm.doors(order)).containsExactly(nextDay, nextDay);
    }

    @Test
    @Tag("SET-03")
    @Tag("ORD-06")
    default void the_order_is_over_when_all_are_done_and_each_has_their_part_of_the_price() {
        Firm firm = open(CrewRole.LIKE_LEAD, CrewRole.LIKE_LEAD);
        firm.price(Shop.fen(50_01));
        Order order = firm.shop.book(firm.order(1), "a");
        assertThat(order.total()).isEqualTo(Shop.fen(100_02));
        List<Visit> visits = firm.visits(order);
        firm.shop.playUntil(VisitState.DONE, visits.get(0));
        firm.shop.playUntil(VisitState.DONE, visits.get(2));
        assertThat(firm.order(order).state()).isEqualTo(OrderState.OPEN);
        assertThat(firm.actions(order)).contains(OrderAction.ACCEPT).doesNotContain(OrderAction.CANCEL);
        firm.shop.playUntil(VisitState.DONE, visits.get(1));
        assertThat(firm.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(firm.stage(order))
                .isEqualTo(new OrderStage(OrderState.COMPLETED, Collections.nCopies(3, VisitState.DONE)));
        assertThat(firm.earned()).containsExactlyInAnyOrder(Shop.fen(23_34), Shop.fen(23_34), Shop.fen(23_34));
        assertThat(firm.shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    @Test
    @Tag("ORD-06")
    default void nobody_at_home_is_nobody_at_home_for_all_of_them() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        Order order = firm.shop.book(firm.order(1), "a");
        Visit first = firm.shop.playUntil(VisitState.ARRIVED, firm.visits(order).get(0));
        firm.shop
                .worker(firm.workerOf(first.id()))
                .inTransaction(t -> t.fulfilment().noShow(first.id()));
        assertThat(firm.order(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(firm.visits(order))
                .extracting(Visit::state)
                .containsExactly(VisitState.NO_SHOW, VisitState.CANCELLED);
        assertThat(firm.stage(order).visits()).containsExactly(VisitState.NO_SHOW, VisitState.CANCELLED);
    }

    @Test
    @Tag("ORD-06")
    default void whoever_lets_the_first_in_and_shuts_the_second_out_pays_for_both() {
        Firm firm = open(SECOND);
        Order order = firm.shop.book(firm.order(1), "a");
        List<Visit> visits = firm.visits(order);
        firm.shop.playUntil(VisitState.DONE, visits.get(0));
        Visit second = firm.shop.playUntil(VisitState.ARRIVED, visits.get(1));
        Desk worker = firm.shop.worker(firm.workerOf(second.id()));
        assertThat(worker.read(t -> t.fulfilment().quoteNoShow(second.id())).refundable())
                .isEqualTo(Shop.fen(0));
        worker.inTransaction(t -> t.fulfilment().noShow(second.id()));
        assertThat(firm.order(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(firm.earned()).containsExactlyInAnyOrder(Shop.fen(42_00), Shop.fen(42_00));
    }

    @Test
    @Tag("BKG-08")
    default void of_several_who_come_late_the_latest_counts_once() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        firm.givesBack(new LateStep(15, 1_000), new LateStep(30, 3_000));
        Order order = firm.shop.book(firm.order(1), "a");
        firm.visits(order).forEach(visit -> firm.shop.playUntil(VisitState.EN_ROUTE, visit));
        firm.shop.clock().moveTo(Shop.START.plus(Duration.ofMinutes(25)));
        firm.shop.playUntil(VisitState.ARRIVED, firm.visits(order).get(1));
        firm.shop.clock().moveTo(Shop.START.plus(Duration.ofMinutes(45)));
        firm.shop.playUntil(VisitState.ARRIVED, firm.visits(order).get(0));
        assertThat(firm.visits(order))
                .extracting(visit -> visit.compensated(Shop.fen(0)))
                .as("30 percent of 120 yuan in all")
                .containsExactly(Shop.fen(24_00), Shop.fen(12_00));
    }

    @Test
    @Tag("BKG-02")
    default void who_must_come_leads_and_who_is_preferred_comes_if_they_can() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        WorkerId third = Shop.worker(3).id();
        Order named =
                firm.shop.book(firm.order(1).wishing(new PlaceOrder.Wishes(WorkerChoice.strict(third), null)), "named");
        assertThat(firm.claims(named).get(0).worker()).isEqualTo(third);
        Instant evening = Shop.START.plus(Duration.ofHours(6));
        Order preferred = firm.shop.book(
                firm.order(2)
                        .startingAt(evening)
                        .wishing(new PlaceOrder.Wishes(WorkerChoice.preferred(List.of(third)), null)),
                "preferred");
        assertThat(firm.claims(preferred)).extracting(Claim::worker).contains(third);
    }

    @Test
    @Tag("AHEAD-03")
    @Tag("AVL-08")
    default void a_visit_that_anybody_can_do_makes_room_for_a_crew_whose_lead_was_named() {
        Firm firm = open(CrewRole.LIKE_LEAD);
        Order alone = firm.shop.book(PlaceOrder.of(Shop.customerId(1), Shop.DEEP_CLEANING, 1, Shop.START), "alone");
        Claim before = firm.claims(alone).get(0);
        PlaceOrder.Wishes named = new PlaceOrder.Wishes(WorkerChoice.strict(before.worker()), null);
        assertThat(firm.slots(named)).extracting(Slot::start).contains(Shop.START);
        assertThat(firm.opening(named)).hasValueSatisfying(opening -> {
            assertThat(opening.fits()).hasSize(2);
            assertThat(opening.gone()).containsExactly(before);
        });
        Order pair = firm.shop.book(firm.order(2).wishing(named), "pair");
        assertThat(firm.claims(pair).get(0).worker()).isEqualTo(before.worker());
        Claim after = firm.claims(alone).get(0);
        assertThat(after.promise()).isEqualTo(before.promise());
        assertThat(Stream.concat(firm.claims(pair).stream(), Stream.of(after)))
                .extracting(Claim::worker)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> firm.shop.book(firm.order(1).wishing(named), "another pair"))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.alternatives())
                                .hasSize(SlotTakenException.ALTERNATIVES_MAX)
                                .isSubsetOf(firm.slots(named)));
    }

    @Test
    @Tag("AHEAD-03")
    default void whoever_comes_with_others_makes_room_for_nobody() {
        Firm firm = open(SECOND);
        Order pair = firm.shop.book(firm.order(1), "pair");
        List<Claim> before = firm.claims(pair);
        PlaceOrder.Wishes named =
                new PlaceOrder.Wishes(WorkerChoice.strict(before.get(1).worker()), null);
        PlaceOrder deep = PlaceOrder.of(
                        Shop.customerId(2),
                        Shop.DEEP_CLEANING,
                        1,
                        before.get(1).door().startInclusive())
                .wishing(named);
        assertThatThrownBy(() -> firm.shop.book(deep, "deep")).isInstanceOf(SlotTakenException.class);
        assertThat(firm.claims(pair)).isEqualTo(before);
    }

    private Firm open(CrewRole... others) {
        return Firm.open(store(), others);
    }

    /**
     * A shop whose hours of cleaning are done by several.
     *
     * @param shop the shop
     */
    record Firm(Shop shop) {
        static final LocalDate DAY = LocalDate.of(2026, 3, 3);

        static Firm open(Store store, CrewRole... others) {
            Firm firm = new Firm(Shop.open(store, BRANCH));
            firm.change(others);
            return firm;
        }

        void change(CrewRole... others) {
            shop.office().inTransaction(t -> {
                Offering now = t.catalog().offering(Shop.CLEANING);
                return t.catalog().save(now.with(now.work().by(List.of(others))));
            });
        }

        void givesBack(LateStep... steps) {
            shop.office()
                    .inTransaction(t -> t.pricing()
                            .save(new CancellationPolicy(
                                    Map.of(),
                                    Ladder.FREE,
                                    new Punctuality(Map.of(Party.WORKER, LateLadder.of(steps)), null, 0),
                                    1)));
        }

        void price(Money hour) {
            shop.office().inTransaction(t -> t.pricing().save(Shop.prices(hour).withVersion(1)));
        }

        PlaceOrder order(int customer) {
            return PlaceOrder.of(Shop.customerId(customer), Shop.CLEANING, 2, Shop.START);
        }

        Order order(Order placed) {
            return shop.office().read(t -> t.booking().order(placed.id()));
        }

        List<Instant> starts() {
            return slots(PlaceOrder.Wishes.NONE).stream().map(Slot::start).toList();
        }

        List<Slot> slots(PlaceOrder.Wishes wishes) {
            CustomerId customer = Shop.customerId(2);
            return shop.customer(2)
                    .read(t -> t.availability()
                            .slots(new SlotQuery(t.booking().crew(customer, order(2).item(), wishes), DAY, 1)))
                    .get(0)
                    .slots();
        }

        Optional<Opening> opening(PlaceOrder.Wishes wishes) {
            CustomerId customer = Shop.customerId(2);
            return shop.office()
                    .read(t -> t.advice().opening(t.booking().crew(customer, order(2).item(), wishes), Shop.START));
        }

        List<Visit> visits(Order order) {
            return shop.office().read(t -> t.booking().visitsOf(order.id()));
        }

        List<Claim> claims(Order order) {
            return visits(order).stream().map(visit -> claim(visit.id())).toList();
        }

        Claim claim(VisitId visit) {
            return claimed(visit).orElseThrow();
        }

        Optional<Claim> claimed(VisitId visit) {
            return shop.office().read(t -> t.fulfilment().claim(visit));
        }

        void apply(PlanChange change) {
            shop.office().inTransaction(t -> {
                t.dispatch().apply(List.of(change));
                return change;
            });
        }

        WorkerId workerOf(VisitId visit) {
            return claim(visit).worker();
        }

        List<Instant> doors(Order order) {
            return claims(order).stream()
                    .map(claim -> claim.door().startInclusive())
                    .toList();
        }

        Set<Claim> allClaims() {
            Set<Claim> all = new HashSet<>();
            Stream.of(1, 2, 3)
                    .map(number -> Shop.worker(number).id())
                    .forEach(worker -> shop.office()
                            .read(t -> t.availability().agenda(worker, DAY))
                            .appointments()
                            .forEach(appointment -> all.add(appointment.claim())));
            return all;
        }

        Set<OrderAction> actions(Order order) {
            return shop.office().read(t -> t.booking().actions(order.id()));
        }

        OrderStage stage(Order order) {
            return shop.office().read(t -> t.booking().history(order.id())).stream()
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .after();
        }

        List<Money> earned() {
            TimeWindow always = Townsfolk.SHANGHAI.windowOf(DAY.minusDays(7), DAY.plusDays(7));
            return Stream.of(1, 2, 3)
                    .flatMap(number ->
                            shop
                                    .office()
                                    .read(t -> t.income()
                                            .earnings(
                                                    Payee.of(Shop.worker(number).id()), always))
                                    .stream())
                    .map(Earning::amount)
                    .toList();
        }
    }
}
