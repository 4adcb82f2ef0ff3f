package dev.doorstep.dispatch.monitoring;

import dev.doorstep.order.Visit;
import dev.doorstep.order.course.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day as it goes: all that a watchdog looks at.
 *
 * @param day the day by the branch's wall-clock
 * @param courses how the days of those go who are expected anywhere, by their codes
 * @param visits the visits that they are expected for, and those of the day that nobody has
 */
public record WatchedDay(LocalDate day, List<Course> courses, List<Visit> visits) {
    /** Keeps its own copies. */
    public WatchedDay {
        courses = List.copyOf(courses);
        visits = List.copyOf(visits);
    }

    /**
     * Says what somebody should look at. A pure function, so that a test can watch a day on a clock of its own.
     *
     * @param now that of the facts, or a later instant to see what comes of nothing happening until then
     */
    public List<Alert> alerts(WatchRules rules, Instant now) {
        return new Watchdog(this, rules, now).alerts();
    }
}
