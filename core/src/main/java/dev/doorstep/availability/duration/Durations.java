package dev.doorstep.availability.duration;

import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.matching.Demand;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long visits take on some days: whoever asks, lists, holds, confirms or plans, asks here.
 *
 * @param models the models that hold on any of the days, in the order in which they begin
 */
public record Durations(List<DurationModel> models) {
    /** Every visit takes what is sold. */
    public static final Durations AS_SOLD = new Durations(List.of());

    /** Keeps its own copy. */
    public Durations {
        models = List.copyOf(models);
    }

    /** Tells whether every visit takes what is sold. */
    public boolean areAsSold() {
        return models.isEmpty();
    }

    /** Tells whether anything is known of ways. */
    public boolean knowWays() {
        return models.stream().anyMatch(model -> model.ways() != null);
    }

    /**
     * Returns the share of what the map says that ways take, in basis points.
     *
     * @param day the day on which somebody leaves, by the branch's wall-clock
     * @param hour the hour in which they leave, 0 to 23
     */
    public int wayShare(TravelMode mode, LocalDate day, int hour) {
        return on(day).map(model -> model.wayShare(mode, hour)).orElse(BasisPoints.ALL);
    }

    /** Returns what a day goes by, and nothing else. */
    public Durations only(LocalDate day) {
        return new Durations(on(day).stream().toList());
    }

    /** Finds the model that a day goes by. */
    public Optional<DurationModel> on(LocalDate day) {
        return models.stream().filter(model -> model.holdsOn(day)).reduce((earlier, later) -> later);
    }

    /**
     * Says how long a worker would be at a door, and why; nothing if it is what is sold because nothing else is known.
     *
     * @param day the day on which the visit starts, by the branch's wall-clock
     */
    public Optional<ExpectedDuration> expected(Demand demand, Worker worker, LocalDate day) {
        OfferingId offering = demand.offering();
        return offering == null
                ? Optional.empty()
                : on(day).flatMap(model -> model.expected(offering, worker.code(), demand.atDoor()));
    }

    /** Returns how long a worker would be at a door. */
    public Duration atDoor(Demand demand, Worker worker, LocalDate day) {
        return expected(demand, worker, day).map(ExpectedDuration::atDoor).orElse(demand.atDoor());
    }
}
