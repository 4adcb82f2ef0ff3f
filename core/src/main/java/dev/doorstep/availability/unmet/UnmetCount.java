package dev.doorstep.availability.unmet;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.matching.BlockerCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often something was asked in vain. What it was not asked to be told apart by is nothing.
 *
 * @param of what was asked
 * @param times how often
 */
public record UnmetCount(Of of, long times) {
    /** The most frequent first; ties have an end. */
    static final Comparator<UnmetCount> MOST_FIRST =
            Comparator.comparing(UnmetCount::times).reversed().thenComparing(count -> count.of.toString());

    /** What demand is told apart by. */
    public enum By {
        /** What stood against whoever came closest; what has several reasons counts for each of them. */
        REASON,
        /** For what. */
        OFFERING,
        /** Where. */
        DISTRICT,
        /** The day of the first start that would have suited, by the branch's wall-clock. */
        DAY,
        /** The hour of that start; who asked for a whole day or more named none. */
        HOUR
    }

    /**
     * What was asked.
     *
     * @param reason what stood against whoever came closest; nothing if there was nobody at all
     * @param offering for what; nothing if it is not known
     * @param district where; empty if nobody said
     * @param day on which day
     * @param hour at which hour, 0 to 23; nothing if none was named
     */
    public record Of(
            @Nullable BlockerCode reason,
            @Nullable OfferingId offering,
            @Nullable String district,
            @Nullable LocalDate day,
            @Nullable Integer hour) {
        /** Returns what some demand counts for. */
        static Stream<Of> of(UnmetDemand unmet, Set<By> by, ZoneId zone) {
            ZonedDateTime start = unmet.starts().startInclusive().atZone(zone);
            boolean namesHour = unmet.starts().duration().compareTo(Duration.ofDays(1)) < 0;
            Set<BlockerCode> reasons = by.contains(By.REASON) ? unmet.blockers() : Set.of();
            return (reasons.isEmpty() ? Collections.<BlockerCode>singleton(null) : reasons)
                    .stream()
                            .map(reason -> new Of(
                                    reason,
                                    by.contains(By.OFFERING) ? unmet.offering() : null,
                                    by.contains(By.DISTRICT) ? unmet.district() : null,
                                    by.contains(By.DAY) ? start.toLocalDate() : null,
                                    by.contains(By.HOUR) && namesHour ? start.getHour() : null));
        }
    }
}
