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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A store whose calendars forget the version that a decision was based on: they read it again just before they write. Read, check,
 * write without a guard; a race test that does not catch it catches nothing.
 */
public final class UnguardedStore implements Store {
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
        Session session = store.open(branch, mode);
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("availability")) {
                        return unguarded(session.availability());
                    }
                    try {
                        return method.invoke(session, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        store.close();
    }

    private static Availability.Ports unguarded(Availability.Ports ports) {
        return new Availability.Ports(new ForgetfulCalendars(ports.calendars()), ports.rosters(), ports.leaves());
    }

    /** Calendars that write on whatever version there is. */
    private record ForgetfulCalendars(Calendars calendars) implements Calendars {
        /** As long as a busy scheduler may keep any thread between its decision and its write. */
        private static final long PAUSE_NANOS = 300_000;

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
            LockSupport.parkNanos(PAUSE_NANOS);
            Map<WorkerId, Long> read =
                    calendars.versions(Staff.of(change.versions().keySet()));
            Map<WorkerId, Long> latest = new HashMap<>();
            change.versions().keySet().forEach(worker -> latest.put(worker, read.getOrDefault(worker, 0L)));
            calendars.apply(CalendarChange.of(latest, change.removed(), change.added()));
        }
    }
}
