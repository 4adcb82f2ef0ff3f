package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Versioned;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it costs to call a visit off. A customer pays by the ladder: the later, the more, and as for a no-show once the work
 * should have started. Whoever else calls off or fails to come costs the customer nothing.
 *
 * @param ladder the steps, the longest lead time first, 1 to {@value #STEPS_MAX}, the last from zero hours on, none cheaper
 *     than the one before it
 * @param noShowBasisPoints what a customer pays who is not there, in 1/100 of a percent of the total, no less than the last step
 * @param version how often it was saved; a cancellation quote names the version that it comes from
 */
public record CancellationPolicy(List<Step> ladder, int noShowBasisPoints, long version)
        implements Versioned<CancellationPolicy> {
    /** The most steps in a ladder. */
    public static final int STEPS_MAX = 20;

    /** How a share of the total becomes minor units: the nearest, halves up. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private static final Bundle SENTENCES = new Bundle(CancellationPolicy.class, "sentences");

    /**
     * One step of the ladder.
     *
     * @param hoursBefore the shortest lead time for it, in hours before the start
     * @param feeBasisPoints the fee, in 1/100 of a percent of the total, 0 to 10,000
     */
    public record Step(int hoursBefore, int feeBasisPoints) {
        /** Rejects a negative lead time, and a fee of more than all. */
        public Step {
            if (hoursBefore < 0 || feeBasisPoints < 0 || feeBasisPoints > BasisPoints.ALL) {
                throw new IllegalArgumentException(
                        "%d basis points from %d hours before is no step.".formatted(feeBasisPoints, hoursBefore));
            }
        }
    }

    /** Keeps its own copy of the ladder, and rejects one with a gap or that gets cheaper towards the start. */
    public CancellationPolicy {
        ladder = List.copyOf(ladder);
        require(!ladder.isEmpty() && ladder.size() <= STEPS_MAX, "has %d steps", ladder.size());
        for (int i = 1; i < ladder.size(); i++) {
            Step longer = ladder.get(i - 1);
            Step shorter = ladder.get(i);
            require(
                    shorter.hoursBefore < longer.hoursBefore && shorter.feeBasisPoints >= longer.feeBasisPoints,
                    "has %s after %s",
                    shorter,
                    longer);
        }
        Step last = ladder.get(ladder.size() - 1);
        require(last.hoursBefore == 0, "ends at %d hours before, not at 0", last.hoursBefore);
        require(
                noShowBasisPoints >= last.feeBasisPoints && noShowBasisPoints <= BasisPoints.ALL,
                "asks %d basis points for a no-show",
                noShowBasisPoints);
    }

    /** Obtains the policy under which nothing ever costs anything. */
    public static CancellationPolicy free() {
        return new CancellationPolicy(List.of(new Step(0, 0)), 0, 0);
    }

    /**
     * Tells what it costs to call off. Pure: whoever executes it later in the same step of the ladder pays the same.
     *
     * @param total what the visit costs, zero or above
     * @param start when the work would start
     * @param at when it is called off
     * @param by who calls it off
     */
    public CancellationQuote quote(Money total, Instant start, Instant at, ActorKind by) {
        if (at.isAfter(start)) {
            return noShow(total, by);
        }
        Duration lead = Duration.between(at, start);
        Step step = ladder.stream()
                .filter(candidate -> lead.compareTo(Duration.ofHours(candidate.hoursBefore)) >= 0)
                .findFirst()
                .orElseThrow();
        return by == ActorKind.CUSTOMER ? quote(total, step) : notTheCustomer(total, by);
    }

    /**
     * Tells everything that a customer may have to pay for calling off: step by step, the longest lead time first, then the no-show.
     *
     * @param total what the visit costs, zero or above
     */
    public List<CancellationQuote> outlook(Money total) {
        return Stream.concat(
                        ladder.stream().map(step -> quote(total, step)), Stream.of(noShow(total, ActorKind.CUSTOMER)))
                .toList();
    }

    /**
     * Tells what it costs that nobody was there.
     *
     * @param total what the visit costs, zero or above
     * @param by who was not there
     */
    public CancellationQuote noShow(Money total, ActorKind by) {
        return by == ActorKind.CUSTOMER
                ? quote(total, new Applied("no-show", by, noShowBasisPoints, ""))
                : notTheCustomer(total, by);
    }

    @Override
    public CancellationPolicy withVersion(long saved) {
        return new CancellationPolicy(ladder, noShowBasisPoints, saved);
    }

    private CancellationQuote quote(Money total, Step step) {
        String rule = "ladder/" + step.hoursBefore + "h";
        return quote(total, new Applied(rule, ActorKind.CUSTOMER, step.feeBasisPoints, "" + step.hoursBefore));
    }

    private CancellationQuote notTheCustomer(Money total, ActorKind by) {
        return quote(total, new Applied("not-the-customer", by, 0, ""));
    }

    private CancellationQuote quote(Money total, Applied applied) {
        Money fee = total.share(applied.basisPoints, ROUNDING);
        LocalText reason = SENTENCES.inBoth(
                "cancellation." + applied.rule.replaceFirst("/.*", ""),
                BasisPoints.percent(applied.basisPoints),
                total,
                fee,
                applied.hours,
                applied.by);
        return new CancellationQuote(version, applied.by, applied.rule, applied.basisPoints, total, fee, reason);
    }

    private record Applied(String rule, ActorKind by, int basisPoints, String hours) {}

    private static void require(boolean condition, String fault, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "The cancellation policy " + fault.formatted(values) + ". Maybe the steps stand in another order.");
        }
    }
}
