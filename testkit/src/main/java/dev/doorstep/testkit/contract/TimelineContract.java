package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.Stream;
import dev.doorstep.event.Timeline;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store of histories and messages must do: nothing lost, nothing changed, everything in the order of its
 * stream.
 */
public interface TimelineContract extends StoreContract {
    /** The subject of most of these histories. */
    Stream ORDER = new Stream("order/1");

    /** Another subject, whose name begins like the first. */
    Stream LIKE_ORDER = new Stream("order/10");

    /** When most of it happens: a microsecond that floating point does not hold. */
    Instant NOON = Instant.parse("2026-03-29T01:30:00.123457Z");

    @Test
    default void a_history_reads_back_as_it_was_written() {
        TimelineEntry written = append(entry(ORDER, NOON, "order.placed"));
        assertThat(written.sequence()).isEqualTo(1);
        List<TimelineEntry> history = inSession(s -> s.work().timeline().of(ORDER));
        assertThat(history).containsExactly(written);
        assertThat(history.get(0).at()).isEqualTo(NOON);
        assertThat(history.get(0).deduplicationKey()).isEqualTo("order/1#1");
    }

    @Test
    default void every_stream_counts_for_itself() {
        inSession(s -> {
            Timeline timeline = s.work().timeline();
            for (int i = 1; i <= 12; i++) {
                assertThat(timeline.append(entry(ORDER, NOON, "order.changed")).sequence())
                        .isEqualTo(i);
                assertThat(timeline.append(entry(LIKE_ORDER, NOON, "order.changed"))
                                .sequence())
                        .isEqualTo(i);
            }
            return timeline;
        });
        List<TimelineEntry> history = inSession(s -> s.work().timeline().of(ORDER));
        assertThat(history)
                .extracting(TimelineEntry::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    default void a_stream_begins_once() {
        TimelineEntry opening = entry(ORDER, NOON, "order.placed").numbered(Timeline.FIRST);
        assertThat(append(opening).sequence()).isEqualTo(1);
        assertThatThrownBy(() -> append(opening)).isInstanceOf(StaleWriteException.class);
        List<TimelineEntry> history = inSession(s -> s.work().timeline().of(ORDER));
        assertThat(history).containsExactly(opening);
        assertThat(append(entry(ORDER, NOON, "order.paid")).sequence()).isEqualTo(2);
    }

    @Test
    default void the_history_goes_on_in_the_next_transaction() {
        append(entry(ORDER, NOON, "order.placed"));
        assertThat(append(entry(ORDER, NOON, "order.paid")).sequence()).isEqualTo(2);
    }

    @Test
    default void a_refused_command_leaves_no_entry_and_no_message() {
        TimelineEntry next = inSession(s -> {
            s.work().timeline().append(entry(ORDER, NOON, "order.placed"));
            assertThatThrownBy(() -> s.atomically(() -> {
                        s.work().timeline().append(entry(ORDER, NOON, "order.cancelled"));
                        throw new IllegalStateException("refused");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            return s.work().timeline().append(entry(ORDER, NOON, "order.paid"));
        });
        assertThat(next.sequence()).isEqualTo(2);
        assertThat(queued(10)).extracting(TimelineEntry::type).containsExactly("order.placed", "order.paid");
    }

    @Test
    default void messages_wait_until_they_are_delivered_and_then_are_gone() {
        append(entry(ORDER, NOON, "order.placed"));
        append(entry(ORDER, NOON, "order.paid"));
        List<TimelineEntry> first = queued(1);
        assertThat(first).extracting(TimelineEntry::type).containsExactly("order.placed");
        assertThat(queued(1)).as("told again until delivered").isEqualTo(first);
        deliver(first);
        deliver(first);
        deliver(List.of());
        assertThat(queued(10)).extracting(TimelineEntry::type).containsExactly("order.paid");
        List<TimelineEntry> history = inSession(s -> s.work().timeline().of(ORDER));
        assertThat(history).as("history stays").hasSize(2);
    }

    @Test
    default void a_delivery_that_is_not_committed_is_made_again() {
        append(entry(ORDER, NOON, "order.placed"));
        try (Session session = store().open(BRANCH, SessionMode.WRITE)) {
            session.work().timeline().delivered(session.work().timeline().undelivered(1));
        }
        assertThat(queued(10)).hasSize(1);
    }

    @Test
    @Tag("AHEAD-21")
    default void messages_of_a_stream_keep_their_order_when_a_clock_runs_behind() {
        append(entry(ORDER, NOON, "order.placed"));
        append(entry(ORDER, NOON.minusSeconds(60), "order.paid"));
        append(entry(LIKE_ORDER, NOON.minusSeconds(30), "order.placed"));
        append(entry(ORDER, NOON.minusSeconds(59), "order.assigned"));
        List<TimelineEntry> delivered = new ArrayList<>();
        while (!queued(1).isEmpty()) {
            delivered.addAll(queued(1));
            deliver(queued(1));
        }
        assertThat(delivered).hasSize(4);
        assertThat(delivered)
                .filteredOn(entry -> entry.stream().equals(ORDER))
                .extracting(TimelineEntry::type)
                .containsExactly("order.placed", "order.paid", "order.assigned");
    }

    @Test
    @Tag("AHEAD-23")
    default void histories_and_messages_of_another_branch_are_not_seen() {
        append(entry(ORDER, NOON, "order.placed"));
        try (Session other = store().open(BranchId.of("BJ"), SessionMode.WRITE)) {
            assertThat(other.work().timeline().of(ORDER)).isEmpty();
            assertThat(other.work().timeline().undelivered(10)).isEmpty();
            assertThat(other.work()
                            .timeline()
                            .append(entry(ORDER, NOON, "order.placed"))
                            .sequence())
                    .isEqualTo(1);
        }
    }

    private TimelineEntry append(TimelineEntry entry) {
        return inSession(s -> s.work().timeline().append(entry));
    }

    private List<TimelineEntry> queued(int limit) {
        return inSession(s -> s.work().timeline().undelivered(limit));
    }

    private void deliver(List<TimelineEntry> entries) {
        inSession(s -> {
            s.work().timeline().delivered(entries);
            return entries;
        });
    }

    private static TimelineEntry entry(Stream stream, Instant at, String type) {
        return new TimelineEntry(stream, 0, at, new ActorRef(ActorKind.OPERATOR, "李"), type, 1, "{\"note\":\"好🏠\"}");
    }
}
