package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.PurchaseId;
import dev.doorstep.order.Note;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.Orders;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of orders must do, and of the notes about them. */
public interface OrdersContract extends StoreContract {
    /** When most orders come in: a microsecond that floating point does not hold. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123457Z");

    /** Who buys. */
    CustomerId CUSTOMER = new CustomerId(new UUID(3, 1));

    /** Who buys as well. */
    CustomerId OTHER_CUSTOMER = new CustomerId(new UUID(3, 2));

    @Test
    default void an_order_is_found_by_identity_and_number_as_it_was_saved_to_the_byte_of_its_quote() {
        Order draft = Specimens.order(1, CUSTOMER, NOON);
        Order saved = inSession(s -> s.orders().orders().save(draft));
        assertThat(saved).isEqualTo(draft.withVersion(1));
        inSession(s -> {
            Orders orders = s.orders().orders();
            assertThat(orders.find(saved.id())).contains(saved);
            assertThat(orders.byNumber(saved.number())).contains(saved);
            OrderNumber unused = Specimens.order(2, CUSTOMER, NOON).number();
            assertThat(orders.byNumber(unused)).isEmpty();
            assertThat(orders.find(saved.id()).orElseThrow().sold().quote().digest())
                    .isEqualTo(draft.sold().quote().digest());
            return saved;
        });
    }

    @Test
    @Tag("AHEAD-13")
    default void several_orders_are_found_at_once_and_unknown_ones_left_out() {
        inSession(s -> {
            Orders orders = s.orders().orders();
            List<Order> saved = Stream.of(1, 2, 3)
                    .map(number -> orders.save(Specimens.order(number, CUSTOMER, NOON)))
                    .toList();
            OrderId unknown = Specimens.order(9, CUSTOMER, NOON).id();
            assertThat(orders.findAll(
                            List.of(saved.get(2).id(), unknown, saved.get(0).id())))
                    .containsExactlyInAnyOrder(saved.get(0), saved.get(2));
            assertThat(orders.findAll(List.of())).isEmpty();
            assertThat(orders.find(unknown)).isEmpty();
            return orders;
        });
    }

    @Test
    @Tag("CAT-08")
    default void the_orders_of_a_purchase_are_listed_by_their_numbers_in_it() {
        List<Order> saved = inSession(s -> Stream.of(3, 2, 4)
                .map(number -> s.orders().orders().save(Specimens.order(number, CUSTOMER, NOON)))
                .toList());
        PurchaseId purchase = Objects.requireNonNull(saved.get(1).sold().part()).purchase();
        inSession(s -> {
            assertThat(s.orders().orders().of(purchase)).containsExactly(saved.get(1), saved.get(0));
            assertThat(s.orders().orders().of(new PurchaseId(new UUID(0, 0)))).isEmpty();
            return purchase;
        });
    }

    @Test
    default void an_order_saved_on_an_old_read_is_refused_and_the_transaction_goes_on() {
        Order read = inSession(s -> s.orders().orders().save(Specimens.order(1, CUSTOMER, NOON)));
        Order opened = inSession(s -> s.orders().orders().save(read.opened()));
        assertThat(opened.version()).isEqualTo(2);
        Order second = inSession(s -> {
            assertThatThrownBy(() -> s.orders().orders().save(read.cancelled()))
                    .isInstanceOf(StaleWriteException.class);
            assertThatThrownBy(() -> s.orders().orders().save(read.withVersion(0)))
                    .as("inserted a second time")
                    .isInstanceOf(StaleWriteException.class);
            return s.orders().orders().save(Specimens.order(2, CUSTOMER, NOON));
        });
        inSession(s -> {
            assertThat(s.orders().orders().find(read.id())).contains(opened);
            assertThat(s.orders().orders().find(second.id())).contains(second);
            return second;
        });
    }

