package dev.doorstep.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.kernel.SkillCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of the hours to come, counted by hand. */
@Tag("AVL-01")
class ForecastTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);
    private static final Set<SkillCode> CLEAN = Set.of(SkillCode.of("CLEAN"));
    private static final ForecastTerms PLAIN = new ForecastTerms(4, 50_00, 0, 0);

    private final DemandHistory history = new DemandHistory();

    @Test
    void the_last_weekday_counts_most_and_each_one_before_it_one_part_less() {
        asked(1, "10:00", 60, 4);
        asked(2, "10:00", 60, 3);
        asked(3, "10:00", 60, 2);
        asked(4, "10:00", 60, 1);
        asked(5, "10:00", 60, 50);
        assertThat(needs(PLAIN))
                .as("(4*240 + 3*180 + 2*120 + 60) / 10 minutes")
                .containsExactly(new HourlyNeed(at(10), 180, 3));
    }

    @Test
    void weeks_before_anything_was_asked_do_not_count_as_empty_and_empty_weeks_behind_them_do() {
        asked(2, "10:00", 60, 3);
        assertThat(needs(PLAIN)).as("(2*0 + 1*180) / 3 minutes").containsExactly(new HourlyNeed(at(10), 60, 1));
    }

    @Test
    void what_is_asked_falls_on_the_hours_in_which_it_keeps_somebody_and_the_way_before_it() {
        history.add(MONDAY.minusWeeks(1).atTime(10, 0), Duration.ofMinutes(90), Duration.ofMinutes(20), CLEAN, 100_00);
        assertThat(List.of(9, 10, 11, 12))
                .extracting(hour -> history.minutes(new DemandHour(MONDAY.minusWeeks(1), hour, CLEAN)))
                .containsExactly(20L, 60L, 30L, 0L);
        history.add(MONDAY.minusWeeks(1).atTime(23, 30), Duration.ofHours(1), Duration.ZERO, CLEAN, 50_00);
        assertThat(history.minutes(new DemandHour(MONDAY.minusDays(6), 0, CLEAN)))
                .as("half of the half hour past midnight counts")
                .isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({"60, 0, 1", "60, 50, 2", "240, 50, 5", "240, 100, 6", "20, 50, 1", "10, 50, 0", "600, 50, 12"})
    void a_margin_that_grows_with_the_square_root_is_added(int minutes, int marginPercent, int workers) {
        for (int visits = 0; visits < minutes / 10; visits++) {
            asked(1, "10:00", 10, 1);
        }
        assertThat(needs(new ForecastTerms(1, 0, 0, marginPercent)).stream()
                        .mapToInt(HourlyNeed::workers)
                        .sum())
                .isEqualTo(workers);
    }

    @Test
    void a_holiday_is_foreseen_from_holidays_and_a_plain_day_from_plain_ones() {
        LocalDate holiday = MONDAY.minusWeeks(1);
        asked(1, "10:00", 60, 8);
        asked(2, "10:00", 60, 1);
        ForecastTerms last = new ForecastTerms(1, 0, 0, 0);
        assertThat(new Forecast(history, last, day -> day.equals(holiday)).needs(MONDAY, 1, MONDAY))
                .containsExactly(new HourlyNeed(at(10), 60, 1));
        assertThat(new Forecast(history, last, day -> day.equals(holiday) || day.equals(MONDAY))
                        .needs(MONDAY, 1, MONDAY))
                .containsExactly(new HourlyNeed(at(10), 480, 8));
        assertThat(new Forecast(history, last, day -> day.equals(MONDAY)).needs(MONDAY, 1, MONDAY))
                .as("no day of its kind is known")
                .containsExactly(new HourlyNeed(at(10), 480, 8));
    }

    @Test
    void skills_are_foreseen_apart_and_what_is_not_over_is_not_looked_at() {
        asked(1, "10:00", 60, 1);
        history.add(
                MONDAY.minusWeeks(1).atTime(10, 0),
                Duration.ofHours(1),
                Duration.ZERO,
                Set.of(SkillCode.of("GLASS")),
                100_00);
        ForecastTerms last = new ForecastTerms(1, 0, 0, 0);
        assertThat(new Forecast(history, last, day -> 0).needs(MONDAY, 1, MONDAY))
                .extracting(need -> need.at().skillsInOrder())
                .containsExactly("CLEAN", "GLASS");
        assertThat(new Forecast(history, last, day -> 0).needs(MONDAY, 1, MONDAY.minusWeeks(1)))
                .isEmpty();
        assertThatThrownBy(() -> new Forecast(history, last, day -> 0).needs(MONDAY, 36, MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void asked(int weeksAgo, String time, int minutes, int times) {
        for (int i = 0; i < times; i++) {
            history.add(
                    MONDAY.minusWeeks(weeksAgo).atTime(LocalTime.parse(time)),
                    Duration.ofMinutes(minutes),
                    Duration.ZERO,
                    CLEAN,
                    100_00);
        }
    }

    private List<HourlyNeed> needs(ForecastTerms terms) {
        return new Forecast(history, terms, day -> 0).needs(MONDAY, 1, MONDAY);
    }

    private static DemandHour at(int hour) {
        return new DemandHour(MONDAY, hour, CLEAN);
    }
}
