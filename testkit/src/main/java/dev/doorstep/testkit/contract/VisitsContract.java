package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Note;
import dev.doorstep.order.Promise;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.Visits;
import dev.doorstep.order.WorkEntry;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of visits must do, and of what workers write down during them. */
public interface VisitsContract extends StoreContract {
    /** When the first visit is promised: a microsecond that floating point does not hold. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123457Z");

    @Test
    default void a_visit_is_found_as_it_was_saved_at_every_step_of_the_way() {
        Visit visit = inSession(s -> save(s, 1, order(s, 1), NOON));
        assertThat(visit.version()).isEqualTo(1);
        List<UnaryOperator<Visit>> way = List.of(
                Visit::offered,
                Visit::assigned,
                seen -> seen.departed(NOON.plusSeconds(1)),
                seen -> seen.arrived(NOON.plusSeconds(2)),
                seen -> seen.started(NOON.plusSeconds(3)),
                seen -> seen.finished(NOON.plusSeconds(4)),
                Visit::reopened,
                seen -> seen.finished(NOON.plusSeconds(5)),
                Visit::done);
        for (UnaryOperator<Visit> step : way) {
            Visit read = inSession(s -> s.orders().visits().find(visit.id())).orElseThrow();
            Visit saved = inSession(s -> s.orders().visits().save(step.apply(read)));
            assertThat(saved.version()).isEqualTo(read.version() + 1);
            Visit found = inSession(s -> s.orders().visits().find(visit.id())).orElseThrow();
            assertThat(found).isEqualTo(saved);
        }
    }

    @Test
    default void a_visit_saved_on_an_old_read_is_refused_and_the_transaction_goes_on() {
        Visit read = inSession(s -> save(s, 1, order(s, 1), NOON));
        Visit offered = inSession(s -> s.orders().visits().save(read.offered()));
        Visit second = inSession(s -> {
            Visits visits = s.orders().visits();
            assertThatThrownBy(() -> visits.save(read.cancelled())).isInstanceOf(StaleWriteException.class);
            assertThatThrownBy(() -> visits.save(read.withVersion(0))).isInstanceOf(StaleWriteException.class);
            return save(s, 2, read.order(), NOON);
        });
        List<Visit> found = inSession(s -> s.orders().visits().of(read.order()));
        assertThat(found).containsExactly(offered, second);
    }

    @Test
    default void visits_are_listed_by_order_and_by_identity_the_earliest_promise_first() {
        inSession(s -> {
            OrderId order = order(s, 1);
            Visit later = save(s, 1, order, NOON.plusSeconds(1));
            Visit earlier = save(s, 2, order, NOON);
            Visit twin = save(s, 3, order, NOON);
            Visit other = save(s, 4, order(s, 2), NOON.minusSeconds(1));
            Visits visits = s.orders().visits();
            assertThat(visits.of(order)).containsExactly(earlier, twin, later);
            assertThat(visits.of(List.of(other.order(), order, new OrderId(new UUID(8, 98)))))
                    .containsExactly(other, earlier, twin, later);
            assertThat(visits.of(List.of())).isEmpty();
            VisitId unknown = new VisitId(new UUID(8, 99));
            assertThat(visits.findAll(List.of(later.id(), unknown, other.id(), earlier.id())))
                    .containsExactly(other, earlier, later);
            assertThat(visits.findAll(List.of())).isEmpty();
            return order;
        });
    }

    @Test
    default void visits_promised_in_a_window_are_listed_whatever_their_state_and_its_end_is_not_in_it() {
        inSession(s -> {
            OrderId order = order(s, 1);
            save(s, 1, order, NOON.minusNanos(1_000));
            Visit first = save(s, 2, order, NOON);
            Visit called = s.orders()
                    .visits()
                    .save(save(s, 3, order, NOON.plusSeconds(59)).cancelled());
            save(s, 4, order, NOON.plusSeconds(60));
            assertThat(s.orders().visits().promisedIn(TimeWindow.of(NOON, Duration.ofSeconds(60))))
                    .containsExactly(first, called);
            return order;
        });
    }

    @Test
    @Tag("AHEAD-05")
    default void visits_that_somebody_is_still_to_come_to_are_paged_from_an_instant_on() {
        inSession(s -> {
            OrderId order = order(s, 1);
            Visits visits = s.orders().visits();
            save(s, 1, order, NOON.minusNanos(1_000));
            Visit first = visits.save(save(s, 3, order, NOON).offered().assigned());
            Visit twin = save(s, 4, order, NOON);
            visits.save(save(s, 5, order, NOON).cancelled());
            finished(s, save(s, 6, order, NOON), NOON.plusSeconds(1));
            Visit last = save(s, 2, order, NOON.plusSeconds(1));
            PageRequest two = PageRequest.first(2);
            Page<Visit> page = visits.expectedFrom(NOON, two);
            assertThat(page.items()).containsExactly(first, twin);
            Page<Visit> rest = visits.expectedFrom(NOON, two.from(Objects.requireNonNull(page.next())));
            assertThat(rest).isEqualTo(new Page<>(List.of(last), null));
            return order;
        });
    }

    @Test
    @Tag("AHEAD-05")
    default void a_promise_is_kept_with_the_clock_that_was_told_and_the_edition_of_its_rules() {
        Visit read = inSession(s -> save(s, 1, order(s, 1), NOON));
        Promise told = new Promise(
                TimeWindow.of(NOON, Duration.ofHours(1)),
                LocalDateTime.of(2026, 3, 1, 23, 0, 0, 123_457_000),
                ZoneId.of("America/Argentina/ComodRivadavia"),
                "1999z");
        Visit saved = inSession(s -> s.orders().visits().save(read.rescheduled(told)));
        Visit found = inSession(s -> s.orders().visits().find(read.id())).orElseThrow();
        assertThat(found).isEqualTo(saved);
        assertThat(found.promised()).isEqualTo(told);
    }

    @Test
    @Tag("ORD-07")
    default void finished_work_that_nobody_accepted_is_listed_the_longest_wait_first() {
        inSession(s -> {
            OrderId order = order(s, 1);
            Visit second = finished(s, save(s, 1, order, NOON), NOON.plusSeconds(20));
            Visit first = finished(s, save(s, 2, order, NOON), NOON.plusSeconds(10));
            finished(s, save(s, 3, order, NOON), NOON.plusSeconds(30));
            Visits visits = s.orders().visits();
            visits.save(
                    finished(s, save(s, 4, order, NOON), NOON.plusSeconds(5)).done());
            assertThat(visits.unaccepted(NOON.plusSeconds(30), 10)).containsExactly(first, second);
            assertThat(visits.unaccepted(NOON.plusSeconds(30), 1)).containsExactly(first);
            return order;
        });
    }

    @Test
    @Tag("ORD-06")
    default void the_work_log_of_a_visit_is_kept_with_and_without_charges() {
        Visit visit = inSession(s -> save(s, 1, order(s, 1), NOON));
        WorkEntry plain = entry(1, visit, null);
        WorkEntry asking = entry(
                2,
                visit,
                new WorkEntry.Charge(Money.ofMinor(2_550, Currency.getInstance("CNY")), WorkEntry.Answer.WAITING));
        inSession(s -> {
            for (WorkEntry entry : List.of(asking, plain)) {
                s.orders().notes().add(note(entry, visit.order()));
                assertThat(s.orders().entries().save(entry)).isEqualTo(entry.withVersion(1));
            }
            return visit;
        });
        List<WorkEntry> log = inSession(s -> s.orders().entries().of(visit.id()));
        assertThat(log).containsExactly(plain.withVersion(1), asking.withVersion(1));
        WorkEntry agreed = entry(
                        2,
                        visit,
                        new WorkEntry.Charge(
                                Money.ofMinor(2_550, Currency.getInstance("CNY")), WorkEntry.Answer.AGREED))
                .withVersion(1);
        inSession(s -> s.orders().entries().save(agreed));
        assertThatThrownBy(() -> inSession(s -> s.orders().entries().save(agreed)))
                .isInstanceOf(StaleWriteException.class);
        WorkEntry found = inSession(s -> s.orders().entries().find(agreed.id())).orElseThrow();
        assertThat(found).isEqualTo(agreed.withVersion(2));
    }

    @Test
    @Tag("AHEAD-23")
    default void visits_and_work_logs_of_another_branch_are_not_seen() {
        Visit saved = inSession(s -> save(s, 1, order(s, 1), NOON));
        WorkEntry entry = entry(1, saved, null);
        inSession(s -> {
            s.orders().notes().add(note(entry, saved.order()));
            return s.orders().entries().save(entry);
        });
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.WRITE)) {
            Visits visits = other.orders().visits();
            assertThat(visits.find(saved.id())).isEmpty();
            assertThat(visits.findAll(List.of(saved.id()))).isEmpty();
            assertThat(visits.of(saved.order())).isEmpty();
            assertThat(visits.promisedIn(TimeWindow.of(NOON, Duration.ofDays(1))))
                    .isEmpty();
            assertThat(visits.unaccepted(NOON.plus(Duration.ofDays(9)), 10)).isEmpty();
            assertThat(visits.expectedFrom(NOON, PageRequest.first(9)).items()).isEmpty();
            assertThatThrownBy(() -> visits.save(saved.offered())).isInstanceOf(StaleWriteException.class);
            assertThat(other.orders().entries().find(entry.id())).isEmpty();
            assertThat(other.orders().entries().of(saved.id())).isEmpty();
        }
    }

    private static OrderId order(Session session, long number) {
        CustomerId customer = new CustomerId(new UUID(3, 1));
        return session.orders()
                .orders()
                .save(Specimens.order(number, customer, NOON))
                .id();
    }

    private static Visit save(Session session, long number, OrderId order, Instant promised) {
        return session.orders().visits().save(Specimens.visit(number, order, promised));
    }

    private static Visit finished(Session session, Visit visit, Instant at) {
        Visit finished = visit.offered()
                .assigned()
                .departed(NOON)
                .arrived(NOON)
                .started(NOON)
                .finished(at);
        assertThat(finished.state()).isEqualTo(VisitState.AWAITING_ACCEPTANCE);
        return session.orders().visits().save(finished);
    }

    private static WorkEntry entry(long number, Visit visit, WorkEntry.@Nullable Charge charge) {
        return new WorkEntry(
                Specimens.note(number, visit.order(), NOON).id(), visit.id(), WorkEntry.Kind.MATERIAL, charge, 0);
    }

    private static Note note(WorkEntry entry, OrderId order) {
        Note plain = Specimens.note(1, order, NOON);
        return new Note(entry.id(), order, Note.Kind.WORK, plain.author(), plain.text(), plain.at());
    }
}