    @Test
    @Tag("BKG-06")
    default void pages_hold_every_order_once_the_earliest_placed_first_also_when_orders_come_in_between() {
        List<Order> expected = new ArrayList<>();
        inSession(s -> {
            // Three share one instant; the others are a microsecond apart and are saved in another order.
            for (long number : new long[] {5, 1, 4, 2, 3}) {
                save(s, Specimens.order(number, CUSTOMER, NOON.plusNanos(1_000 * Math.max(0, number - 3))));
            }
            return s;
        });
        for (long number = 1; number <= 5; number++) {
            expected.add(Specimens.order(number, CUSTOMER, NOON.plusNanos(1_000 * Math.max(0, number - 3)))
                    .withVersion(1));
        }
        Page<Order> first =
                inSession(s -> s.orders().orders().in(EnumSet.allOf(OrderState.class), PageRequest.first(2)));
        assertThat(first.items()).isEqualTo(expected.subList(0, 2));
        Order late = inSession(s -> save(s, Specimens.order(9, CUSTOMER, NOON.plusSeconds(1))));
        Order early = inSession(s -> save(s, Specimens.order(8, CUSTOMER, NOON.minusSeconds(1))));
        List<Order> seen = new ArrayList<>(first.items());
        seen.addAll(rest(first, (orders, page) -> orders.in(EnumSet.allOf(OrderState.class), page)));
        expected.add(late);
        assertThat(seen)
                .as("what came in before the cursor is not shown, what comes later is")
                .isEqualTo(expected);
        assertThat(seen).doesNotContain(early);
    }

    @Test
    default void orders_are_listed_by_state_and_by_customer() {
        inSession(s -> {
            for (long number = 1; number <= 6; number++) {
                Order saved = save(
                        s,
                        Specimens.order(number, number % 2 == 0 ? OTHER_CUSTOMER : CUSTOMER, NOON.plusSeconds(number)));
                if (number > 3) {
                    save(s, saved.opened());
                }
            }
            return s;
        });
        assertThat(every((orders, page) -> orders.in(Set.of(OrderState.OPEN), page)))
                .extracting(order -> order.id().value().getLeastSignificantBits())
                .containsExactly(4L, 5L, 6L);
        assertThat(every((orders, page) -> orders.in(Set.of(), page))).isEmpty();
        assertThat(every((orders, page) -> orders.in(Set.of(OrderState.AWAITING_PAYMENT), page)))
                .extracting(order -> order.id().value().getLeastSignificantBits())
                .containsExactly(1L, 2L, 3L);
        assertThat(every((orders, page) -> orders.in(Set.of(OrderState.CANCELLED), page)))
                .isEmpty();
        assertThat(every((orders, page) -> orders.of(OTHER_CUSTOMER, page)))
                .extracting(order -> order.id().value().getLeastSignificantBits())
                .containsExactly(2L, 4L, 6L);
    }

    @Test
    @Tag("AHEAD-19")
    default void orders_of_a_customer_that_were_not_called_off_are_counted() {
        inSession(s -> {
            save(s, Specimens.order(1, CUSTOMER, NOON));
            save(s, save(s, Specimens.order(2, CUSTOMER, NOON)).opened());
            save(s, save(s, Specimens.order(3, CUSTOMER, NOON)).cancelled());
            return save(s, Specimens.order(4, OTHER_CUSTOMER, NOON));
        });
        long standing = inSession(s -> s.orders().orders().standing(CUSTOMER));
        assertThat(standing).isEqualTo(2);
    }

    @Test
    default void a_refused_command_within_another_takes_back_its_own_orders_only() {
        inSession(s -> s.atomically(() -> {
            save(s, Specimens.order(1, CUSTOMER, NOON));
            assertThatThrownBy(() -> s.atomically(() -> refused(s, Specimens.order(2, CUSTOMER, NOON), false)))
                    .hasMessage("refused");
            assertThatThrownBy(() -> s.atomically(() -> refused(s, Specimens.order(3, CUSTOMER, NOON), true)))
                    .hasMessage("refused");
            return save(s, Specimens.order(4, CUSTOMER, NOON));
        }));
        assertThat(every((orders, page) -> orders.of(CUSTOMER, page)))
                .extracting(order -> order.id().value().getLeastSignificantBits())
                .containsExactly(1L, 4L);
    }

