package dev.doorstep.persistence;

import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Calendars;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.DoubleBookingPreventedException;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The versions in {@code ds_worker_calendar}, the claims in {@code ds_claim}, and the net under them: a constraint
 * where the database can say "no overlap", the rows of {@code ds_busy_segment} where it cannot.
 */
final class JdbiCalendars implements Calendars {
    private static final String TABLE = "ds_worker_calendar";
    private static final String EDITIONS =
            "SELECT worker_id, version, stamp FROM ds_worker_calendar WHERE branch_id = :branch AND (<staff>)";
    private static final String FIRST = """
            INSERT INTO ds_worker_calendar (branch_id, worker_id, version, stamp)
            VALUES (:branch, :worker, :version, :stamp)""";
    private static final String RAISE = """
            UPDATE ds_worker_calendar SET version = version + 1, stamp = :stamp
             WHERE branch_id = :branch AND worker_id = :worker AND version = :version""";
    private static final String COLUMNS = """
            id, worker_id, visit_id, door_start, door_end, latitude, longitude, promise_start, promise_end, state,
            expires_at""";
    static final String CLAIMS = "SELECT " + COLUMNS + "\n" + """
             FROM ds_claim
             WHERE branch_id = :branch AND (<staff>)
               AND door_start > :earliest AND door_start < :end AND door_end > :start
             ORDER BY door_start, worker_id""";
    static final String CLAIMS_OF = "SELECT " + COLUMNS + "\n" + """
             FROM ds_claim WHERE branch_id = :branch AND visit_id IN (<visits>) ORDER BY door_start, worker_id""";
    private static final String REMOVE =
            "DELETE FROM ds_claim WHERE branch_id = :branch AND id = :id AND worker_id = :worker";
    private static final String ADD = "INSERT INTO ds_claim (branch_id, " + COLUMNS + ")\n";
    private static final String CLAIM = """
            :branch, :id, :worker, :visit, :doorStart, :doorEnd, :latitude, :longitude, :promiseStart, :promiseEnd,
            :state, :expiresAt""";
    private static final String ADD_ONE = ADD + "VALUES (" + CLAIM + ")";

    /** Both at once, for databases whose statements can have others within; without the version there is no claim. */
    private static final String RAISE_AND_ADD =
            "WITH raised AS (" + RAISE + " RETURNING worker_id)\n" + ADD + "SELECT " + CLAIM + "\nFROM raised";

    private static final String RESTAMP =
            "UPDATE ds_worker_calendar SET stamp = :stamp WHERE branch_id = :branch AND worker_id = :worker";

    private static final String FREE = """
            DELETE FROM ds_busy_segment
             WHERE branch_id = :branch AND worker_id = :worker AND segment >= :first AND segment < :end""";
    private static final String OCCUPY =
            "INSERT INTO ds_busy_segment (branch_id, worker_id, segment) VALUES (:branch, :worker, :segment)";
    private static final String NET = "ds_claim_doors_never_overlap";

    private final Sql sql;

    /**
     * How a calendar stands.
     *
     * @param worker whose it is
     * @param version how often it was changed
     * @param stamp a number by chance that its last change left, or that of its worker, their roster or leave: no two
     *     changes ever leave the same, not even one that is undone, or one that comes after the database was put back
     *     to an earlier day
     */
    record Edition(WorkerId worker, long version, long stamp) {}

