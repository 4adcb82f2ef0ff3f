package dev.doorstep.pricing.cancellation;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.Bundle;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Versioned;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What it costs the customer that a visit is called off, missed or moved, by whom it comes from, when, and how far
 * the visit got, and what the customer gets back when the worker is late. What a policy quotes is what is executed.
 *
 * @param causes the ladder for each party that a visit can be called off because of; nothing ever costs anything
 *     for one that is not there
 * @param amendment what it costs a customer to move a visit
 * @param punctuality what is due when one side keeps the other waiting
 * @param version how often it was saved; a quote names the version that it comes from
 */
public record CancellationPolicy(Map<Party, Ladder> causes, Ladder amendment, Punctuality punctuality, long version)
        implements Versioned<CancellationPolicy> {
    /** How a share of the total becomes minor units: the nearest, halves up. */
    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private static final Bundle SENTENCES = new Bundle(CancellationPolicy.class, "sentences");

    /** Keeps its own copy. */
    public CancellationPolicy {
        causes = Map.copyOf(causes);
    }

    /** Obtains the policy under which nothing ever costs anything. */
    public static CancellationPolicy free() {
        return new CancellationPolicy(Map.of(), Ladder.FREE, Punctuality.NONE, 0);
    }

    /** Obtains a policy under which customers pay for what comes from them, and for nothing else; moving is free. */
    public static CancellationPolicy forCustomers(Ladder ladder) {
        return new CancellationPolicy(Map.of(Party.CUSTOMER, ladder), Ladder.FREE, Punctuality.NONE, 0);
    }

    /** Returns the ladder that applies to a party. */
    public Ladder ladder(Party by) {
        return causes.getOrDefault(by, Ladder.FREE);
    }

    /**
     * Tells what it costs to call off. Pure: whoever executes it later in the same step of the ladder, while the
     * visit got no further,
     * pays the same.
     *
     * @param agreed what was agreed
     * @param progress how far the visit got
     * @param at when it is called off
     * @param by because of whom
     */
    public CancellationQuote quote(Agreed agreed, Progress progress, Instant at, Party by) {
        if (by == Party.CUSTOMER && isStoodUp(agreed, progress, at)) {
            return quote(agreed, progress, at, Party.WORKER);
        }
        if (at.isAfter(agreed.start())) {
            return noShow(agreed, by);
        }
        Step step = ladder(by).step(Duration.between(at, agreed.start()));
        int atLeast = ladder(by).atLeast().getOrDefault(progress, 0);
        return atLeast > step.feeBasisPoints()
                ? quote(agreed, Applied.of("progress/" + progress, by, atLeast, step.keepsDeposit()))
                : quote(agreed, Applied.of("ladder/", by, step));
    }

    /**
     * Tells what it costs that nobody was there.
     *
     * @param agreed what was agreed
     * @param by because of whom
     */
    public CancellationQuote noShow(Agreed agreed, Party by) {
        return quote(agreed, Applied.late("no-show", by, ladder(by)));
    }

    /**
     * Tells what it costs that nobody was there for one of several who come, where work was begun already: all of it.
     *
     * @param agreed what was agreed
     * @param by because of whom
     */
    public CancellationQuote noShowOfOne(Agreed agreed, Party by) {
        return quote(agreed, Applied.of("no-show/begun", by, BasisPoints.ALL, false));
    }

    /**
     * Tells what it costs the customer to move the visit.
     *
     * @param agreed what was agreed
     * @param at when it is moved
     */
    public CancellationQuote amendment(Agreed agreed, Instant at) {
        return at.isAfter(agreed.start())
                ? quote(agreed, Applied.late("amendment/late", Party.CUSTOMER, amendment))
                : quote(
                        agreed,
                        Applied.of("amendment/", Party.CUSTOMER, amendment.step(Duration.between(at, agreed.start()))));
    }

    /** Tells whether a customer waited so long that calling off does not come from them any more. */
    private boolean isStoodUp(Agreed agreed, Progress progress, Instant at) {
        Integer minutes = punctuality.freeFromMinutes();
        return minutes != null
                && progress != Progress.AT_THE_DOOR
                && !at.isBefore(agreed.promise().endExclusive().plus(Duration.ofMinutes(minutes)));
    }

    /**
     * Tells what goes back because the worker came late. Pure, and never less for coming later.
     *
     * @param agreed what was agreed
     * @param arrival when the worker came, or would
     * @param by because of whom
     */
    public Compensation compensation(Agreed agreed, Instant arrival, Party by) {
        Duration late = Duration.between(agreed.promise().endExclusive(), arrival);
        return punctuality
                .ladder(by)
                .step(late)
                .map(step -> compensation(agreed, step, by))
                .orElseGet(() -> new Compensation(
                        version,
                        by,
                        "late/none",
                        0,
                        agreed.total(),
                        Money.zero(agreed.total().currency()),
                        SENTENCES.inBoth("late.none")));
    }

    private Compensation compensation(Agreed agreed, LateStep step, Party by) {
        Money back = agreed.total().share(step.backBasisPoints(), ROUNDING);
        LocalText reason = SENTENCES.inBoth(
                "late.step",
                step.minutesLate(),
                BasisPoints.percent(step.backBasisPoints()),
                agreed.total(),
                back,
                SENTENCES.inBoth("party." + by));
        String rule = "late/" + step.minutesLate() + "m";
        return new Compensation(version, by, rule, step.backBasisPoints(), agreed.total(), back, reason);
    }

    /** Tells everything that goes back if the worker comes late, the shortest delay first. */
    public List<Compensation> lateOutlook(Agreed agreed) {
        return punctuality.ladder(Party.WORKER).steps().stream()
                .map(step -> compensation(agreed, step, Party.WORKER))
                .toList();
    }

    /**
     * Tells everything that a customer may have to pay for calling off: step by step, the longest lead time first,
     * then what counts once the
     * worker set out, then the no-show.
     *
     * @param agreed what was agreed
     */
    public List<CancellationQuote> outlook(Agreed agreed) {
        Ladder ladder = ladder(Party.CUSTOMER);
        List<CancellationQuote> outlook = new ArrayList<>();
        ladder.steps().forEach(step -> outlook.add(quote(agreed, Applied.of("ladder/", Party.CUSTOMER, step))));
        ladder.atLeast().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(least -> outlook.add(quote(
                        agreed, Applied.of("progress/" + least.getKey(), Party.CUSTOMER, least.getValue(), false))));
        outlook.add(noShow(agreed, Party.CUSTOMER));
        return List.copyOf(outlook);
    }

    @Override
    public CancellationPolicy withVersion(long saved) {
        return new CancellationPolicy(causes, amendment, punctuality, saved);
    }

    private CancellationQuote quote(Agreed agreed, Applied applied) {
        Money share = agreed.total().share(applied.basisPoints, ROUNDING);
        Money fee = applied.keepsDeposit ? share.max(agreed.deposit()) : share;
        return new CancellationQuote(
                version,
                applied.by,
                applied.rule(),
                applied.basisPoints,
                agreed.total(),
                fee,
                reason(agreed, applied, fee));
    }

    private static LocalText reason(Agreed agreed, Applied applied, Money fee) {
        boolean free = applied.by != Party.CUSTOMER && fee.isZero();
        String key = free ? "cancellation.not-the-customer" : "cancellation." + applied.kind();
        LocalText party = SENTENCES.inBoth("party." + applied.by);
        LocalText sentence = SENTENCES.inBoth(
                key, BasisPoints.percent(applied.basisPoints), agreed.total(), fee, applied.hours, party);
        return applied.keepsDeposit && fee.equals(agreed.deposit())
                ? LocalText.joined(List.of(sentence, SENTENCES.inBoth("cancellation.deposit", fee)))
                : sentence;
    }

    /** The rule that applies. */
    private record Applied(String prefix, Party by, int basisPoints, boolean keepsDeposit, int hours) {
        static Applied of(String rule, Party by, int basisPoints, boolean keepsDeposit) {
            return new Applied(rule, by, basisPoints, keepsDeposit, -1);
        }

        /** Once the start is over, a deposit is kept if it was kept before. */
        static Applied late(String rule, Party by, Ladder ladder) {
            return of(rule, by, ladder.noShowBasisPoints(), ladder.last().keepsDeposit());
        }

        static Applied of(String kind, Party by, Step step) {
            return new Applied(kind, by, step.feeBasisPoints(), step.keepsDeposit(), step.hoursBefore());
        }

        String rule() {
            return hours < 0 ? prefix : prefix + hours + "h";
        }

        String kind() {
            return prefix.startsWith("progress/") ? prefix.replace('/', '.') : prefix.replaceFirst("/.*", "");
        }
    }
}
