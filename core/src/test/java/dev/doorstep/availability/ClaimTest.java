package dev.doorstep.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a claim is, how it is settled step by step, and what a change of calendars must name. */
@Tag("AVL-04")
class ClaimTest {
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final WorkerId ONE = new WorkerId(new UUID(1, 1));
    private static final WorkerId TWO = new WorkerId(new UUID(1, 2));
    private static final TimeWindow DOOR = TimeWindow.of(TEN, HOUR);

    @Test
    void lies_on_the_grain_and_starts_in_its_promise() {
        TimeWindow promise = TimeWindow.of(TEN, HOUR);
        assertThat(claim(DOOR, promise).door()).isEqualTo(DOOR);
        assertThat(claim(TimeWindow.of(TEN.plus(Duration.ofMinutes(55)), HOUR), promise)
                        .promise())
                .isEqualTo(promise);
        for (TimeWindow door : List.of(
                TimeWindow.of(TEN.plusSeconds(1), HOUR.minusSeconds(1)), TimeWindow.of(TEN, HOUR.plusSeconds(1)))) {
            assertThatThrownBy(() -> claim(door, promise)).hasMessageContaining("off the grain");
        }
        for (Duration shift : List.of(HOUR, Duration.ofMinutes(-5))) {
            assertThatThrownBy(() -> claim(DOOR.later(shift), promise))
                    .hasMessageContaining("not start in its promise");
        }
    }

    @Test
    void expires_if_it_is_held_and_only_then() {
        assertThatThrownBy(() -> claim(ClaimState.HELD, null)).hasMessageContaining("HELD expires at null");
        for (ClaimState state : EnumSet.complementOf(EnumSet.of(ClaimState.HELD))) {
            assertThat(claim(state, null).standsAt(Instant.MAX)).isTrue();
            assertThatThrownBy(() -> claim(state, TEN)).hasMessageContaining("expires at");
        }
        Claim held = claim(ClaimState.HELD, TEN);
        assertThat(held.standsAt(TEN.minusNanos(1))).isTrue();
        assertThat(held.standsAt(TEN)).isFalse();
        assertThat(held.heldUntil(TEN.plusSeconds(1)).standsAt(TEN)).isTrue();
    }

    @Test
    void is_held_then_promised_then_accepted_and_only_what_is_promised_makes_room() {
        Claim held = claim(ClaimState.HELD, TEN);
        assertThat(held.mayMakeRoom()).isFalse();
        assertThat(held.confirmed()).isEqualTo(claim(ClaimState.TENTATIVE, null));
        assertThat(held.confirmed().mayMakeRoom()).isTrue();
        assertThat(held.confirmed().accepted()).isEqualTo(claim(ClaimState.FIRM, null));
        assertThat(held.confirmed().accepted().mayMakeRoom()).isFalse();
    }

    @Test
    void what_was_accepted_must_be_accepted_again_by_another_worker_and_at_another_time() {
        Claim firm = claim(ClaimState.FIRM, null);
        assertThat(firm.movedTo(ONE, DOOR)).isEqualTo(firm);
        Claim later = firm.movedTo(ONE, DOOR.later(Duration.ofMinutes(5)));
        assertThat(later.state()).isEqualTo(ClaimState.TENTATIVE);
        assertThat(later.door()).isEqualTo(DOOR.later(Duration.ofMinutes(5)));
        assertThat(later.id()).isEqualTo(firm.id());
        Claim others = firm.movedTo(TWO, DOOR);
        assertThat(others.state()).isEqualTo(ClaimState.TENTATIVE);
        assertThat(others.worker()).isEqualTo(TWO);
        assertThat(claim(ClaimState.HELD, TEN).movedTo(TWO, DOOR).expiresAt()).isEqualTo(TEN);
    }

    @Test
    void takes_its_worker_otherwise_if_the_same_one_stays_for_another_time() {
        Claim claim = claim(ClaimState.TENTATIVE, null);
        TimeWindow longer = TimeWindow.of(TEN, HOUR.plusMinutes(5));
        assertThat(claim.movedTo(ONE, longer).takesItsWorkerOtherThan(claim)).isTrue();
        assertThat(claim.movedTo(TWO, longer).takesItsWorkerOtherThan(claim)).isFalse();
        assertThat(claim.movedTo(ONE, DOOR.later(Duration.ofMinutes(5))).takesItsWorkerOtherThan(claim))
                .isFalse();
    }

    @Test
    void a_change_names_the_version_of_every_calendar_that_it_touches() {
        List<Claim> one = List.of(claim(ClaimState.TENTATIVE, null));
        Map<WorkerId, Long> others = Map.of(TWO, 3L);
        assertThatThrownBy(() -> CalendarChange.of(others, one, List.of())).hasMessageContaining(ONE.toString());
        assertThatThrownBy(() -> CalendarChange.of(others, List.of(), one)).hasMessageContaining(ONE.toString());
        CalendarChange change = CalendarChange.of(Map.of(TWO, 3L, ONE, 2L), List.of(), one);
        assertThat(change.versions().keySet())
                .as("calendars are locked in the same order whoever changes them")
                .containsExactly(ONE, TWO);
        assertThat(change.added()).isEqualTo(one);
    }

    private static Claim claim(TimeWindow door, TimeWindow promise) {
        return claim(door, promise, ClaimState.TENTATIVE, null);
    }

    private static Claim claim(ClaimState state, @Nullable Instant expiresAt) {
        return claim(DOOR, DOOR, state, expiresAt);
    }

    private static Claim claim(TimeWindow door, TimeWindow promise, ClaimState state, @Nullable Instant expiresAt) {
        return new Claim(
                new ClaimId(new UUID(5, 1)),
                ONE,
                new VisitId(new UUID(6, 1)),
                door,
                new GeoPoint(31.23, 121.47),
                promise,
                state,
                expiresAt);
    }
}
