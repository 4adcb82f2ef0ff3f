package dev.doorstep.kernel;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The number of an order as people say it: branch, day, seven characters and a check character,
 * {@code SH-260302-4K7QX2MY}.
 *
 * <p>The characters are digits and letters without I, L, O, U and Z. The check character finds every single wrong
 * character and every swap of neighbours in the day and what follows it.
 *
 * @param value the number in its canonical form, upper case
 */
public record OrderNumber(String value) {
    private static final int RANDOM_CHARACTERS = 7;

    /** Rejects text whose check character does not fit. */
    public OrderNumber {
        int last = value.length() - 1;
        if (last < RANDOM_CHARACTERS || value.charAt(last) != Sayable.check(value.substring(0, last))) {
            throw new IllegalArgumentException(
                    "\"%s\" is no order number. Maybe a character was mistyped: a number looks like %s."
                            .formatted(value, "SH-260302-4K7QX2MY"));
        }
    }

    /** Obtains the number of an order from its branch, the day it is placed and its identity. */
    public static OrderNumber of(BranchId branch, LocalDate day, OrderId order) {
        StringBuilder text = new StringBuilder(branch.value().toUpperCase(Locale.ROOT))
                .append('-')
                .append(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).format(day))
                .append('-');
        long bits = randomBits(order.value());
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            text.append(Sayable.ALPHABET.charAt((int) Long.remainderUnsigned(bits, Sayable.ALPHABET.length())));
            bits = Long.divideUnsigned(bits, Sayable.ALPHABET.length());
        }
        return new OrderNumber(text.append(Sayable.check(text.toString())).toString());
    }

    /** Reads a number that somebody typed: lower case is accepted, and O, I and L stand for 0 and 1. */
    public static OrderNumber parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        List<String> parts = Splitter.on('-').splitToList(upper);
        if (parts.size() < 3) {
            return new OrderNumber(upper);
        }
        String tail = Sayable.heard(parts.get(parts.size() - 1));
        return new OrderNumber(upper.substring(0, upper.lastIndexOf('-') + 1) + tail);
    }

    private static long randomBits(UUID id) {
        long mixed = id.getLeastSignificantBits() ^ id.getMostSignificantBits() * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    @Override
    public String toString() {
        return value;
    }
}
