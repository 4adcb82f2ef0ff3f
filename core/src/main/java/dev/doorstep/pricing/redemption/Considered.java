package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Discount;
import dev.doorstep.pricing.promotion.InPlay;
import dev.doorstep.pricing.promotion.NotUsed;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The promotions that come into question for one price: those that run, and what was handed in. */
public final class Considered {
    private final List<Candidate> candidates;
    private final CustomerId customer;
    private final Redemptions redemptions;

    Considered(List<Candidate> candidates, CustomerId customer, Redemptions redemptions) {
        this.candidates = candidates;
        this.customer = customer;
        this.redemptions = redemptions;
    }

    /** Returns how long a price holds that is asked for now: it never outlives what takes off it. */
    public TimeWindow validity(TimeWindow longest) {
        Instant end = candidates.stream()
                .flatMap(Candidate::windows)
                .filter(window -> window.contains(longest.startInclusive()))
                .map(TimeWindow::endExclusive)
                .filter(longest.endExclusive()::isAfter)
                .min(Instant::compareTo)
                .orElse(longest.endExclusive());
        return new TimeWindow(longest.startInclusive(), end);
    }

    /**
     * Finds the best combination for a basket, as often as each was used by now.
     *
     * @throws PromotionNotApplicableException if something was handed in that does not apply
     */
    public Outcome best(Basket basket) {
        return demanded(Outcome.best(
                basket,
                candidates.stream().map(candidate -> inPlay(candidate, basket)).toList()));
    }

    /** How often it was used is asked of the store only if it matters: if the promotion applies. */
    private InPlay inPlay(Candidate candidate, Basket basket) {
        return new InPlay(
                candidate.promotion(),
                worth -> candidate.obstacle(basket.occasion()).or(() -> counted(candidate, worth)));
    }

    private Optional<Obstacle> counted(Candidate candidate, Money discount) {
        return candidate.obstacle(
                customer, redemptions.usage(candidate.promotion().id(), customer), discount);
    }

    /**
     * Finds the best combination for a basket once more, as it was found before, whatever was used since.
     *
     * @param before what was not used then
     */
    public Outcome replayed(Basket basket, List<NotUsed> before) {
        Map<PromotionId, Obstacle> barred = before.stream()
                .filter(unused -> unused.obstacle().cause().isCounted())
                .collect(Collectors.toMap(NotUsed::promotion, NotUsed::obstacle, (first, second) -> first));
        return demanded(Outcome.best(
                basket,
                candidates.stream()
                        .map(candidate -> replayed(candidate, basket, barred))
                        .toList()));
    }

    private static InPlay replayed(Candidate candidate, Basket basket, Map<PromotionId, Obstacle> barred) {
        Optional<Obstacle> before =
                Optional.ofNullable(barred.get(candidate.promotion().id()));
        return new InPlay(
                candidate.promotion(),
                worth -> candidate.obstacle(basket.occasion()).or(() -> before));
    }

    /**
     * Finds the same as {@link #replayed}, and demands that what it takes is still left.
     *
     * @param before what was not used then
     * @throws PromotionNotApplicableException if what was used then is left no more
     */
    public Outcome again(Basket basket, List<NotUsed> before) {
        Outcome outcome = replayed(basket, before);
        for (Discount discount : outcome.discounts()) {
            Candidate taken = candidate(discount.source().promotion());
            counted(taken, discount.amount().negated()).ifPresent(obstacle -> {
                throw new PromotionNotApplicableException(taken.subject(), obstacle);
            });
        }
        return outcome;
    }

    private Outcome demanded(Outcome outcome) {
        if (candidates.stream().allMatch(candidate -> candidate.handedIn() == null)) {
            return outcome;
        }
        for (NotUsed unused : outcome.notUsed()) {
            Candidate candidate = candidate(unused.promotion());
            if (candidate.handedIn() != null && !unused.obstacle().cause().isOutdone()) {
                throw new PromotionNotApplicableException(candidate.subject(), unused.obstacle());
            }
        }
        return outcome;
    }

    private Candidate candidate(PromotionId promotion) {
        return candidates.stream()
                .filter(candidate -> candidate.promotion().id().equals(promotion))
                .findFirst()
                .orElseThrow();
    }
}
