package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.ShiftPattern;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Shifts that come back every so many days, and on which days they are written. */
final class PatternOptions {
    private static final int WEEK = 7;

    @Option(
            names = "--on",
            paramLabel = "DAYS",
            descriptionKey = "option.on",
            required = true,
            converter = Whole.PatternDays.class)
    private int on;

    @Option(
            names = "--off",
            paramLabel = "DAYS",
            descriptionKey = "option.off",
            required = true,
            converter = Whole.DaysOff.class)
    private int off;

    @Option(
            names = "--shift",
            paramLabel = "HOURS",
            descriptionKey = "option.shift",
            required = true,
            converter = Turn.class)
    private List<Turn.Hours> shifts = List.of();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.pattern-from", required = true)
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            descriptionKey = "option.pattern-days",
            converter = Whole.PatternDays.class)
    private @Nullable Integer days;

    @Option(
            names = "--stagger",
            paramLabel = "DAYS",
            descriptionKey = "option.stagger",
            defaultValue = "0",
            converter = Whole.DaysOff.class)
    private int stagger;

    /** Reads the hours of a day, with a plus between two stretches. */
    static final class Turn implements ITypeConverter<Turn.Hours> {
        /** The stretches of one day. */
        record Hours(List<ShiftHours> stretches) {}

        @Override
        public Hours convert(String text) {
            return new Hours(
                    Arrays.stream(text.split("\\+", -1)).map(ShiftHours::parse).toList());
        }
    }

    /** Returns the roster of a worker whose turn comes so many times the stagger later than that of the first. */
    Roster over(Roster known, int turn) {
        ShiftPattern pattern = ShiftPattern.rotating(
                on, off, shifts.stream().map(Turn.Hours::stretches).toList());
        LocalDate first = from.plusDays((long) turn * stagger);
        return days == null ? pattern.everyWeek(known, first) : pattern.over(known, first, from, days);
    }

    /** Returns the days that are shown: all that are written, or one week of those that come back. */
    Stream<LocalDate> days() {
        return from.datesUntil(from.plusDays(days == null ? WEEK : days));
    }

    /**
     * Lists what was promised on the days that are written, of a week that comes back in as long as can be written at
     * once.
     */
    List<Claim> outside(Transaction t, Roster next) {
        return t.availability().outside(next, from, days == null ? ShiftPattern.DAYS_MAX : days);
    }
}
