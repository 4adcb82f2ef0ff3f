package dev.doorstep.staffing.credential;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long ahead somebody is told that a credential runs out, in days.
 *
 * @param days the bands, 1 to {@value #BANDS_MAX}, each 1 to {@value #DAYS_MAX} days and another one; kept the shortest
 *     first
 */
public record ExpiryBands(List<Integer> days) {
    /** The most bands. */
    public static final int BANDS_MAX = 12;

    /** The longest band, in days. */
    public static final int DAYS_MAX = 366;

    /** The band of what has run out already. */
    public static final int RUN_OUT = 0;

    private static final ExpiryBands STANDARD = of(30, 7, 1);

    /** Keeps its own copy in order, and rejects none, too many, the same one twice, and one out of bounds. */
    public ExpiryBands {
        days = days.stream().sorted().toList();
        boolean inBounds = days.stream().allMatch(band -> band >= 1 && band <= DAYS_MAX);
        boolean distinct = days.stream().distinct().count() == days.size();
        if (days.isEmpty() || days.size() > BANDS_MAX || !inBounds || !distinct) {
            throw new IllegalArgumentException(
                    "%s are not 1 to %d different bands of 1 to %d days.".formatted(days, BANDS_MAX, DAYS_MAX));
        }
    }

    /** Obtains bands of so many days. */
    public static ExpiryBands of(int... days) {
        return new ExpiryBands(Arrays.stream(days).boxed().toList());
    }

    /** Reads days with commas between them, such as {@code 30,7,1}. */
    public static ExpiryBands parse(String text) {
        return new ExpiryBands(
                Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList());
    }

    /** Returns what suits most offices: 30, 7 and 1 days ahead. */
    public static ExpiryBands standard() {
        return STANDARD;
    }

    /**
     * Finds the shortest band in which a last day lies, seen from a day; {@value #RUN_OUT} if it lies before that day,
     * nothing if it lies beyond all bands.
     */
    public OptionalInt bandOf(LocalDate lastDay, LocalDate day) {
        long ahead = ChronoUnit.DAYS.between(day, lastDay);
        return ahead < 0
                ? OptionalInt.of(RUN_OUT)
                : days.stream()
                        .mapToInt(Integer::intValue)
                        .filter(band -> ahead <= band)
                        .findFirst();
    }
}
