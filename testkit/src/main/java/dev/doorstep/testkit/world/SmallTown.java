package dev.doorstep.testkit.world;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Place;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Promise;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.course.Progress;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.workforce.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A branch with a few workers and what their calendars hold at one moment.
 *
 * @param branch the branch
 * @param now the moment
 * @param workers the workers with shifts, leave and claims; nothing of it was saved yet
 */
public record SmallTown(Branch branch, Instant now, List<WorkerTime> workers) {
    /** Keeps its own copy. */
    public SmallTown {
        workers = List.copyOf(workers);
    }

    /** Returns the town as the oracle sees it. */
    public CalendarSnapshot snapshot(TravelTimes travel) {
        return CalendarSnapshot.of(new Terms(branch, travel, now), workers);
    }

    /** Writes the whole town into a store that knows nothing of its branch. */
    public void settle(Store store) {
        try (Session session = store.open(branch.id(), SessionMode.WRITE)) {
            session.organisation().branches().save(branch);
            workers.forEach(time -> settle(session, time));
            session.commit();
        }
    }

    /**
     * Writes the whole town into such a store, and for everything that is promised in it a visit that was shown to
     * nobody: it may make room, and anybody who cleans can do it.
     */
    public void settleWithVisits(Store store) {
        settle(store);
        try (Session session = store.open(branch.id(), SessionMode.WRITE)) {
            promised().map(this::visit).forEach(session.orders().visits()::save);
            session.commit();
        }
    }

    private Stream<Claim> promised() {
        return workers.stream()
                .flatMap(time -> time.claims().stream())
                .filter(claim -> claim.state() == ClaimState.TENTATIVE);
    }

    private Visit visit(Claim claim) {
        Demand demand = new Demand(
                claim.visit(),
                Place.at(claim.place()),
                new Requirement(Townsfolk.CLEANING, SkillLevel.of(1), Set.of()),
                claim.door().duration(),
                null,
                WorkerChoice.any(),
                Set.of(),
                new CustomerId(claim.visit().value()));
        Promise promise = Promise.of(claim.promise(), branch);
        OrderId order = new OrderId(claim.visit().value());
        return new Visit(order, VisitState.PENDING_DISPATCH, demand, promise, Progress.NONE, null, 0);
    }

    /** Opens Doorstep on a store at the moment of the town, for whoever may do everything. */
    public Desk desk(Store store) {
        return Doorstep.builder()
                .store(store)
                .clock(VirtualClock.at(now))
                .build()
                .as(Actor.administrator("li", branch.id()));
    }

    private static void settle(Session session, WorkerTime time) {
        Worker saved = session.workers().save(time.worker());
        session.availability().rosters().save(time.roster());
        time.leave().forEach(session.availability().leaves()::save);
        List<Claim> claims =
                Stream.concat(time.claims().stream(), time.expired().stream()).toList();
        Map<WorkerId, Long> unread = Map.of(saved.id(), 0L);
        session.availability().calendars().apply(CalendarChange.of(unread, List.of(), claims));
    }
}
