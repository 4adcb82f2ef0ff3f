package dev.doorstep.testkit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.roster.DatedShift;
import dev.doorstep.availability.roster.OverlappingShiftsException;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.ShiftPattern;
import dev.doorstep.availability.roster.UnusablePatternException;
import dev.doorstep.availability.roster.WeeklyShift;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Shifts that come back every so many days, and the rosters that they make. */
@Tag("AVL-01")
class ShiftPatternPropertyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<List<ShiftHours>> SHIFTS = List.of(
            List.of(ShiftHours.parse("06:00-14:00")),
            List.of(ShiftHours.parse("08:00-12:00"), ShiftHours.parse("13:00-17:00")),
            List.of(ShiftHours.parse("14:00-24:00")));

    /** A twin that walks from day to day and counts on its fingers. */
    private static List<List<ShiftHours>> walked(int on, int off, int turns, int days) {
        List<List<ShiftHours>> walked = new ArrayList<>();
        int turn = 0;
        while (walked.size() < days) {
            for (int day = 0; day < on; day++) {
                walked.add(SHIFTS.get(turn));
            }
            for (int day = 0; day < off; day++) {
                walked.add(List.of());
            }
            turn = turn + 1 == turns ? 0 : turn + 1;
        }
        return walked.subList(0, days);
    }

    @Property
    void so_many_days_on_and_off_follow_one_another_and_all_other_days_stay(
            @ForAll @IntRange(min = 1, max = 9) int on,
            @ForAll @IntRange(min = 0, max = 9) int off,
            @ForAll @IntRange(min = 1, max = 3) int turns,
            @ForAll @IntRange(min = 1, max = 80) int days) {
        ShiftPattern pattern = ShiftPattern.rotating(on, off, SHIFTS.subList(0, turns));
        Roster known = known();
        Roster next = pattern.over(known, MONDAY, MONDAY, days);
        List<List<ShiftHours>> expected = walked(on, off, turns, days);
        for (int day = 0; day < days; day++) {
            assertThat(next.hours(MONDAY.plusDays(day))).isEqualTo(expected.get(day));
        }
        for (LocalDate day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(days), MONDAY.minusDays(40))) {
            assertThat(next.hours(day)).isEqualTo(known.hours(day));
        }
        assertThat(next.weekly()).isEqualTo(known.weekly());
        assertThat(pattern.over(next, MONDAY, MONDAY, days)).isEqualTo(next);
        assertThat(next.overrides())
                .as("only days that differ from the week are kept apart")
                .filteredOn(differing ->
                        !differing.day().isBefore(MONDAY) && differing.day().isBefore(MONDAY.plusDays(days)))
                .noneMatch(differing -> differing
                        .hours()
                        .equals(Roster.weekly(known.worker(), known.weekly()).hours(differing.day())));
    }

    @Property
    void workers_whose_turns_are_staggered_evenly_are_as_many_on_every_day(
            @ForAll @IntRange(min = 1, max = 6) int on,
            @ForAll @IntRange(min = 1, max = 6) int off,
            @ForAll @IntRange(min = 0, max = 60) int later) {
        ShiftPattern pattern = ShiftPattern.rotating(on, off, SHIFTS.subList(0, 1));
        long there = IntStream.range(0, on + off)
                .filter(worker -> !pattern.hours(MONDAY.plusDays(worker), MONDAY.plusDays(later))
                        .isEmpty())
                .count();
        assertThat(there).isEqualTo(on);
    }

    @Property
    void a_template_of_the_week_says_of_every_day_what_the_pattern_says(
            @ForAll @IntRange(min = 1, max = 7) int on,
            @ForAll @IntRange(min = 0, max = 6) int startsOn,
            @ForAll @IntRange(min = -400, max = 400) int day) {
        ShiftPattern pattern = ShiftPattern.rotating(on, 7 - on, SHIFTS.subList(1, 2));
        LocalDate first = MONDAY.plusDays(startsOn);
        Roster known = known();
        Roster next = pattern.everyWeek(known, first);
        LocalDate asked = MONDAY.plusDays(day);
        List<ShiftHours> expected = known.overrides().stream()
                .filter(differing -> differing.day().equals(asked))
                .map(DatedShift::hours)
                .findFirst()
                .orElseGet(() -> pattern.hours(first, asked));
        assertThat(next.hours(asked)).isEqualTo(expected);
        assertThat(next.overrides()).isEqualTo(known.overrides());
    }

    /** Any hours, in any zone: what a roster says is what somebody works, and what they work is what a roster says. */
    @Property
    void when_somebody_works_makes_the_roster_by_which_they_do(
            @ForAll @IntRange(min = 1, max = 6) int on,
            @ForAll @IntRange(min = 0, max = 3) int off,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(min = 0, max = 23) int begins,
            @ForAll @IntRange(min = 1, max = 20) int lasts) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        List<TimeWindow> worked = IntStream.range(0, days)
                .filter(day -> day % (on + off) < on)
                .mapToObj(day -> TimeWindow.of(
                        MONDAY.plusDays(day).atTime(begins, 0).atZone(zone).toInstant(), Duration.ofHours(lasts)))
                .toList();
        List<TimeWindow> apart = IntStream.range(0, worked.size())
                .filter(each -> each == 0 || !worked.get(each).overlaps(worked.get(each - 1)))
                .mapToObj(worked::get)
                .toList();
        Roster roster = ShiftPattern.of(apart, MONDAY, days + 1, zone)
                .over(Roster.empty(Townsfolk.worker(1).id()), MONDAY, MONDAY, days + 1);
        List<TimeWindow> shifts = MONDAY.datesUntil(MONDAY.plusDays(days + 1))
                .flatMap(day -> roster.windows(day, zone).stream())
                .sorted(Comparator.comparing(TimeWindow::startInclusive))
                .toList();
        assertThat(minutes(shifts)).isEqualTo(minutes(apart));
    }

    private static Set<Instant> minutes(List<TimeWindow> windows) {
        return windows.stream()
                .flatMap(window -> Stream.iterate(
                        window.startInclusive(), window::contains, minute -> minute.plus(Duration.ofMinutes(1))))
                .collect(Collectors.toSet());
    }

    @Example
    void a_clock_that_is_set_back_within_a_shift_is_named() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        refused(
                "roster.pattern.turned",
                () -> ShiftPattern.of(
                        List.of(TimeWindow.of(first, Duration.ofMinutes(45))), LocalDate.of(2026, 10, 25), 1, zone));
    }

    @Example
    void what_is_no_pattern_is_refused() {
        refused("roster.pattern.cycle", () -> ShiftPattern.rotating(0, 2, SHIFTS));
        refused("roster.pattern.cycle", () -> ShiftPattern.rotating(2, -1, SHIFTS));
        refused("roster.pattern.cycle", () -> ShiftPattern.rotating(2, 2, List.of()));
        refused("roster.pattern.cycle", () -> ShiftPattern.rotating(366, 1, SHIFTS));
        refused("roster.pattern.cycle", () -> ShiftPattern.rotating(Integer.MAX_VALUE, Integer.MAX_VALUE, SHIFTS));
        refused("roster.pattern.cycle", () -> new ShiftPattern(List.of(List.of())));
        ShiftPattern pattern = ShiftPattern.rotating(4, 2, SHIFTS);
        refused("roster.pattern.not-weekly", () -> pattern.everyWeek(known(), MONDAY));
        refused("roster.pattern.days", () -> pattern.over(known(), MONDAY, MONDAY, 0));
        refused("roster.pattern.days", () -> pattern.over(known(), MONDAY, MONDAY, 367));
        ShiftPattern everyDay = ShiftPattern.rotating(1, 0, SHIFTS.subList(2, 3));
        List<ShiftHours> clash = List.of(ShiftHours.parse("08:00-12:00"), ShiftHours.parse("11:00-15:00"));
        assertThatThrownBy(() -> ShiftPattern.rotating(1, 0, List.of(clash)).over(known(), MONDAY, MONDAY, 7))
                .isInstanceOf(OverlappingShiftsException.class);
        Roster crowded = known();
        for (int year = 0; year < 3; year++) {
            crowded = everyDay.over(crowded, MONDAY, MONDAY.plusDays(366L * year), 333);
        }
        Roster full = crowded;
        refused("roster.pattern.overrides", () -> everyDay.over(full, MONDAY, MONDAY.plusDays(2_000), 366));
    }

    @Example
    void a_cycle_lasts_as_long_as_a_leap_year_and_not_a_day_longer() {
        List<List<ShiftHours>> early = SHIFTS.subList(0, 1);
        List<List<ShiftHours>> two = SHIFTS.subList(0, 2);
        assertThat(ShiftPattern.rotating(366, 0, early).cycle()).hasSize(366);
        assertThat(ShiftPattern.rotating(1, 365, early).cycle()).hasSize(366);
        assertThat(ShiftPattern.rotating(100, 83, two).cycle()).hasSize(366);
        assertThatThrownBy(() -> ShiftPattern.rotating(100, 84, two)).hasMessageContaining("368");
        assertThatThrownBy(() -> ShiftPattern.rotating(300, 67, early)).hasMessageContaining("367");
        List<List<ShiftHours>> year = Collections.nCopies(367, early.get(0));
        refused("roster.pattern.cycle", () -> new ShiftPattern(year));
        refused("roster.pattern.cycle", () -> new ShiftPattern(List.of()));
    }

    @Example
    void hours_that_were_worked_are_taken_of_one_day_to_a_year() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        TimeWindow morning = TimeWindow.of(MONDAY.atTime(8, 0).atZone(zone).toInstant(), Duration.ofHours(4));
        assertThat(ShiftPattern.of(List.of(morning), MONDAY, 1, zone).cycle())
                .containsExactly(List.of(ShiftHours.parse("08:00-12:00")));
        assertThat(ShiftPattern.of(List.of(morning), MONDAY, 366, zone).cycle()).hasSize(366);
        refused("roster.pattern.days", () -> ShiftPattern.of(List.of(morning), MONDAY, 0, zone));
        refused("roster.pattern.days", () -> ShiftPattern.of(List.of(morning), MONDAY, 367, zone));
        refused("roster.pattern.cycle", () -> ShiftPattern.of(List.of(morning), MONDAY.plusDays(1), 7, zone));
    }

    private static void refused(String code, Runnable pattern) {
        assertThatThrownBy(pattern::run)
                .isInstanceOfSatisfying(
                        UnusablePatternException.class,
                        unusable -> assertThat(unusable.code()).isEqualTo(code));
    }

    /** Two mornings a week, and two days that differ. */
    private static Roster known() {
        ShiftHours morning = ShiftHours.parse("06:00-14:00");
        return new Roster(
                Townsfolk.worker(1).id(),
                List.of(
                        new WeeklyShift(DayOfWeek.TUESDAY, morning.from(), morning.to()),
                        new WeeklyShift(DayOfWeek.FRIDAY, morning.from(), morning.to())),
                List.of(
                        new DatedShift(MONDAY.minusDays(40), List.of()),
                        new DatedShift(MONDAY.plusDays(3), List.of(morning))),
                4);
    }
}
