package dev.doorstep.testkit.fault;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Calendars;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Schedules;
import dev.doorstep.availability.duration.DurationModels;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Rosters;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.CommandLog;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Savepoints;
import dev.doorstep.event.Timeline;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A store without the guard: a decision about time reads in one transaction and is written in the next, on whatever
 * version it finds there. This is how calendars are double-booked; a race test that does not catch it catches nothing.
 *
 * <p>For sessions that change calendars only: whatever else they write before is lost, and a calendar is written at
 * once.
 */
public final class UnguardedStore implements Store {
    /** More than there are threads: each of them makes a write fail once at the most. */
    private static final int ATTEMPTS_MAX = 200;

    private final Store store;

    private UnguardedStore(Store store) {
        this.store = store;
    }

    /** Takes the guard off a store. */
    public static UnguardedStore around(Store store) {
        return new UnguardedStore(store);
    }

    @Override
    public Session open(BranchId branch, SessionMode mode) {
        Unguarded unguarded = new Unguarded(store, branch);
        return PosingSession.of(
                () -> unguarded.current,
                Map.of("availability", session -> unguarded.availability(), "work", session -> unguarded.work()));
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        store.close();
    }

    /** What a session shows that is another one when it writes than it was when it read. */
    private static final class Unguarded implements Calendars, Savepoints {
        private final Store store;
        private final BranchId branch;
        private Session current;

        Unguarded(Store store, BranchId branch) {
            this.store = store;
            this.branch = branch;
            this.current = store.open(branch, SessionMode.WRITE);
        }

        private Availability.Ports availability() {
            return new Availability.Ports(
                    this,
                    PosingSession.live(
                            Rosters.class, () -> current.availability().rosters()),
                    PosingSession.live(
                            Leaves.class, () -> current.availability().leaves()),
                    PosingSession.live(
                            DurationModels.class, () -> current.availability().durations()),
                    PosingSession.live(
                            Schedules.class, () -> current.availability().schedules()));
        }

        private Work.Ports work() {
            return new Work.Ports(
                    PosingSession.live(Timeline.class, () -> current.work().timeline()),
                    PosingSession.live(CommandLog.class, () -> current.work().commands()),
                    this);
        }

        @Override
        public <T> T atomically(Supplier<T> command) {
            return command.get();
        }

        @Override
        public Map<WorkerId, Long> versions(Staff staff) {
            return calendars().versions(staff);
        }

        @Override
        public List<Claim> claims(Staff staff, TimeWindow window) {
            return calendars().claims(staff, window);
        }

        @Override
        public List<Claim> claimsOf(Collection<VisitId> visits) {
            return calendars().claimsOf(visits);
        }

        /** What others write in between is no reason to decide again, only to write again. */
        @Override
        public void apply(CalendarChange change) {
            current.close();
            try {
                for (int attempt = 1; !isWritten(change, attempt); attempt++) {
                    Thread.onSpinWait();
                }
            } finally {
                current = store.open(branch, SessionMode.WRITE);
            }
        }

        private boolean isWritten(CalendarChange change, int attempt) {
            try (Session session = store.open(branch, SessionMode.WRITE)) {
                write(change, session.availability().calendars());
                session.commit();
                return true;
            } catch (RuntimeException failure) {
                boolean raced = failure instanceof LostRaceException || store.isTransient(failure);
                if (!raced || attempt == ATTEMPTS_MAX) {
                    throw failure;
                }
                return false;
            }
        }

        private static void write(CalendarChange change, Calendars calendars) {
            Map<WorkerId, Long> found =
                    calendars.versions(Staff.of(change.versions().keySet()));
            Map<WorkerId, Long> latest = new HashMap<>();
            change.versions().keySet().forEach(worker -> latest.put(worker, found.getOrDefault(worker, 0L)));
            calendars.apply(CalendarChange.of(latest, change.removed(), change.added()));
        }

        private Calendars calendars() {
            return current.availability().calendars();
        }
    }
}
