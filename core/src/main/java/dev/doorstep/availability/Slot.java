package dev.doorstep.availability;

import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A start that can be held now.
 *
 * @param start when the time at the door starts
 * @param workers how many workers could come; of a crew, for the place that the fewest could take
 * @param best who comes if it is held now; of a crew, who leads it
 * @param addedTravel how much longer their way of that day gets; of a crew, of all together
 * @param others who comes besides, in the order of the crew; empty if one worker comes alone
 */
public record Slot(Instant start, int workers, WorkerId best, Duration addedTravel, List<WorkerId> others) {
    /** Keeps its own copy. */
    public Slot {
        others = List.copyOf(others);
    }

    /** Obtains the slot of one worker who comes alone. */
    public Slot(Instant start, int workers, WorkerId best, Duration addedTravel) {
        this(start, workers, best, addedTravel, List.of());
    }

    /** Obtains the slot of all who come, the lead first. */
    static Slot of(List<Fit> fits, int workers) {
        return new Slot(
                fits.get(0).door().startInclusive(),
                workers,
                fits.get(0).worker().id(),
                fits.stream().map(Fit::addedTravel).reduce(Duration.ZERO, Duration::plus),
                fits.stream().skip(1).map(fit -> fit.worker().id()).toList());
    }
}
