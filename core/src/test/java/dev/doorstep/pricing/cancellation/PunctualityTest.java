package dev.doorstep.pricing.cancellation;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who waits for a worker: nothing goes back up to a quarter of an hour, then a tenth, and from an hour on a third. */
@Tag("BKG-08")
class PunctualityTest {
    private static final TimeWindow PROMISE =
            TimeWindow.of(Instant.parse("2026-03-10T02:00:00Z"), Duration.ofMinutes(15));
    private static final Agreed AGREED = new Agreed(yuan(128_00), yuan(40_00), PROMISE);

    private static CancellationPolicy policy() {
        LateLadder late = LateLadder.of(new LateStep(15, 10_00), new LateStep(60, 33_33));
        return new CancellationPolicy(
                        Map.of(Party.CUSTOMER, Ladder.of(List.of(Step.of(0, 50_00)), 100_00)),
                        Ladder.FREE,
                        new Punctuality(Map.of(Party.WORKER, late), 90, 0),
                        0)
                .withVersion(7);
    }

    private static Compensation after(Duration late, Party by) {
        return policy().compensation(AGREED, PROMISE.endExclusive().plus(late), by);
    }

    private static void assertRefused(ThrowingCallable policy) {
        assertThatThrownBy(policy).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_step_counts_from_its_minute_on_and_not_a_second_before() {
        Compensation inTime = after(Duration.ofMinutes(15).minusSeconds(1), Party.WORKER);
        assertThat(inTime.rule()).isEqualTo("late/none");
        assertThat(inTime.amount()).isEqualTo(yuan(0));
        Compensation late = after(Duration.ofMinutes(15), Party.WORKER);
        assertThat(late.rule()).isEqualTo("late/15m");
        assertThat(late.amount()).isEqualTo(yuan(12_80));
        assertThat(late.policyVersion()).isEqualTo(7);
        assertThat(late.explain(Locale.ENGLISH)).contains("12.80 CNY");
        assertThat(after(Duration.ofMinutes(60).minusSeconds(1), Party.WORKER)).isEqualTo(late);
        assertThat(after(Duration.ofMinutes(60), Party.WORKER).amount()).isEqualTo(yuan(42_66));
        assertThat(after(Duration.ofHours(3), Party.FORCE_MAJEURE).amount()).isEqualTo(yuan(0));
        assertThat(policy().lateOutlook(AGREED)).containsExactly(late, after(Duration.ofMinutes(60), Party.WORKER));
    }

    @Test
    void of_several_who_come_late_the_latest_counts_whoever_comes_first() {
        Compensation early = after(Duration.ofMinutes(15), Party.WORKER);
        Compensation late = after(Duration.ofMinutes(60), Party.WORKER);
        assertThat(late.beyond(early.amount()).amount()).isEqualTo(yuan(42_66 - 12_80));
        assertThat(late.beyond(early.amount()).rule()).isEqualTo("late/60m");
        assertThat(early.beyond(late.amount()).amount()).isEqualTo(yuan(0));
        assertThat(late.beyond(late.amount()).amount()).isEqualTo(yuan(0));
        assertThat(late.beyond(yuan(0))).isEqualTo(late);
    }

    @Test
    void whoever_shuts_out_one_of_several_while_others_work_pays_all() {
        CancellationQuote quote = policy().noShowOfOne(AGREED, Party.CUSTOMER);
        assertThat(quote.fee()).isEqualTo(yuan(128_00));
        assertThat(quote.refundable()).isEqualTo(yuan(0));
        assertThat(quote.rule()).isEqualTo("no-show/begun");
        assertThat(quote.explain(Locale.ENGLISH)).contains("100 % of 128.00 CNY");
    }

    @Test
    void who_waited_long_enough_calls_off_as_if_the_worker_did() {
        Instant free = PROMISE.endExclusive().plus(Duration.ofMinutes(90));
        assertThat(calledOff(Progress.ON_THE_WAY, free)).isEqualTo(Party.WORKER);
        assertThat(calledOff(Progress.ON_THE_WAY, free.minusSeconds(1))).isEqualTo(Party.CUSTOMER);
        assertThat(calledOff(Progress.AT_THE_DOOR, free)).isEqualTo(Party.CUSTOMER);
    }

    private static Party calledOff(Progress progress, Instant at) {
        return policy().quote(AGREED, progress, at, Party.CUSTOMER).by();
    }

    @Test
    void where_nothing_is_said_nothing_costs_and_nothing_goes_back() {
        CancellationPolicy free = CancellationPolicy.free().withVersion(2);
        assertThat(free.version()).isEqualTo(2);
        assertThat(free.noShow(AGREED, Party.CUSTOMER).fee()).isEqualTo(yuan(0));
        assertThat(free.compensation(AGREED, PROMISE.endExclusive().plus(Duration.ofDays(1)), Party.WORKER)
                        .amount())
                .isEqualTo(yuan(0));
    }

    @Test
    void steps_stand_in_order_and_never_give_less_for_coming_later() {
        assertThatCode(() -> LateLadder.of(new LateStep(15, 10_00), new LateStep(16, 10_00)))
                .doesNotThrowAnyException();
        assertRefused(() -> LateLadder.of(new LateStep(15, 10_00), new LateStep(15, 20_00)));
        assertRefused(() -> LateLadder.of(new LateStep(15, 10_00), new LateStep(16, 9_99)));
        assertRefused(() -> Ladder.of(List.of(Step.of(4, 0), Step.of(4, 0), Step.of(0, 0)), 0));
        assertRefused(() -> new Ladder(
                List.of(Step.of(0, 0)), 50_00, Map.of(Progress.ON_THE_WAY, 10_00, Progress.AT_THE_DOOR, 50_01)));
        assertThatCode(() -> new LateLadder(lateSteps(Ladder.STEPS_MAX))).doesNotThrowAnyException();
        assertRefused(() -> new LateLadder(lateSteps(Ladder.STEPS_MAX + 1)));
        assertThatCode(() -> Ladder.of(steps(Ladder.STEPS_MAX), 0)).doesNotThrowAnyException();
        assertRefused(() -> Ladder.of(steps(Ladder.STEPS_MAX + 1), 0));
    }

    @Test
    void minutes_and_shares_reach_to_their_limits_and_no_further() {
        assertThatCode(() -> new LateStep(0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> new LateStep(LateStep.MINUTES_MAX, BasisPoints.ALL))
                .doesNotThrowAnyException();
        assertRefused(() -> new LateStep(-1, 0));
        assertRefused(() -> new LateStep(LateStep.MINUTES_MAX + 1, 0));
        assertRefused(() -> new LateStep(0, -1));
        assertRefused(() -> new LateStep(0, BasisPoints.ALL + 1));
        assertThatCode(() -> waiting(0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> waiting(LateStep.MINUTES_MAX, LateStep.MINUTES_MAX))
                .doesNotThrowAnyException();
        assertRefused(() -> waiting(-1, 0));
        assertRefused(() -> waiting(LateStep.MINUTES_MAX + 1, 0));
        assertRefused(() -> waiting(0, LateStep.MINUTES_MAX + 1));
        assertRefused(() -> waiting(null, -1));
    }

    private static Punctuality waiting(@Nullable Integer freeFrom, int wait) {
        return new Punctuality(Map.of(), freeFrom, wait);
    }

    private static List<LateStep> lateSteps(int count) {
        return IntStream.range(0, count).mapToObj(step -> new LateStep(step, 0)).toList();
    }

    private static List<Step> steps(int count) {
        return IntStream.range(0, count)
                .mapToObj(step -> Step.of(count - 1 - step, 0))
                .toList();
    }
}
