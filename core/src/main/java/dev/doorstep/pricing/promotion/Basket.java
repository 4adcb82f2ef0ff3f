package dev.doorstep.pricing.promotion;

import dev.doorstep.kernel.Amounts;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.LazyList;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to buy, before anything comes off.
 *
 * @param items the charged lines, 1 to {@value #ITEMS_MAX}, all in one currency
 * @param subtotal what they cost together
 * @param shopper who buys
 * @param occasion where and when
 */
public record Basket(List<Item> items, Money subtotal, Shopper shopper, Occasion occasion) {
    /** The most charged lines. */
    public static final int ITEMS_MAX = 1_000;

    /**
     * Keeps its own copy of the lines, and rejects a basket that is empty, too full, speaks two currencies, or does not
     * add up; lines that are made later are looked at then.
     */
    public Basket {
        items = LazyList.checked(items, subtotal, Basket::requireSound);
    }

    /** Obtains a basket of lines, at least one. */
    public Basket(List<Item> items, Shopper shopper, Occasion occasion) {
        this(items, sum(items), shopper, occasion);
    }

    /**
     * Obtains a basket whose lines are made when a promotion looks at them; most look at what they cost together only.
     *
     * @param subtotal what the lines cost together
     * @param recipe makes the lines
     */
    public static Basket later(Money subtotal, Supplier<List<Item>> recipe, Shopper shopper, Occasion occasion) {
        return new Basket(LazyList.of(recipe), subtotal, shopper, occasion);
    }

    private static Money sum(List<Item> items) {
        requireCount(items);
        return Money.sum(items, Item::amount, items.get(0).amount.currency());
    }

    private static void requireSound(List<Item> items, Money subtotal) {
        requireCount(items);
        Money sum = Money.sum(items, Item::amount, subtotal.currency());
        if (!sum.equals(subtotal)) {
            throw new IllegalArgumentException(
                    "The lines of a basket cost %s together, not %s.".formatted(sum, subtotal));
        }
    }

    private static void requireCount(List<Item> items) {
        if (items.isEmpty() || items.size() > ITEMS_MAX) {
            throw new IllegalArgumentException(
                    "A basket of %d lines does not hold 1 to %d.".formatted(items.size(), ITEMS_MAX));
        }
    }

    /**
     * A charged line.
     *
     * @param offering the offering that it is charged for
     * @param path the category of the offering and those above it
     * @param units how many units of the offering the amount pays for; zero if it is not counted in units, such as a
     *     surcharge
     * @param amount the amount, zero or above
     */
    public record Item(OfferingId offering, List<CategoryId> path, int units, Money amount) {
        /** Keeps its own copy of the path, and rejects a line that charges less than nothing. */
        public Item {
            path = List.copyOf(path);
            if (amount.isNegative() || units < 0) {
                throw new IllegalArgumentException(
                        "%d units of %s for %s are below zero.".formatted(units, offering, amount));
            }
        }
    }

    /**
     * What is known of whoever buys.
     *
     * @param customer who buys
     * @param segments the codes of the segments that they belong to
     * @param visit which of their visits this would be; the first is 1, and means that they never ordered before
     * @param paymentMode how they would pay, as a code such as {@code full} or {@code deposit}; nothing if they did not
     *     say
     * @param channel through which door they come, as a code such as {@code mini-program}; nothing if that is not known
     */
    public record Shopper(
            CustomerId customer,
            Set<String> segments,
            int visit,
            @Nullable String paymentMode,
            @Nullable String channel) {
        /** Keeps its own copy of the segments, and rejects what are no codes, and visits before the first. */
        public Shopper {
            segments = Set.copyOf(segments);
            segments.forEach(Code::check);
            if (visit < 1) {
                throw new IllegalArgumentException("The visit %d is before the first, 1.".formatted(visit));
            }
        }

        /** Obtains somebody of whom nothing is known but that they came before. */
        public static Shopper of(CustomerId customer) {
            return new Shopper(customer, Set.of(), 2, null, null);
        }

        /** Tells whether they never ordered before. */
        public boolean isNew() {
            return visit == 1;
        }
    }

    /**
     * Where and when something is bought.
     *
     * @param branch the branch that sells it
     * @param merchant the merchant whose worker was asked for, or nothing
     * @param start when the work starts, by the wall-clock of the branch
     * @param askedAt when the price is asked for
     */
    public record Occasion(BranchId branch, @Nullable MerchantId merchant, LocalDateTime start, Instant askedAt) {}

    /** Returns the one currency of the basket. */
    Currency currency() {
        return subtotal.currency();
    }

    /** Returns nothing at all, in the currency of the basket. */
    public Money zero() {
        return Money.zero(currency());
    }

    /** Returns what each line costs. */
    public Amounts amounts() {
        return Amounts.of(items, Item::amount, currency());
    }

    /**
     * Returns the same basket with what is left of its lines; of a line that is left in part, as many units as that
     * pays for in full.
     *
     * @param amounts one amount for each line, from zero to its own
     */
    public Basket left(List<Money> amounts) {
        List<Item> rest = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Money left = amounts.get(i);
            boolean whole = left.equals(item.amount);
            long units = whole ? item.units : left.times(item.units).amountMinor() / item.amount.amountMinor();
            rest.add(new Item(item.offering, item.path, (int) units, left));
        }
        return new Basket(rest, shopper, occasion);
    }
}
