package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.pricing.factor.WeeklyHours;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be so for a promotion to apply. The same value lets through, explains why not, and picks the lines that the
 * promotion covers; several conditions must all hold.
 */
public sealed interface Condition {
    /** The most codes in one condition. */
    int CODES_MAX = 1_000;

    /** Tells whether it lets some lines pass and others not. */
    default boolean picksLines() {
        return false;
    }

    /** Tells whether a line may be covered; conditions that do not pick let every one pass. */
    default boolean covers(Basket.Item item) {
        return true;
    }

    /**
     * Says what stands in the way of somebody on an occasion, whatever they buy.
     *
     * @return nothing if the condition holds
     */
    default Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
        return Optional.empty();
    }

    /**
     * Says what stands in the way in a basket, whoever buys it.
     *
     * @param items the lines
     * @param covered what those that all conditions cover cost before anything came off
     * @return nothing if the condition holds
     */
    default Optional<Obstacle> obstacle(List<Basket.Item> items, Money covered) {
        return Optional.empty();
    }

    /**
     * For some offerings only.
     *
     * @param offerings the offerings
     */
    record OfferingIn(Set<OfferingId> offerings) implements Condition {
        /** Keeps its own copy, and rejects a list of none. */
        public OfferingIn {
            offerings = checked(offerings);
        }

        @Override
        public boolean picksLines() {
            return true;
        }

        @Override
        public boolean covers(Basket.Item item) {
            return offerings.contains(item.offering());
        }

        @Override
        public Optional<Obstacle> obstacle(List<Basket.Item> items, Money covered) {
            return unless(items.stream().anyMatch(this::covers), Obstacle.Cause.NOTHING_COVERED, offerings);
        }
    }

    /**
     * For some categories only, with all that stands below them.
     *
     * @param categories the categories
     */
    record CategoryIn(Set<CategoryId> categories) implements Condition {
        /** Keeps its own copy, and rejects a list of none. */
        public CategoryIn {
            categories = checked(categories);
        }

        @Override
        public boolean picksLines() {
            return true;
        }

        @Override
        public boolean covers(Basket.Item item) {
            return item.path().stream().anyMatch(categories::contains);
        }

        @Override
        public Optional<Obstacle> obstacle(List<Basket.Item> items, Money covered) {
            return unless(items.stream().anyMatch(this::covers), Obstacle.Cause.NOTHING_COVERED, categories);
        }
    }

    /**
     * In some branches only.
     *
     * @param branches the branches
     */
    record BranchIn(Set<BranchId> branches) implements Condition {
        /** Keeps its own copy, and rejects a list of none. */
        public BranchIn {
            branches = checked(branches);
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            BranchId branch = occasion.branch();
            return unless(branches.contains(branch), Obstacle.Cause.OTHER_BRANCH, branches, branch);
        }
    }

    /**
     * With workers of some merchants only.
     *
     * @param merchants the merchants
     */
    record MerchantIn(Set<MerchantId> merchants) implements Condition {
        /** Keeps its own copy, and rejects a list of none. */
        public MerchantIn {
            merchants = checked(merchants);
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            MerchantId merchant = occasion.merchant();
            return unless(merchant != null && merchants.contains(merchant), Obstacle.Cause.OTHER_MERCHANT, merchants);
        }
    }

    /**
     * For work that starts in a window of the wall-clock, such as a festival.
     *
     * @param startInclusive the first moment
     * @param endExclusive the first moment after
     */
    record WorkWithin(LocalDateTime startInclusive, LocalDateTime endExclusive) implements Condition {
        /** Rejects a window that is never. */
        public WorkWithin {
            if (!startInclusive.isBefore(endExclusive)) {
                throw new IllegalArgumentException("Work from %s to %s is never. Maybe the two were swapped."
                        .formatted(startInclusive, endExclusive));
            }
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            LocalDateTime start = occasion.start();
            boolean within = !start.isBefore(startInclusive) && start.isBefore(endExclusive);
            return within
                    ? Optional.empty()
                    : Optional.of(Obstacle.of(Obstacle.Cause.OTHER_TIME, startInclusive + " – " + endExclusive, start));
        }
    }

    /**
     * For work that starts in certain hours of the week, such as quiet ones.
     *
     * @param hours the hours, 1 to {@value Condition#CODES_MAX}
     */
    record WorkHours(List<WeeklyHours> hours) implements Condition {
        /** Keeps its own copy, and rejects a list of none. */
        public WorkHours {
            hours = List.copyOf(hours);
            if (hours.isEmpty() || hours.size() > CODES_MAX) {
                throw new IllegalArgumentException("%d hours are never or too many.".formatted(hours.size()));
            }
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            LocalDateTime start = occasion.start();
            return unless(
                    hours.stream().anyMatch(window -> window.contains(start)), Obstacle.Cause.OTHER_TIME, hours, start);
        }
    }

    /**
     * For customers of some segments only.
     *
     * @param segments the codes of the segments; one of them is enough
     */
    record SegmentIn(Set<String> segments) implements Condition {
        /** Keeps its own copy, and rejects a list of none, or of what are no codes. */
        public SegmentIn {
            segments = checkedCodes(segments);
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            for (String segment : shopper.segments()) {
                if (segments.contains(segment)) {
                    return Optional.empty();
                }
            }
            return unless(false, Obstacle.Cause.OTHER_SEGMENT, segments);
        }
    }

    /** For the first order of a customer only. */
    record FirstOrder() implements Condition {
        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            return unless(shopper.isNew(), Obstacle.Cause.NOT_NEW);
        }
    }

    /**
     * For a certain visit of a customer.
     *
     * @param nth which one, 1 or more
     * @param again whether every n-th counts, or only this one
     */
    record NthVisit(int nth, boolean again) implements Condition {
        /** Rejects visits before the first. */
        public NthVisit {
            if (nth < 1) {
                throw new IllegalArgumentException("The visit %d is before the first, 1.".formatted(nth));
            }
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            int visit = shopper.visit();
            return unless(again ? visit % nth == 0 : visit == nth, Obstacle.Cause.OTHER_VISIT, nth, visit);
        }
    }

    /**
     * From a sum on, of what the covered lines cost before anything came off.
     *
     * @param amount the sum, above zero
     */
    record Minimum(Money amount) implements Condition {
        /** Rejects a sum that is always reached. */
        public Minimum {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A minimum of %s is always reached.".formatted(amount));
            }
        }

        @Override
        public Optional<Obstacle> obstacle(List<Basket.Item> items, Money covered) {
            boolean reached = covered.compareTo(amount) >= 0;
            return reached
                    ? Optional.empty()
                    : Optional.of(Obstacle.of(Obstacle.Cause.BELOW_MINIMUM, amount, covered, amount.minus(covered)));
        }
    }

    /**
     * For some ways to pay only.
     *
     * @param modes the codes of the ways to pay
     */
    record PaymentIn(Set<String> modes) implements Condition {
        /** Keeps its own copy, and rejects a list of none, or of what are no codes. */
        public PaymentIn {
            modes = checkedCodes(modes);
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            return unlessAmong(modes, shopper.paymentMode(), Obstacle.Cause.OTHER_PAYMENT);
        }
    }

    /**
     * Through some channels only.
     *
     * @param channels the codes of the channels
     */
    record ChannelIn(Set<String> channels) implements Condition {
        /** Keeps its own copy, and rejects a list of none, or of what are no codes. */
        public ChannelIn {
            channels = checkedCodes(channels);
        }

        @Override
        public Optional<Obstacle> obstacle(Basket.Shopper shopper, Basket.Occasion occasion) {
            return unlessAmong(channels, shopper.channel(), Obstacle.Cause.OTHER_CHANNEL);
        }
    }

    private static Optional<Obstacle> unlessAmong(Set<String> codes, @Nullable String code, Obstacle.Cause cause) {
        return unless(code != null && codes.contains(code), cause, codes);
    }

    /** Values are put in words only if they stand in the way: most conditions hold. */
    private static Optional<Obstacle> unless(boolean holds, Obstacle.Cause cause, Object... values) {
        if (holds) {
            return Optional.empty();
        }
        Object[] facts = values.clone();
        for (int i = 0; i < facts.length; i++) {
            facts[i] = facts[i] instanceof Collection<?> codes ? list(codes) : facts[i];
        }
        return Optional.of(Obstacle.of(cause, facts));
    }

    private static String list(Collection<?> codes) {
        return codes.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Set<String> checkedCodes(Set<String> codes) {
        codes.forEach(Code::check);
        return checked(codes);
    }

    private static <T> Set<T> checked(Set<T> codes) {
        if (codes.isEmpty() || codes.size() > CODES_MAX) {
            throw new IllegalArgumentException(
                    "A condition of %d codes does not name 1 to %d.".formatted(codes.size(), CODES_MAX));
        }
        return Set.copyOf(codes);
    }
}
