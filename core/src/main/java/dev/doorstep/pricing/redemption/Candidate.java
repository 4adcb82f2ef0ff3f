package dev.doorstep.pricing.redemption;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.promotion.Basket;
import dev.doorstep.pricing.promotion.Obstacle;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.promotion.Usage;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that comes into question.
 *
 * @param promotion the promotion
 * @param handedIn the code that was handed in for it; nothing if it comes by itself
 * @param seat the place in a group that the code stands for, if it does
 */
record Candidate(
        Promotion promotion,
        @Nullable HandedIn handedIn,
        @Nullable Seat seat) {
    /**
     * A place in a group.
     *
     * @param workFrom when the group closes, by the wall-clock of the branch; no work starts before
     * @param obstacle what keeps the customer from joining now, or nothing
     */
    record Seat(LocalDateTime workFrom, Optional<Obstacle> obstacle) {}

    static Candidate of(Promotion automatic) {
        return new Candidate(automatic, null, null);
    }

    /** Returns when it can be used. */
    Stream<TimeWindow> windows() {
        Stream<TimeWindow> validity = Stream.of(promotion.terms().validity());
        return handedIn == null || handedIn.group() == null
                ? validity
                : Stream.concat(validity, Stream.of(handedIn.group().open()));
    }

    /** Says what keeps it from an occasion besides the conditions of the promotion, however often it was used. */
    Optional<Obstacle> obstacle(Basket.Occasion occasion) {
        return notByGroup()
                .or(() -> Optional.ofNullable(seat)
                        .filter(place -> occasion.start().isBefore(place.workFrom))
                        .map(place -> Obstacle.of(Obstacle.Cause.GROUP_OPEN_STILL, place.workFrom)));
    }

    /** Says what keeps it from being used once more, after so much usage. */
    Optional<Obstacle> obstacle(CustomerId customer, Usage usage, Money discount) {
        if (handedIn == null) {
            return promotion.obstacle(usage, discount);
        }
        return Optional.ofNullable(seat)
                .flatMap(Seat::obstacle)
                .or(() -> handedIn.obstacle(customer, usage, promotion.terms().limits()))
                .or(() -> promotion.obstacle(handedIn.isFresh() ? usage.claimed() : usage, discount));
    }

    /** Returns what people call it: what they typed, or the promotion. */
    Object subject() {
        return handedIn == null ? promotion.id() : handedIn.code();
    }

    private Optional<Obstacle> notByGroup() {
        return promotion.entry() == Promotion.Entry.GROUP && seat == null
                ? Optional.of(Obstacle.of(Obstacle.Cause.CODE_NEEDED))
                : Optional.empty();
    }
}
