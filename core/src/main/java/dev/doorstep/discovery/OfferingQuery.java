package dev.doorstep.discovery;

import dev.doorstep.catalog.Effort;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.pricing.PriceRange;
import org.jspecify.annotations.Nullable;

/**
 * What a customer filters by. Start with {@link #ALL} and narrow it; whatever is asked must all be so.
 *
 * @param category the category, everything below it too, or nothing for all
 * @param minutes how long the shortest visit takes
 * @param price what it may cost: offerings of which some request costs something within, or nothing for any
 * @param worker who there must be to do it
 * @param ratingFrom the lowest rating, in hundredths of a star, 0 for any
 * @param order in which order they are listed
 */
public record OfferingQuery(
        @Nullable CategoryId category,
        Minutes minutes,
        @Nullable PriceRange price,
        Staff worker,
        int ratingFrom,
        ListingOrder order) {
    /** Everything that can be booked, by its code. */
    public static final OfferingQuery ALL =
            new OfferingQuery(null, Minutes.ANY, null, Staff.ANYBODY, 0, ListingOrder.CODE);

    /**
     * From how long to how long a visit takes.
     *
     * @param from the fewest minutes, zero or above
     * @param to the most minutes
     */
    public record Minutes(int from, int to) {
        /** Any length. */
        public static final Minutes ANY = new Minutes(0, Effort.MINUTES_MAX);

        /** Rejects minutes that no visit takes. */
        public Minutes {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("No visit takes from %d to %d minutes.".formatted(from, to));
            }
        }

        /** Tells whether a visit of some minutes is within. */
        public boolean holds(int minutes) {
            return minutes >= from && minutes <= to;
        }
    }

    /**
     * Who there must be to do it.
     *
     * @param gender their gender, or nothing for any
     * @param level how well they must master it at the least, or nothing for what the offering asks
     */
    public record Staff(@Nullable Gender gender, @Nullable SkillLevel level) {
        /** Anybody who can do it, if there is anybody or not. */
        public static final Staff ANYBODY = new Staff(null, null);
    }

    /** Returns the same query within a category. */
    public OfferingQuery in(CategoryId other) {
        return new OfferingQuery(other, minutes, price, worker, ratingFrom, order);
    }

    /** Returns the same query for visits of a length. */
    public OfferingQuery lasting(Minutes other) {
        return new OfferingQuery(category, other, price, worker, ratingFrom, order);
    }

    /** Returns the same query within prices. */
    public OfferingQuery costing(PriceRange other) {
        return new OfferingQuery(category, minutes, other, worker, ratingFrom, order);
    }

    /** Returns the same query where there is somebody to do it. */
    public OfferingQuery doneBy(Staff other) {
        return new OfferingQuery(category, minutes, price, other, ratingFrom, order);
    }

    /** Returns the same query for what is rated so well, in hundredths of a star. */
    public OfferingQuery rated(int hundredths) {
        return new OfferingQuery(category, minutes, price, worker, hundredths, order);
    }

    /** Returns the same query in another order. */
    public OfferingQuery by(ListingOrder other) {
        return new OfferingQuery(category, minutes, price, worker, ratingFrom, other);
    }
}