    private static Order refused(Session s, Order order, boolean lookingFirst) {
        save(s, order);
        if (lookingFirst) {
            assertThat(s.orders().orders().find(order.id())).isPresent();
        }
        throw new IllegalStateException("refused");
    }

    @Test
    @Tag("BKG-03")
    default void notes_are_listed_oldest_first_and_erased_for_good() {
        Order order = inSession(s -> save(s, Specimens.order(1, CUSTOMER, NOON)));
        Order other = inSession(s -> save(s, Specimens.order(2, CUSTOMER, NOON)));
        Note later = Specimens.note(1, order.id(), NOON.plusNanos(1_000));
        Note earlier = Specimens.note(2, order.id(), NOON);
        Note others = Specimens.note(3, other.id(), NOON);
        inSession(s -> {
            List.of(later, earlier, others).forEach(s.orders().notes()::add);
            return s;
        });
        List<Note> before = inSession(s -> s.orders().notes().of(order.id()));
        assertThat(before).containsExactly(earlier, later);
        int erased = inSession(s -> s.orders().notes().erase(order.id()));
        assertThat(erased).isEqualTo(2);
        List<Note> after = inSession(s -> s.orders().notes().of(order.id()));
        assertThat(after).extracting(Note::text).containsOnly("");
        assertThat(after).extracting(Note::id).containsExactly(earlier.id(), later.id());
        List<Note> untouched = inSession(s -> s.orders().notes().of(other.id()));
        assertThat(untouched).containsExactly(others);
    }

    @Test
    @Tag("AHEAD-23")
    default void orders_and_notes_of_another_branch_are_not_seen() {
        Order saved = inSession(s -> save(s, Specimens.order(1, CUSTOMER, NOON)));
        inSession(s -> {
            s.orders().notes().add(Specimens.note(1, saved.id(), NOON));
            return s;
        });
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.WRITE)) {
            Orders orders = other.orders().orders();
            PageRequest page = PageRequest.first(10);
            assertThat(orders.find(saved.id())).isEmpty();
            assertThat(orders.byNumber(saved.number())).isEmpty();
            assertThat(orders.in(EnumSet.allOf(OrderState.class), page).items()).isEmpty();
            assertThat(orders.of(CUSTOMER, page).items()).isEmpty();
            assertThat(orders.in(Set.of(OrderState.AWAITING_PAYMENT), page).items())
                    .isEmpty();
            assertThat(other.orders().notes().of(saved.id())).isEmpty();
            assertThat(other.orders().notes().erase(saved.id())).isZero();
            assertThatThrownBy(() -> orders.save(saved.opened())).isInstanceOf(StaleWriteException.class);
            assertThat(orders.save(Specimens.order(1, CUSTOMER, NOON)).version())
                    .as("the same identity is free there")
                    .isEqualTo(1);
        }
    }

    private List<Order> every(BiFunction<Orders, PageRequest, Page<Order>> list) {
        Page<Order> first = inSession(s -> list.apply(s.orders().orders(), PageRequest.first(2)));
        List<Order> all = new ArrayList<>(first.items());
        all.addAll(rest(first, list));
        return all;
    }

    private List<Order> rest(Page<Order> first, BiFunction<Orders, PageRequest, Page<Order>> list) {
        List<Order> rest = new ArrayList<>();
        Page<Order> page = first;
        while (page.next() != null) {
            PageRequest next = PageRequest.first(2).from(page.next());
            page = inSession(s -> list.apply(s.orders().orders(), next));
            rest.addAll(page.items());
        }
        return rest;
    }

    private static Order save(Session session, Order order) {
        return session.orders().orders().save(order);
    }
}
