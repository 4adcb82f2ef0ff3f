package dev.doorstep.pricing.cancellation;

import static dev.doorstep.pricing.Prices.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The laws of calling off, over ladders at random. */
@Tag("AHEAD-18")
class CancellationPolicyPropertyTest {
    private static final Instant START = Instant.parse("2026-03-10T02:00:00Z");
    private static final TimeWindow PROMISE = TimeWindow.of(START, Duration.ofMinutes(15));

    @Property
    void the_later_the_dearer(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = -600, max = 12_000) int lead,
            @ForAll @IntRange(min = 0, max = 3_000) int longer) {
        Money late = fee(policy, total, lead);
        assertThat(fee(policy, total, lead + longer)).isLessThanOrEqualTo(late);
        assertThat(policy.noShow(agreed(total), Party.CUSTOMER).fee()).isGreaterThanOrEqualTo(late);
    }

    @Property
    void a_worker_who_comes_later_gives_back_no_less(
            @ForAll("lateLadders") LateLadder ladder,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = -600, max = 2_000) int seconds,
            @ForAll @IntRange(min = 0, max = 9_000) int more) {
        CancellationPolicy policy = punctual(ladder);
        Instant due = PROMISE.endExclusive();
        Compensation early = policy.compensation(agreed(total), due.plusSeconds(seconds), Party.WORKER);
        Compensation late = policy.compensation(agreed(total), due.plusSeconds(seconds + more), Party.WORKER);
        assertThat(early.amount()).isLessThanOrEqualTo(late.amount());
        assertThat(late.amount()).isLessThanOrEqualTo(yuan(total));
        assertThat(policy.lateOutlook(agreed(total)).stream().map(Compensation::amount))
                .as("nothing is given that was not told before")
                .containsAll(late.rule().equals("late/none") ? List.of() : List.of(late.amount()));
        assertThat(policy.compensation(agreed(total), due.plusSeconds(9_000), Party.FORCE_MAJEURE)
                        .amount())
                .isEqualTo(yuan(0));
    }

    @Property
    void who_waited_long_enough_calls_off_as_if_the_worker_did(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = -60, max = 60) int minutes) {
        CancellationPolicy waits =
                new CancellationPolicy(policy.causes(), policy.amendment(), new Punctuality(Map.of(), 30, 0), 1);
        Instant at = PROMISE.endExclusive().plus(Duration.ofMinutes(30 + minutes));
        CancellationQuote quote = waits.quote(agreed(total), Progress.ON_THE_WAY, at, Party.CUSTOMER);
        assertThat(quote.by()).isEqualTo(minutes < 0 ? Party.CUSTOMER : Party.WORKER);
        assertThat(waits.quote(agreed(total), Progress.AT_THE_DOOR, at, Party.CUSTOMER)
                        .by())
                .as("the worker is there")
                .isEqualTo(Party.CUSTOMER);
    }

    @Property
    void fee_and_refund_make_the_total(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = -600, max = 12_000) int lead,
            @ForAll Party by) {
        CancellationQuote quote = quote(policy, total, lead, by);
        assertThat(quote.fee().plus(quote.refundable())).isEqualTo(yuan(total));
        assertThat(quote.fee().isNegative() || quote.refundable().isNegative()).isFalse();
        assertThat(quote.explain(Locale.CHINESE)).isNotEqualTo(quote.explain(Locale.ENGLISH));
    }

    @Property
    void the_further_a_visit_got_the_dearer(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = -600, max = 12_000) int lead) {
        Money before = yuan(0);
        for (Progress progress : Progress.values()) {
            Money fee = quote(policy, total, lead, Party.CUSTOMER, progress).fee();
            assertThat(fee).isGreaterThanOrEqualTo(before);
            before = fee;
        }
        assertThat(policy.noShow(agreed(total), Party.CUSTOMER).fee()).isGreaterThanOrEqualTo(before);
    }

    @Property
    void a_kept_deposit_is_the_least_fee_and_the_fee_still_rises(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = 0, max = 10_000) int depositBasisPoints,
            @ForAll @IntRange(min = 0, max = 12_000) int lead,
            @ForAll @IntRange(min = 0, max = 3_000) int longer) {
        Agreed agreed =
                new Agreed(yuan(total), yuan(total).splitAt(depositBasisPoints).get(0), PROMISE);
        CancellationQuote late =
                policy.quote(agreed, Progress.BOOKED, START.minus(Duration.ofMinutes(lead)), Party.CUSTOMER);
        CancellationQuote early =
                policy.quote(agreed, Progress.BOOKED, START.minus(Duration.ofMinutes(lead + longer)), Party.CUSTOMER);
        assertThat(early.fee()).isLessThanOrEqualTo(late.fee());
        assertThat(late.fee()).isLessThanOrEqualTo(agreed.total());
        CancellationQuote underWay =
                policy.quote(agreed, Progress.ON_THE_WAY, START.minus(Duration.ofMinutes(lead)), Party.CUSTOMER);
        assertThat(underWay.fee()).isGreaterThanOrEqualTo(late.fee());
        assertThat(policy.noShow(agreed, Party.CUSTOMER).fee()).isGreaterThanOrEqualTo(underWay.fee());
        policy.ladder(Party.CUSTOMER).steps().stream()
                .filter(step -> late.rule().equals("ladder/" + step.hoursBefore() + "h") && step.keepsDeposit())
                .forEach(step -> assertThat(late.fee()).isGreaterThanOrEqualTo(agreed.deposit()));
    }

    @Property
    void only_the_customer_pays(
            @ForAll("policies") CancellationPolicy policy,
            @ForAll @LongRange(min = 0, max = 100_000_00) long total,
            @ForAll @IntRange(min = -600, max = 12_000) int lead,
            @ForAll Party by) {
        if (by != Party.CUSTOMER) {
            assertThat(quote(policy, total, lead, by).fee().isZero()).isTrue();
            assertThat(policy.noShow(agreed(total), by).fee().isZero()).isTrue();
        }
    }

    @Property
    void the_step_that_applies_is_the_longest_lead_that_was_kept(
            @ForAll("policies") CancellationPolicy policy, @ForAll @IntRange(min = 0, max = 12_000) int lead) {
        int expected = policy.ladder(Party.CUSTOMER).steps().stream()
                .mapToInt(Step::hoursBefore)
                .filter(hours -> hours * 60 <= lead)
                .max()
                .orElseThrow();
        assertThat(quote(policy, 100_00, lead, Party.CUSTOMER).rule()).isEqualTo("ladder/" + expected + "h");
    }

    @Property
    void within_one_step_the_shown_quote_is_the_executed_one_to_the_byte(
            @ForAll("policies") CancellationPolicy policy, @ForAll @IntRange(min = 0, max = 12_000) int lead) {
        CancellationQuote shown = quote(policy, 100_00, lead, Party.CUSTOMER);
        CancellationQuote executed = quote(policy, 100_00, lead + 1, Party.CUSTOMER);
        assertThat(shown.digest().equals(executed.digest()))
                .isEqualTo(shown.rule().equals(executed.rule()));
    }

    @Provide
    Arbitrary<LateLadder> lateLadders() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120).set().ofMaxSize(6),
                        Arbitraries.integers().between(0, 10_000).list().ofSize(6))
                .as((minutes, shares) -> {
                    List<Integer> rising = shares.stream().sorted().toList();
                    List<LateStep> steps = new ArrayList<>();
                    minutes.stream().sorted().forEach(from -> steps.add(new LateStep(from, rising.get(steps.size()))));
                    return new LateLadder(steps);
                });
    }

    private static CancellationPolicy punctual(LateLadder ladder) {
        return new CancellationPolicy(Map.of(), Ladder.FREE, new Punctuality(Map.of(Party.WORKER, ladder), null, 0), 1);
    }

    @Provide
    Arbitrary<CancellationPolicy> policies() {
        Arbitrary<List<Integer>> hours =
                Arbitraries.integers().between(1, 180).set().ofMaxSize(5).map(ArrayList::new);
        Arbitrary<List<Integer>> fees =
                Arbitraries.integers().between(0, 10_000).list().ofSize(7);
        Arbitrary<Integer> kept = Arbitraries.integers().between(0, 100);
        return Combinators.combine(hours, fees, kept).as((drawnHours, drawnFees, keptBelow) -> {
            List<Integer> leads = new ArrayList<>(drawnHours);
            leads.add(0);
            leads.sort(Collections.reverseOrder());
            List<Integer> rising = drawnFees.stream().sorted().toList();
            List<Step> ladder = new ArrayList<>();
            for (int lead : leads) {
                ladder.add(new Step(lead, rising.get(ladder.size()), lead < keptBelow));
            }
            return CancellationPolicy.forCustomers(new Ladder(
                    ladder,
                    rising.get(6),
                    Map.of(Progress.ON_THE_WAY, rising.get(1), Progress.AT_THE_DOOR, rising.get(4))));
        });
    }

    private static Money fee(CancellationPolicy policy, long total, int leadMinutes) {
        return quote(policy, total, leadMinutes, Party.CUSTOMER).fee();
    }

    private static CancellationQuote quote(CancellationPolicy policy, long total, int leadMinutes, Party by) {
        return quote(policy, total, leadMinutes, by, Progress.BOOKED);
    }

    private static CancellationQuote quote(
            CancellationPolicy policy, long total, int leadMinutes, Party by, Progress progress) {
        return policy.quote(agreed(total), progress, START.minus(Duration.ofMinutes(leadMinutes)), by);
    }

    private static Agreed agreed(long total) {
        return new Agreed(yuan(total), yuan(0), PROMISE);
    }
}
