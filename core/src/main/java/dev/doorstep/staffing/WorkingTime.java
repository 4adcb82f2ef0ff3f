package dev.doorstep.staffing;

/**
 * How long and how often a worker may work.
 *
 * @param minutesPerDay the most minutes of shifts in a day, 1 to 1,440
 * @param minutesPerWeek the most in a week from Monday to Sunday, 1 to 10,080
 * @param daysPerWeek the most days of work in such a week, 1 to 7
 * @param restMinutes the least minutes between the shifts of two days, 0 to 1,440
 */
public record WorkingTime(int minutesPerDay, int minutesPerWeek, int daysPerWeek, int restMinutes) {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7;

    /**
     * Eight hours a day and a day off in each week (Labour Law of the People's Republic of China, articles 36 and 38),
     * forty hours a week (State Council, Decree 174 of 1995), and eleven hours of rest, which Chinese law leaves open
     * (European Union, Directive 2003/88/EC, article 3).
     */
    public static final WorkingTime STANDARD = new WorkingTime(8 * HOUR, 40 * HOUR, WEEK - 1, 11 * HOUR);

    /** Rejects what is outside the limits. */
    public WorkingTime {
        boolean sound = minutesPerDay >= 1
                && minutesPerDay <= DAY
                && minutesPerWeek >= 1
                && minutesPerWeek <= WEEK * DAY
                && daysPerWeek >= 1
                && daysPerWeek <= WEEK
                && restMinutes >= 0
                && restMinutes <= DAY;
        if (!sound) {
            throw new IllegalArgumentException(
                    "%d minutes a day, %d a week, %d days a week and %d minutes of rest are no working time."
                            .formatted(minutesPerDay, minutesPerWeek, daysPerWeek, restMinutes));
        }
    }
}
