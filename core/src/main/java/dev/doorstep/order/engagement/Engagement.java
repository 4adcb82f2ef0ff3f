package dev.doorstep.order.engagement;

import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.IllegalTransitionException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A worker at one home for days to months.
 *
 * @param order the order that it is: what was sold, at which price, under which number
 * @param begunAt when it was agreed
 * @param demand what it asks of whoever comes
 * @param agreement what was agreed on
 * @param days its working days, the first first
 * @param state how far it got
 * @param course what became of it so far
 * @param version how often it was saved
 */
public record Engagement(
        OrderId order,
        Instant begunAt,
        Demand demand,
        Agreement agreement,
        List<EngagementDay> days,
        EngagementState state,
        Course course,
        long version)
        implements Versioned<Engagement> {
    /**
     * What became of an engagement so far.
     *
     * @param replacements how often another worker took over
     * @param statements what was billed, the first month first
     */
    public record Course(int replacements, List<EngagementStatement> statements) {
        static final Course NONE = new Course(0, List.of());

        /** Keeps its own copy. */
        public Course {
            statements = List.copyOf(statements);
        }
    }

    /** Keeps its own copy. */
    public Engagement {
        days = List.copyOf(days);
    }

    /** Returns the household. */
    public CustomerId customer() {
        return demand.customer();
    }

    /** Lists the days from one on on which somebody is to come. */
    public List<EngagementDay> dueFrom(LocalDate first) {
        return days.stream()
                .filter(day -> !day.off() && !day.date().isBefore(first))
                .toList();
    }

    /** Tells whether somebody is to come on a day: it is a working day, and was not given up. */
    public boolean isDueOn(LocalDate date) {
        return days.stream().anyMatch(day -> !day.off() && day.date().equals(date));
    }

    /** Returns what was billed for a month; nothing if that is not billed yet. */
    public Optional<EngagementStatement> billed(YearMonth month) {
        return course.statements.stream()
                .filter(statement -> statement.month().equals(month))
                .findFirst();
    }

    /** Lists the months in which somebody is to come, the first first. */
    List<YearMonth> months() {
        return dueFrom(agreement.days().first()).stream()
                .map(day -> YearMonth.from(day.date()))
                .distinct()
                .toList();
    }

    /** Lists the days of a month. */
    List<EngagementDay> in(YearMonth month) {
        return days.stream()
                .filter(day -> YearMonth.from(day.date()).equals(month))
                .toList();
    }

    /** Tells whether nobody is to come in a month any more. */
    boolean isOver(YearMonth month, LocalDate today) {
        return dueFrom(today).stream()
                .noneMatch(day -> YearMonth.from(day.date()).equals(month));
    }

    Engagement running() {
        return step(EngagementState.RUNNING, course, days);
    }

    /** Returns it with another worker from now on. */
    Engagement replaced() {
        return new Engagement(
                order,
                begunAt,
                demand,
                agreement,
                days,
                state,
                new Course(course.replacements + 1, course.statements),
                version);
    }

    /** Returns it with a day off. */
    Engagement resting(LocalDate date) {
        return new Engagement(order, begunAt, demand, agreement, off(day -> day.equals(date)), state, course, version);
    }

    /** Returns it given up from a day on. */
    Engagement givenUp(LocalDate from) {
        return step(EngagementState.GIVEN_UP, course, off(day -> !day.isBefore(from)));
    }

    Engagement with(EngagementStatement billed) {
        List<EngagementStatement> all = new ArrayList<>(course.statements);
        all.add(billed);
        return new Engagement(
                order, begunAt, demand, agreement, days, state, new Course(course.replacements, all), version);
    }

    Engagement settled() {
        return step(EngagementState.SETTLED, course, days);
    }

    /** Demands that days can still be changed. */
    void requireOpen() {
        if (!state.isOpen()) {
            throw refused(EngagementState.GIVEN_UP);
        }
    }

    @Override
    public Engagement withVersion(long saved) {
        return new Engagement(order, begunAt, demand, agreement, days, state, course, saved);
    }

    private List<EngagementDay> off(Predicate<LocalDate> chosen) {
        return days.stream()
                .map(day -> chosen.test(day.date()) ? day.given() : day)
                .toList();
    }

    private Engagement step(EngagementState next, Course then, List<EngagementDay> left) {
        if (!state.successors().contains(next)) {
            throw refused(next);
        }
        return new Engagement(order, begunAt, demand, agreement, left, next, then, version);
    }

    private IllegalTransitionException refused(EngagementState next) {
        return new IllegalTransitionException("engagement", order, state, next, state.successors());
    }
}
