package dev.doorstep.availability.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.LeaveId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long leave lasts at most, and which step may follow which. */
@Tag("AVL-05")
class LeaveTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final WorkerId WORKER = new WorkerId(new UUID(1, 1));

    @Test
    void leave_that_is_asked_for_is_settled_once_and_only_approved_leave_is_called_off_afterwards() {
        Leave asked = leave(Duration.ofHours(1), "看病");
        assertThat(asked.state()).isEqualTo(LeaveState.ASKED);
        assertThat(asked.refused().state()).isEqualTo(LeaveState.REFUSED);
        assertThat(asked.withdrawn().state()).isEqualTo(LeaveState.WITHDRAWN);
        assertThat(asked.approved().withdrawn().withVersion(3))
                .isEqualTo(new Leave(asked.id(), WORKER, asked.window(), "看病", LeaveState.WITHDRAWN, 3));
        assertThat(asked.withVersion(2).approved().version()).isEqualTo(2);
        List<UnaryOperator<Leave>> steps = List.of(Leave::approved, Leave::refused, Leave::withdrawn);
        refused(asked.approved(), steps.subList(0, 2));
        refused(asked.refused(), steps);
        refused(asked.withdrawn(), steps);
    }

    private static void refused(Leave leave, List<UnaryOperator<Leave>> steps) {
        steps.forEach(step -> assertThatThrownBy(() -> step.apply(leave)).isInstanceOf(LeaveSettledException.class));
    }

    @Test
    void leave_of_a_year_and_a_reason_of_a_line_are_enough() {
        assertThat(leave(Leave.DURATION_MAX, "因".repeat(Leave.REASON_LENGTH_MAX))
                        .reason())
                .hasSize(160);
        assertThatThrownBy(() -> leave(Leave.DURATION_MAX.plusSeconds(1), "")).hasMessageContaining("is longer than");
        assertThatThrownBy(() -> leave(Leave.DURATION_MAX, "因".repeat(161))).hasMessageContaining("161");
    }

    private static Leave leave(Duration duration, String reason) {
        return Leave.asked(new LeaveId(new UUID(4, 1)), WORKER, TimeWindow.of(EIGHT, duration), reason);
    }
}
