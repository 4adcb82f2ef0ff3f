package dev.doorstep.pricing.factor;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hours that come back every week, by the wall-clock: from a time of day, up to but without another, on some days.
 * Hours beyond midnight are written as two.
 *
 * @param days the days of the week, at least one
 * @param fromMinute the first minute of the day, 0 to 1,439
 * @param toMinute the first minute after, at most {@value #MINUTES_A_DAY} (24:00)
 */
public record WeeklyHours(Set<DayOfWeek> days, int fromMinute, int toMinute) {
    /** The end of the day, 24:00. */
    public static final int MINUTES_A_DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

    private static final Pattern LINE =
            Pattern.compile("(((?:MON|TUE|WED|THU|FRI|SAT|SUN) )*)(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /** Keeps its own copy of the days, and rejects hours that are never. */
    public WeeklyHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || fromMinute < 0 || fromMinute >= toMinute || toMinute > MINUTES_A_DAY) {
            throw new IllegalArgumentException(
                    "The hours on %s from %s to %s are never. Maybe they pass midnight: write them as two."
                            .formatted(days, text(fromMinute), text(toMinute)));
        }
    }

    /**
     * Obtains hours written as times of day, such as {@code 18:00} to {@code 24:00}.
     *
     * @throws IllegalArgumentException if a time is not written so
     */
    public static WeeklyHours of(Set<DayOfWeek> days, String from, String to) {
        return new WeeklyHours(days, minuteOf(from), minuteOf(to));
    }

    /** Obtains the same hours on every day of the week. */
    public static WeeklyHours daily(String from, String to) {
        return of(EnumSet.allOf(DayOfWeek.class), from, to);
    }

    /** Tells whether a moment of the wall-clock lies in these hours. */
    public boolean contains(LocalDateTime moment) {
        int minute = moment.getHour() * 60 + moment.getMinute();
        return minute >= fromMinute && minute < toMinute && days.contains(moment.getDayOfWeek());
    }

    /** Returns the first time of day, such as {@code 18:00}. */
    public String from() {
        return text(fromMinute);
    }

    /** Returns the time of day after the last, such as {@code 24:00}. */
    public String to() {
        return text(toMinute);
    }

    /**
     * Obtains hours written in one line, such as {@code SAT SUN 08:00-24:00}, or {@code 22:00-24:00} for every day.
     *
     * @throws IllegalArgumentException if they are not written so
     */
    public static WeeklyHours parse(String text) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" are no hours. Write them like SAT SUN 08:00-24:00.".formatted(text));
        }
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (matcher.group(1).contains(day.name().substring(0, 3))) {
                days.add(day);
            }
        }
        return of(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, matcher.group(3), matcher.group(4));
    }

    /** Writes the hours as they are written in files, such as {@code SAT SUN 08:00-24:00}. */
    @Override
    public String toString() {
        String names = days.size() == DayOfWeek.values().length
                ? ""
                : days.stream()
                        .sorted()
                        .map(day -> day.name().substring(0, 3) + " ")
                        .collect(Collectors.joining());
        return names + from() + "-" + to();
    }

    static String list(List<WeeklyHours> hours) {
        return hours.stream().map(WeeklyHours::toString).collect(Collectors.joining(", "));
    }

    private static int minuteOf(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no time of day. Maybe a zero is missing: 00:00 to 24:00.".formatted(text));
        }
        return Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3));
    }

    private static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
