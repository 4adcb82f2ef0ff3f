package dev.doorstep.benchmarks;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.CalendarChange;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.organisation.Actor;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A busy city in a database: its slots as a customer asks for them, in a transaction that reads branch, workers,
 * shifts, leave and visits, beside one SELECT that reads the rows of the same visits and nothing else.
 */
final class StoredCity {
    private static final String ROWS = """
            SELECT id, worker_id, visit_id, door_start, door_end, latitude, longitude, promise_start, promise_end,
                   state, expires_at
              FROM ds_claim WHERE branch_id = ? AND door_start > ? AND door_start < ? AND door_end > ?
             ORDER BY door_start, worker_id""";

    private static final Duration AROUND = Duration.ofDays(1);

    private final BusyCity city;
    private final DataSource source;
    private final Desk customers;

    private StoredCity(BusyCity city, DataSource source, Desk customers) {
        this.city = city;
        this.source = source;
        this.customers = customers;
    }

    /** Writes a city into a database that knows nothing of it. */
    static StoredCity of(BusyCity city, DataSource source) {
        BranchId branch = city.terms().branch().id();
        Store store = JdbiStore.open(source);
        try (Session session = store.open(branch, SessionMode.WRITE)) {
            session.organisation().branches().save(city.terms().branch());
            Map<WorkerId, Long> versions = new LinkedHashMap<>();
            for (WorkerTime time : city.workers()) {
                session.workers().save(time.worker());
                session.availability().rosters().save(time.roster());
                versions.put(time.worker().id(), 0L);
            }
            List<Claim> claims = city.workers().stream()
                    .flatMap(time -> time.claims().stream())
                    .toList();
            session.availability().calendars().apply(CalendarChange.of(versions, List.of(), claims));
            session.commit();
        }
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(Clock.fixed(city.terms().now(), city.terms().zone()))
                .travelTimes(city.terms().travel())
                .build();
        return new StoredCity(
                city, source, doorstep.as(Actor.customer(city.demand().customer(), branch)));
    }

    /** Sums over all slots how many workers could come. */
    long slots() {
        return customers.inTransaction(
                t -> SlotsCommand.candidates(t.availability().slots(city.query())));
    }

    /**
     * Reads the rows of all visits.
     *
     * @return what the slots sum to, which one SELECT does not find out, if it finds as many rows as there are visits
     */
    long rows(long sum) {
        LocalDate first = city.query().from();
        ZoneId zone = city.terms().zone();
        Instant start = first.atStartOfDay(zone).toInstant().minus(AROUND);
        Instant end = first.plusDays(city.query().days())
                .atStartOfDay(zone)
                .toInstant()
                .plus(AROUND);
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setString(1, city.terms().branch().id().value());
            select.setObject(2, utc(start.minus(Demand.AT_DOOR_MAX)));
            select.setObject(3, utc(end));
            select.setObject(4, utc(start));
            try (ResultSet found = select.executeQuery()) {
                int rows = 0;
                while (found.next()) {
                    read(found);
                    rows++;
                }
                return rows == city.visits() ? sum : -1;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The visits cannot be read.", failed);
        }
    }

    /** Reads what a claim holds, so that no column travels for nothing. */
    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                new TimeWindow(instant(row, 4), instant(row, 5)),
                row.getDouble(6),
                row.getDouble(7),
                new TimeWindow(instant(row, 8), instant(row, 9)),
                row.getString(10),
                row.getObject(11));
    }

    private record Row(
            UUID id,
            UUID worker,
            UUID visit,
            TimeWindow door,
            double latitude,
            double longitude,
            TimeWindow promise,
            String state,
            Object expiresAt) {}

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
