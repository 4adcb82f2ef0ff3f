package dev.doorstep.cli;

import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.order.engagement.Agreement;
import dev.doorstep.order.engagement.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When a worker who is taken on is there, and what else is agreed on. */
final class TermOptions {
    @Option(names = "--first", paramLabel = "DAY", descriptionKey = "option.term-first", required = true)
    private LocalDate first = LocalDate.EPOCH;

    @Option(names = "--last", paramLabel = "DAY", descriptionKey = "option.term-last", required = true)
    private LocalDate last = LocalDate.EPOCH;

    @Option(names = "--hours", paramLabel = "FROM-TO", descriptionKey = "option.term-hours")
    private @Nullable ShiftHours hours;

    @Option(
            names = "--rest",
            paramLabel = "MON,...",
            descriptionKey = "option.term-rest",
            split = ",",
            converter = WorkerAreaCommand.Weekday.class)
    private Set<DayOfWeek> rest = Set.of();

    @Option(names = "--off", paramLabel = "DAY,...", descriptionKey = "option.term-off", split = ",")
    private Set<LocalDate> off = Set.of();

    @Option(
            names = "--trial",
            paramLabel = "DAYS",
            descriptionKey = "option.term-trial",
            defaultValue = "0",
            converter = Whole.TrialDays.class)
    private int trial;

    @Option(
            names = "--replacements",
            paramLabel = "TIMES",
            descriptionKey = "option.term-replacements",
            defaultValue = "0",
            converter = Whole.Replacements.class)
    private int replacements;

    /**
     * Returns what is agreed on.
     *
     * @throws dev.doorstep.order.engagement.UnusableTermException if that is no term
     */
    Agreement agreement() {
        WorkingDays days = hours == null ? WorkingDays.liveIn(first, last) : WorkingDays.daily(first, last, hours);
        return new Agreement(days.resting(rest).off(off), trial, replacements);
    }
}
