package dev.doorstep.order.performance;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.duration.FinishedWay;
import dev.doorstep.availability.duration.FinishedWork;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.routing.Travel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visit of which begin and end are known.
 *
 * @param offering what was sold
 * @param worker who did it
 * @param sold the time at the door that was sold
 * @param planned when it was to be done, and how long the way was to take
 * @param times when it was done
 * @param mapped how the worker moves, and how long the way takes by the map
 */
record DoneVisit(
        OfferingId offering, PersonCode worker, Duration sold, Agenda.Appointment planned, Times times, Mapped mapped) {
    /**
     * When things happened.
     *
     * @param departedAt when the worker set out, or nothing if they did not say
     * @param arrivedAt when they reached the door, or nothing if they did not say
     * @param startedAt when work began
     * @param finishedAt when work was finished
     */
    record Times(@Nullable Instant departedAt, @Nullable Instant arrivedAt, Instant startedAt, Instant finishedAt) {
        Duration work() {
            return Duration.between(startedAt, finishedAt);
        }

        /** Returns how long the way took, if the worker said so. */
        Optional<Duration> way() {
            return departedAt == null || arrivedAt == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(departedAt, arrivedAt));
        }
    }

    /**
     * The way as the map knows it.
     *
     * @param mode how the worker moves
     * @param duration how long it takes, whatever the hour
     */
    record Mapped(TravelMode mode, Duration duration) {}

    /** Returns the way that was gone, if the worker told it and it was one. */
    Optional<FinishedWay> way(ZoneId zone) {
        Instant departed = times.departedAt;
        return knownWay()
                .filter(real -> departed != null && !real.isNegative() && !mapped.duration.isZero())
                .map(real -> new FinishedWay(
                        mapped.mode, LocalTime.ofInstant(departed, zone).getHour(), mapped.duration, real));
    }

    /** Returns how long the way took, if the worker told it and the map knows it. */
    Optional<Duration> knownWay() {
        return times.way().filter(real -> Travel.isWay(mapped.duration));
    }

    FinishedWork work() {
        return new FinishedWork(offering, worker, sold, times.work());
    }

    Duration plannedWork() {
        return planned.claim().door().duration();
    }

    /** Returns how much later than planned the work began, negative for earlier. */
    Duration delay() {
        return Duration.between(planned.claim().door().startInclusive(), times.startedAt);
    }

    /** Tells whether the work began after the window that was told to the customer. */
    boolean isLate() {
        return !times.startedAt.isBefore(planned.claim().promise().endExclusive());
    }
}
