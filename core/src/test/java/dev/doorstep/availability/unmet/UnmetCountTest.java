package dev.doorstep.availability.unmet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.UnmetDemandId;
import dev.doorstep.matching.BlockerCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What demand that nobody met counts for. */
@Tag("RPT-07")
class UnmetCountTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LATE = Instant.parse("2026-03-02T15:30:00Z");
    private static final OfferingId CLEANING = OfferingId.of("CLEANING");

    @Test
    void names_the_hour_of_whoever_asked_for_less_than_a_day_and_of_nobody_else() {
        Set<UnmetCount.By> hour = EnumSet.of(UnmetCount.By.HOUR);
        assertThat(of(Duration.ofDays(1).minusNanos(1), hour).map(UnmetCount.Of::hour))
                .containsExactly(23);
        assertThat(of(Duration.ofDays(1), hour).map(UnmetCount.Of::hour)).containsOnlyNulls();
    }

    @Test
    void names_nothing_that_it_was_not_asked_to_be_told_apart_by() {
        assertThat(of(Duration.ofHours(1), Set.of())).containsExactly(new UnmetCount.Of(null, null, null, null, null));
        assertThat(of(Duration.ofHours(1), EnumSet.allOf(UnmetCount.By.class)))
                .containsExactlyInAnyOrder(
                        new UnmetCount.Of(BlockerCode.AREA, CLEANING, "黄浦区", LocalDate.of(2026, 3, 2), 23),
                        new UnmetCount.Of(BlockerCode.SHIFT, CLEANING, "黄浦区", LocalDate.of(2026, 3, 2), 23));
    }

    @Test
    void lists_the_most_frequent_first_and_those_of_the_same_number_always_in_the_same_order() {
        UnmetCount once = new UnmetCount(new UnmetCount.Of(BlockerCode.AREA, null, null, null, null), 1);
        UnmetCount alike = new UnmetCount(new UnmetCount.Of(BlockerCode.SHIFT, null, null, null, null), 1);
        UnmetCount twice = new UnmetCount(new UnmetCount.Of(null, null, null, null, null), 2);
        assertThat(Stream.of(alike, once, twice).sorted(UnmetCount.MOST_FIRST)).containsExactly(twice, once, alike);
        assertThat(Stream.of(once, twice, alike).sorted(UnmetCount.MOST_FIRST)).containsExactly(twice, once, alike);
    }

    private static Stream<UnmetCount.Of> of(Duration wide, Set<UnmetCount.By> by) {
        UnmetDemand unmet = new UnmetDemand(
                new UnmetDemandId(new UUID(0, 1)),
                LATE,
                UnmetDemand.Kind.SEARCH,
                CLEANING,
                "黄浦区",
                TimeWindow.of(LATE, wide),
                EnumSet.of(BlockerCode.AREA, BlockerCode.SHIFT));
        return UnmetCount.Of.of(unmet, by, SHANGHAI);
    }
}
