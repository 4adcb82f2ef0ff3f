package dev.doorstep.pricing.factor;

import dev.doorstep.kernel.LocalText;
import java.util.Set;
import java.util.stream.Collectors;

/** What kinds of days there are for those who work. */
public enum DayKind {
    /** A day on which people go to work; in China some Saturdays and Sundays make up for a holiday. */
    WORKDAY,
    /** A Saturday or Sunday that is neither. */
    WEEKEND,
    /** A public holiday, with the days off that belong to it. */
    HOLIDAY;

    private LocalText text() {
        return Rates.SENTENCES.inBoth("day." + name());
    }

    static LocalText list(Set<DayKind> kinds) {
        return new LocalText(
                kinds.stream().sorted().map(kind -> kind.text().zh()).collect(Collectors.joining("、")),
                kinds.stream().sorted().map(kind -> kind.text().en()).collect(Collectors.joining(", ")));
    }
}
