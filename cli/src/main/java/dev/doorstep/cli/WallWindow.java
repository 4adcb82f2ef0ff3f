package dev.doorstep.cli;

import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Branch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The starts that suit a customer, as somebody types them: the first and the last by the wall-clock of the branch.
 *
 * @param first the first start
 * @param last the last start
 */
record WallWindow(LocalDateTime first, LocalDateTime last) {
    private static final String SEPARATOR = "..";

    /** The clock of the library counts microseconds: a window of one holds its first instant only. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    /** Rejects a window that ends before it begins. */
    WallWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last start (%s) is before the first (%s).".formatted(last, first));
        }
    }

    /** Reads {@code FROM..TO}; the day of the second may be left out. */
    static WallWindow parse(String text) {
        int middle = text.indexOf(SEPARATOR);
        if (middle < 0) {
            throw new IllegalArgumentException("\"%s\" has no \"..\".".formatted(text));
        }
        LocalDateTime first = WallTime.parse(text.substring(0, middle));
        String last = text.substring(middle + SEPARATOR.length());
        return new WallWindow(
                first,
                last.contains("-") ? WallTime.parse(last) : first.toLocalDate().atTime(LocalTime.parse(last)));
    }

    /** Returns the window in a branch; its last start belongs to it. */
    TimeWindow in(Branch branch) {
        Instant end = WallTime.in(branch, last).plus(TICK);
        return new TimeWindow(WallTime.in(branch, first), end);
    }
}
