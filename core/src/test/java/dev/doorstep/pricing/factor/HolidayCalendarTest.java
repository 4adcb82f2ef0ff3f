package dev.doorstep.pricing.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.pricing.factor.HolidayCalendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of China, as the notices of the State Council's General Office have them. */
@Tag("PRC-04")
class HolidayCalendarTest {
    private static final HolidayCalendar CHINA = HolidayCalendar.china();

    @ParameterizedTest
    @CsvSource({
        "2024-02-10, HOLIDAY", "2024-02-17, HOLIDAY", "2024-02-18, WORKDAY", "2024-02-09, WORKDAY",
        "2024-05-11, WORKDAY", "2024-06-10, HOLIDAY", "2024-06-09, WEEKEND", "2025-01-26, WORKDAY",
        "2025-01-28, HOLIDAY", "2025-02-04, HOLIDAY", "2025-02-05, WORKDAY", "2025-10-08, HOLIDAY",
        "2025-10-11, WORKDAY", "2026-01-04, WORKDAY", "2026-02-14, WORKDAY", "2026-02-15, HOLIDAY",
        "2026-02-23, HOLIDAY", "2026-02-24, WORKDAY", "2026-02-28, WORKDAY", "2026-03-01, WEEKEND",
        "2026-09-20, WORKDAY", "2026-10-10, WORKDAY", "2026-10-17, WEEKEND", "2027-10-01, WORKDAY"
    })
    void a_make_up_sunday_is_a_workday_and_a_holiday_is_one_whatever_the_weekday(LocalDate day, DayKind kind) {
        assertThat(CHINA.kindOf(day)).isEqualTo(kind);
    }

    /** Counted in the notices: 28 days off and 8 made up for in 2024, 28 and 5 in 2025, 33 and 6 in 2026. */
    @Test
    void holds_every_day_of_the_notices() {
        for (int[] year : new int[][] {{2024, 28, 8}, {2025, 28, 5}, {2026, 33, 6}}) {
            LocalDate first = LocalDate.of(year[0], 1, 1);
            long off = first.datesUntil(first.plusYears(1))
                    .filter(day -> CHINA.kindOf(day) == DayKind.HOLIDAY)
                    .count();
            long made = CHINA.workdays().stream()
                    .filter(day -> day.getYear() == year[0])
                    .count();
            assertThat(off).as("days off in %d", year[0]).isEqualTo(year[1]);
            assertThat(made).as("make-up days in %d", year[0]).isEqualTo(year[2]);
        }
        assertThat(CHINA.workdays())
                .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5));
    }

    @Test
    void refuses_a_day_that_is_worked_and_off_and_a_holiday_that_ends_before_it_begins() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        Holiday labour = new Holiday(new LocalText("劳动节", "Labour Day"), day, day);
        assertThatThrownBy(() -> new HolidayCalendar("X", List.of(labour), Set.of(day)))
                .hasMessageContaining("2026-05-01");
        assertThat(new HolidayCalendar("X", List.of(labour), Set.of(day.plusDays(1))).kindOf(day))
                .isEqualTo(DayKind.HOLIDAY);
        assertThatThrownBy(() -> new HolidayCalendar("no code", List.of(labour), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Holiday(labour.name(), day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(HolidayCalendar.shipped("CN-2020")).isEmpty();
        assertThat(HolidayCalendar.shipped("PLAIN")).contains(HolidayCalendar.PLAIN);
    }
}
