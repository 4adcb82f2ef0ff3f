package dev.doorstep.discovery.favourite;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import java.time.Instant;
import java.util.List;

/**
 * What a customer comes back to, and what of it is to be had today.
 *
 * @param offerings the offerings that they keep, the latest first
 * @param workers the workers whom they follow, the latest first
 */
public record FavouriteList(List<Kept> offerings, List<Followed> workers) {
    /** Keeps its own copies. */
    public FavouriteList {
        offerings = List.copyOf(offerings);
        workers = List.copyOf(workers);
    }

    /**
     * An offering that a customer keeps.
     *
     * @param offering its code
     * @param name what it is called today
     * @param bookable whether it can be booked today
     * @param since since when it is kept
     */
    public record Kept(OfferingId offering, LocalText name, boolean bookable, Instant since) {}

    /**
     * A worker whom a customer follows.
     *
     * @param worker the identity
     * @param code what the operator's files call them
     * @param name what people call them
     * @param available whether nothing keeps them from the customer's visits today; when they have time, slots say
     * @param since since when they are followed
     */
    public record Followed(WorkerId worker, PersonCode code, String name, boolean available, Instant since) {}

    /** Returns the wish for those of the workers who are available, the latest first, or else for anybody. */
    public WorkerChoice choice() {
        List<WorkerId> wished = workers.stream()
                .filter(Followed::available)
                .map(Followed::worker)
                .limit(WorkerChoice.WORKERS_MAX)
                .toList();
        return wished.isEmpty() ? WorkerChoice.any() : WorkerChoice.preferred(wished);
    }
}
