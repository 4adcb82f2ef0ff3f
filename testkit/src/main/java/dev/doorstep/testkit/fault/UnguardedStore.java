package dev.doorstep.testkit.fault;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Calendars;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Savepoints;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store without the guard: a decision about time reads in one transaction and writes in the next, on whatever version it finds
 * there. This is how calendars are double-booked; a race test that does not catch it catches nothing.
 *
 * <p>For sessions that change calendars only: whatever else they write before is lost.
 */
public final class UnguardedStore implements Store {
    /** As long as a busy scheduler may keep any thread between its decision and its write. */
    private static final long PAUSE_NANOS = 300_000;

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
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, new Unguarded(store, branch));
    }

    @Override
    public boolean isTransient(RuntimeException failure) {
        return store.isTransient(failure);
    }

    @Override
    public void close() {
        store.close();
    }

    /** A session that is another one when it writes than it was when it read. */
    private static final class Unguarded implements InvocationHandler, Calendars, Savepoints {
        private final Store store;
        private final BranchId branch;
        private Session current;

        Unguarded(Store store, BranchId branch) {
            this.store = store;
            this.branch = branch;
            this.current = store.open(branch, SessionMode.WRITE);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("availability")) {
                Availability.Ports ports = current.availability();
                return new Availability.Ports(this, ports.rosters(), ports.leaves());
            }
            if (method.getName().equals("work")) {
                return new Work.Ports(current.work().timeline(), current.work().commands(), this);
            }
            try {
                return method.invoke(current, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
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

        @Override
        public void apply(CalendarChange change) {
            current.close();
            LockSupport.parkNanos(PAUSE_NANOS);
            current = store.open(branch, SessionMode.WRITE);
            Map<WorkerId, Long> found =
                    calendars().versions(Staff.of(change.versions().keySet()));
            Map<WorkerId, Long> latest = new HashMap<>();
            change.versions().keySet().forEach(worker -> latest.put(worker, found.getOrDefault(worker, 0L)));
            calendars().apply(CalendarChange.of(latest, change.removed(), change.added()));
        }

        private Calendars calendars() {
            return current.availability().calendars();
        }
    }
}