    JdbiCalendars(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<WorkerId, Long> versions(Staff staff) {
        return versions(Staffing.select(sql, editions(sql), "worker_id", staff)
                .map(JdbiCalendars::edition)
                .list());
    }

    static Map<WorkerId, Long> versions(Collection<Edition> editions) {
        return editions.stream().collect(Collectors.toMap(Edition::worker, Edition::version));
    }

    /** Has the calendars of everybody read on the way, unless they are to be locked. */
    void along(RoundTrip trip) {
        if (!sql.isWaiting()) {
            trip.add(
                    Staffing.narrow(EDITIONS, "worker_id", Staff.all()),
                    JdbiCalendars::edition,
                    found -> sql.keep(TABLE, Staff.all(), Optional.of(found)));
        }
    }

    /** Returns what was read ahead of the calendars of some workers, once. */
    Optional<List<Edition>> ahead(Staff staff) {
        Optional<List<Edition>> found = sql.seen(TABLE, staff, Optional::empty);
        sql.forget(TABLE);
        return found;
    }

    /** Keeps what the session read last of calendars, which its next change of one of them is made on. */
    void keep(KnownCalendars read) {
        sql.keep(TABLE, KnownCalendars.class, Optional.of(read));
    }

    /**
     * Says that what decides about the time of a worker is written: whoever knows their calendar knows it no more. A
     * worker who has no calendar yet gets one.
     */
    static void restamp(Sql sql, WorkerId worker) {
        int stamped = sql.update(RESTAMP)
                .bind("worker", worker)
                .bind("stamp", newStamp())
                .execute();
        if (stamped == 0) {
            first(sql, new Edition(worker, 0, newStamp()));
        }
    }

    private static int first(Sql sql, Edition calendar) {
        return sql.insertIfAbsent(
                FIRST,
                insert -> insert.bind("worker", calendar.worker())
                        .bind("version", calendar.version())
                        .bind("stamp", calendar.stamp()));
    }

    @Override
    public List<Claim> claims(Staff staff, TimeWindow window) {
        return Staffing.select(sql, CLAIMS, "worker_id", staff)
                .bind("earliest", window.startInclusive().minus(Demand.AT_DOOR_MAX))
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .map(JdbiCalendars::claim)
                .list();
    }

    @Override
    public List<Claim> claimsOf(Collection<VisitId> visits) {
        return visits.isEmpty()
                ? List.of()
                : sql.query(CLAIMS_OF)
                        .bindList("visits", List.copyOf(visits))
                        .map(JdbiCalendars::claim)
                        .list();
    }

    @Override
    public void apply(CalendarChange change) {
        Optional<KnownCalendars> known = sql.seen(TABLE, KnownCalendars.class, Optional::empty);
        List<Edition> next = next(change);
        try {
            if (sql.dialect().nestsStatements() && sql.canWait() && isOneClaim(change)) {
                raiseAndAddSoon(change, next.get(0));
            } else {
                next.forEach(this::raise);
                remove(change.removed());
                add(change.added());
            }
            known.ifPresent(read -> next.forEach(calendar -> read.change(calendar, change)));
        } catch (UnableToExecuteStatementException e) {
            throw refused(e, change);
        }
    }

    /** Tells whether nothing changes but that somebody who has a calendar gets one more claim. */
    private static boolean isOneClaim(CalendarChange change) {
        return change.removed().isEmpty()
                && change.added().size() == 1
                && change.versions().size() == 1
                && !change.versions().containsValue(0L);
    }

    /** Returns how the calendars stand after a change, in the order in which they are raised. */
    private static List<Edition> next(CalendarChange change) {
        return change.versions().entrySet().stream()
                .map(touched -> new Edition(touched.getKey(), touched.getValue() + 1, newStamp()))
                .toList();
    }

    private void raiseAndAddSoon(CalendarChange change, Edition next) {
        Claim claim = change.added().get(0);
        sql.writeSoon(new Outgoing.Write(
                calendarOf(claim.worker()),
                RAISE_AND_ADD,
                row(claim).with("version", next.version() - 1).with("stamp", next.stamp()),
                refused -> refused(refused, change)));
    }

    /** By a chance that nobody repeats: a seed from outside would give the same stamp to two changes. */
    private static long newStamp() {
        return ThreadLocalRandom.current().nextLong();
    }

    private static String calendarOf(WorkerId worker) {
        return "the calendar of worker " + worker;
    }

    private void raise(Edition next) {
        WorkerId worker = next.worker();
        int touched = sql.update(RAISE)
                .bind("worker", worker)
                .bind("version", next.version() - 1)
                .bind("stamp", next.stamp())
                .execute();
        if (touched == 0 && next.version() == 1) {
            touched = first(sql, next);
        }
        if (touched == 0) {
            throw new LostRaceException(calendarOf(worker));
        }
    }

    private void remove(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(REMOVE);
        claims.forEach(claim -> batch.bind("branch", sql.branch())
                .bind("id", claim.id())
                .bind("worker", claim.worker())
                .add());
        if (Arrays.stream(batch.execute()).sum() != claims.size()) {
            throw new LostRaceException("a claim of " + claims.size());
        }
        if (sql.dialect().netIsSegments()) {
            free(claims);
        }
    }

    private void free(List<Claim> claims) {
        PreparedBatch batch = sql.batch(FREE);
        claims.forEach(claim -> batch.bind("branch", sql.branch())
                .bind("worker", claim.worker())
                .bind("first", Grain.segmentOf(claim.door().startInclusive()))
                .bind("end", Grain.segmentOf(claim.door().endExclusive()))
                .add());
        batch.execute();
    }

    private void add(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.batch(ADD_ONE);
        claims.forEach(
                claim -> row(claim).with("branch", sql.branch()).onto(batch).add());
        batch.execute();
        if (sql.dialect().netIsSegments()) {
            occupy(claims);
        }
    }

    private void occupy(List<Claim> claims) {
        PreparedBatch batch = sql.batch(OCCUPY);
        for (Claim claim : claims) {
            long end = Grain.segmentOf(claim.door().endExclusive());
            for (long segment = Grain.segmentOf(claim.door().startInclusive()); segment < end; segment++) {
                batch.bind("branch", sql.branch())
                        .bind("worker", claim.worker())
                        .bind("segment", segment)
                        .add();
            }
        }
        batch.execute();
    }

    private static Row row(Claim claim) {
        return new Row()
                .with("id", claim.id())
                .with("worker", claim.worker())
                .with("visit", claim.visit())
                .with("doorStart", claim.door().startInclusive())
                .with("doorEnd", claim.door().endExclusive())
                .with("latitude", claim.place().latitude())
                .with("longitude", claim.place().longitude())
                .with("promiseStart", claim.promise().startInclusive())
                .with("promiseEnd", claim.promise().endExclusive())
                .with("state", claim.state())
                .with("expiresAt", claim.expiresAt());
    }

    /** A claim of the same visit came first, or the net had to keep two doors apart. */
    private static RuntimeException refused(RuntimeException failure, CalendarChange change) {
        if (Dialect.names(failure, NET)) {
            RuntimeException prevented =
                    new DoubleBookingPreventedException(change.versions().keySet());
            prevented.initCause(failure);
            return prevented;
        }
        if (Dialect.names(failure, "ds_claim_visit_is_claimed_once")) {
            RuntimeException lost = new LostRaceException("the claim of a visit");
            lost.initCause(failure);
            return lost;
        }
        return failure;
    }

    /** Returns the read of how calendars stand, for {@link Staffing}. */
    static String editions(Sql sql) {
        return sql.contested(EDITIONS, "worker_id");
    }

    static Edition edition(ResultSet row, StatementContext context) throws SQLException {
        return new Edition(new WorkerId(Sql.uuid(row, 1)), row.getLong(2), row.getLong(3));
    }

    /** Reads {@code COLUMNS} by position: a fortnight has thousands of claims, and names are looked up in each. */
    static Claim claim(ResultSet row, StatementContext context) throws SQLException {
        return new Claim(
                new ClaimId(Sql.uuid(row, 1)),
                new WorkerId(Sql.uuid(row, 2)),
                new VisitId(Sql.uuid(row, 3)),
                new TimeWindow(Sql.instant(row, 4), Sql.instant(row, 5)),
                new GeoPoint(row.getDouble(6), row.getDouble(7)),
                new TimeWindow(Sql.instant(row, 8), Sql.instant(row, 9)),
                ClaimState.valueOf(row.getString(10)),
                Sql.optionalInstant(row, 11).orElse(null));
    }
}
