package dev.doorstep.cli;

import dev.doorstep.kernel.OrderNumber;
import dev.doorstep.kernel.PersonCode;
import java.time.Duration;

/** Somebody, and how many minutes later. */
final class Delay {
    private static final int MINUTES_MAX = 1_440;

    private Delay() {}

    /** A worker who begins later. */
    record OfWorker(PersonCode worker, Duration by) {
        /** Reads such as {@code W001=30}. */
        static OfWorker parse(String text) {
            String[] parts = ChoiceOptions.halves(text);
            return new OfWorker(PersonCode.of(parts[0]), minutes(parts[1]));
        }
    }

    /** An order whose visit takes longer. */
    record OfOrder(OrderNumber order, Duration by) {
        /** Reads such as {@code SH-260302-4K7QX2MY=30}. */
        static OfOrder parse(String text) {
            String[] parts = ChoiceOptions.halves(text);
            return new OfOrder(OrderNumber.parse(parts[0]), minutes(parts[1]));
        }
    }

    private static Duration minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (minutes < 1 || minutes > MINUTES_MAX) {
            throw new IllegalArgumentException("%d is not between 1 and %d.".formatted(minutes, MINUTES_MAX));
        }
        return Duration.ofMinutes(minutes);
    }
}
