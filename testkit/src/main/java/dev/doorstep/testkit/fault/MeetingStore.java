package dev.doorstep.testkit.fault;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Calendars;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A store whose first deciders wait for one another: nobody writes a calendar before so many have read and decided.
 * Races happen on it every time, however the threads are scheduled. Whoever decides again later does not wait.
 */
public final class MeetingStore implements Store {
    private static final long PATIENCE_SECONDS = 60;

    private final Store store;
    private final CountDownLatch missing;

    private MeetingStore(Store store, int deciders) {
        this.store = store;
        this.missing = new CountDownLatch(deciders);
    }

    /**
     * Lets deciders meet at a store.
     *
     * @param store the store
     * @param deciders how many threads will decide to change a calendar; each of them must come
     */
    public static MeetingStore around(Store store, int deciders) {
        return new MeetingStore(store, deciders);
    }

    @Override
    public Session open(BranchId branch, SessionMode mode) {
        Session session = store.open(branch, mode);
        return PosingSession.of(() -> session, Map.of("availability", this::meeting));
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        store.close();
    }

    private Availability.Ports meeting(Session session) {
        Availability.Ports ports = session.availability();
        return new Availability.Ports(
                new Meeting(ports.calendars()), ports.rosters(), ports.leaves(), ports.durations(), ports.schedules());
    }

    private void meet() {
        missing.countDown();
        try {
            if (!missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Of the deciders %d did not come.".formatted(missing.getCount()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("A decider was called away.", e);
        }
    }

    /** Calendars that are written after the meeting. */
    private final class Meeting implements Calendars {
        private final Calendars calendars;

        Meeting(Calendars calendars) {
            this.calendars = calendars;
        }

        @Override
        public Map<WorkerId, Long> versions(Staff staff) {
            return calendars.versions(staff);
        }

        @Override
        public List<Claim> claims(Staff staff, TimeWindow window) {
            return calendars.claims(staff, window);
        }

        @Override
        public List<Claim> claimsOf(Collection<VisitId> visits) {
            return calendars.claimsOf(visits);
        }

        @Override
        public void apply(CalendarChange change) {
            meet();
            calendars.apply(change);
        }
    }
}
