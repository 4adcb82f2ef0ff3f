package dev.doorstep.cli;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.staffing.DayShift;
import dev.doorstep.staffing.ForecastTerms;
import dev.doorstep.staffing.RosterTerms;
import dev.doorstep.staffing.WorkingTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** From what shifts are proposed: the hours to choose from, how demand is foreseen, and the rules of working time. */
final class StaffingOptions {
    private static final int BASIS_POINTS_A_PERCENT = 100;
    private static final int MINUTES = 60;

    @Option(
            names = "--shift",
            paramLabel = "HOURS",
            descriptionKey = "option.staffing-shift",
            required = true,
            converter = Day.class)
    private List<DayShift> shifts = List.of();

    @Option(
            names = "--weeks",
            paramLabel = "WEEKS",
            descriptionKey = "option.staffing-weeks",
            defaultValue = "4",
            converter = Whole.ForecastWeeks.class)
    private int weeks;

    @Option(
            names = "--unmet",
            paramLabel = "PERCENT",
            descriptionKey = "option.staffing-unmet",
            defaultValue = "50",
            converter = Whole.Percent.class)
    private int unmet;

    @Option(
            names = "--travel-minutes",
            paramLabel = "MINUTES",
            descriptionKey = "option.staffing-travel",
            defaultValue = "20",
            converter = Whole.TravelMinutes.class)
    private int travel;

    @Option(
            names = "--margin",
            paramLabel = "PERCENT",
            descriptionKey = "option.staffing-margin",
            defaultValue = "50",
            converter = Whole.MarginPercent.class)
    private int margin;

    @Option(
            names = "--day-hours",
            paramLabel = "HOURS-A-DAY",
            descriptionKey = "option.staffing-day-hours",
            defaultValue = "8",
            converter = Whole.DayHours.class)
    private int dayHours;

    @Option(
            names = "--week-hours",
            paramLabel = "HOURS-A-WEEK",
            descriptionKey = "option.staffing-week-hours",
            defaultValue = "40",
            converter = Whole.WeekHours.class)
    private int weekHours;

    @Option(
            names = "--week-days",
            paramLabel = "DAYS",
            descriptionKey = "option.staffing-week-days",
            defaultValue = "6",
            converter = Whole.WeekDays.class)
    private int weekDays;

    @Option(
            names = "--rest-hours",
            paramLabel = "REST",
            descriptionKey = "option.staffing-rest-hours",
            defaultValue = "11",
            converter = Whole.RestHours.class)
    private int restHours;

    @Option(names = "--day-off", paramLabel = "DAY", descriptionKey = "option.staffing-day-off")
    private Set<LocalDate> daysOff = Set.of();

    /** Reads the hours of a day, with a plus between two stretches. */
    static final class Day implements ITypeConverter<DayShift> {
        @Override
        public DayShift convert(String text) {
            return new DayShift(
                    Arrays.stream(text.split("\\+", -1)).map(ShiftHours::parse).toList());
        }
    }

    RosterTerms terms() {
        return new RosterTerms(
                shifts.stream().distinct().toList(),
                new ForecastTerms(weeks, unmet * BASIS_POINTS_A_PERCENT, travel, margin),
                new WorkingTime(dayHours * MINUTES, weekHours * MINUTES, weekDays, restHours * MINUTES),
                daysOff);
    }
}
