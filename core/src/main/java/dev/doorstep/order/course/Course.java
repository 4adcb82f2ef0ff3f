package dev.doorstep.order.course;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of how one day of one worker goes.
 *
 * @param worker who, and where they start from
 * @param stops the doors at which they are planned to be, the earliest first
 * @param seen where they were seen last, or nothing
 * @param travel how long it takes from door to door
 */
public record Course(
        Worker worker, List<Stop> stops, @Nullable ProgressPing seen, TravelTimes travel) {
    /** Keeps its own copy. */
    public Course {
        stops = List.copyOf(stops);
    }

    /**
     * Plays the rest of the day, and says for every door when the worker is expected there: the doors that they set out
     * for already in that order, then the others as planned.
     *
     * <p>What happened stays as it happened. What did not happen yet happens from {@code now} on: workers set out when
     * they must to be there on time, or later if they are not free or not gone by then, and from where they were seen
     * last if that says more than the door before; work begins when they are there, not before it was planned, and
     * takes as long as it was planned to. So nothing comes earlier for a delay, unless leaving later means arriving
     * earlier, and a delay passes on less what there is of waiting in between.
     *
     * @param now the instant from which the rest is played; that of the facts, or a later one to see what comes of
     *     nothing happening until then
     */
    public List<Expectation> expectations(Instant now) {
        return new Walk(this, now).expectations();
    }

    /** Says when the worker is expected at the door of a visit; nothing if it is not on that day of theirs. */
    public Optional<Expectation> expectation(VisitId visit, Instant now) {
        return expectations(now).stream()
                .filter(expected -> expected.visit().equals(visit))
                .findFirst();
    }
}
