package dev.doorstep.benchmarks;

import dev.doorstep.kernel.BranchId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Books as somebody would by hand: one transaction of plain JDBC that looks for a free worker, takes the calendar by
 * its version and writes the same rows into the same tables as Doorstep. It knows no prices, skills, shifts or limits.
 */
final class BookingTwin {
    static final BranchId BRANCH = BranchId.of("TWIN");

    /** Whose bookings the database holds from the first turn to the last, as every database in use does. */
    private static final BranchId NEIGHBOUR = BranchId.of("NEIGHBOUR");

    private static final String FREE = """
            SELECT w.worker_id, w.version FROM ds_worker_calendar w
             WHERE w.branch_id = ? AND NOT EXISTS (
                   SELECT 1 FROM ds_claim c
                    WHERE c.branch_id = w.branch_id AND c.worker_id = w.worker_id
                       AND c.door_start < ? AND c.door_end > ?)
             ORDER BY CASE WHEN w.worker_id = ? THEN 0 ELSE 1 END, w.worker_id LIMIT 1""";
    private static final String TAKE = """
            UPDATE ds_worker_calendar SET version = version + 1
             WHERE branch_id = ? AND worker_id = ? AND version = ?""";

    /** What a booking writes, besides the version of a calendar; what names others first. */
    private static final List<String> TABLES =
            List.of("ds_command", "ds_outbox", "ds_timeline", "ds_visit", "ds_order", "ds_claim");

    private static final Duration DOOR = Duration.ofHours(1);
    private static final Duration WAY = Duration.ofMinutes(15);
    private static final int ATTEMPTS_MAX = 1_000;

    private final DataSource source;
    private final BranchId branch;
    private final BookingTown town;
    private final Map<String, Map<String, Object>> specimens;

    private BookingTwin(
            DataSource source, BranchId branch, BookingTown town, Map<String, Map<String, Object>> specimens) {
        this.source = source;
        this.branch = branch;
        this.town = town;
        this.specimens = specimens;
    }

    /**
     * Opens the twin of a town, whose rows look like those of the only booking that the town has.
     *
     * @param workers how many workers there are
     */
    static BookingTwin of(BookingTown town, DataSource source, int workers) throws SQLException {
        Map<String, Map<String, Object>> specimens = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT * FROM %s WHERE branch_id = '%s'".formatted(table, BookingTown.BRANCH))) {
                    specimens.put(table, specimen(row));
                }
            }
        }
        BookingTwin twin = new BookingTwin(source, BRANCH, town, specimens);
        twin.hire(workers);
        return twin;
    }

    private static Map<String, Object> specimen(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        row.next();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.put(row.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT), row.getObject(column));
        }
        return values;
    }

    private void hire(int workers) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement hire = connection.prepareStatement(
                        "INSERT INTO ds_worker_calendar (branch_id, worker_id, version, stamp) VALUES (?, ?, 0, 0)")) {
            for (int number = 0; number < workers; number++) {
                hire.setString(1, branch.value());
                hire.setObject(2, town.neighbourOf(number));
                hire.addBatch();
            }
            hire.executeBatch();
        }
    }

    /** Books the visit of a number; who loses a race looks again. */
    void book(int number) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int attempt = 1; !isBooked(connection, number); attempt++) {
                connection.rollback();
                if (attempt == ATTEMPTS_MAX) {
                    throw new IllegalStateException("Nobody is free for booking %d.".formatted(number));
                }
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("Booking %d failed.".formatted(number), failed);
        }
    }

    private boolean isBooked(Connection connection, int number) throws SQLException {
        String key = "booking-" + number;
        if (isDone(connection, key)) {
            return true;
        }
        UUID visit = UUID.randomUUID();
        if (!isClaimed(connection, visit, number)) {
            return false;
        }
        order(connection, visit, key, number);
        return true;
    }

    private void order(Connection connection, UUID visit, String key, int number) throws SQLException {
        UUID order = UUID.randomUUID();
        String stream = "order/" + order;
        insert(connection, "ds_order", Map.of("id", order, "order_number", "T" + number));
        insert(connection, "ds_visit", Map.of("id", visit, "order_id", order));
        insert(connection, "ds_timeline", Map.of("stream", stream));
        insert(connection, "ds_outbox", Map.of("stream", stream));
        insert(connection, "ds_command", Map.of("idempotency_key", key));
    }

    /** Writes bookings of another branch. */
    void fill(int bookings) throws SQLException {
        BookingTwin neighbour = new BookingTwin(source, NEIGHBOUR, town, specimens);
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < bookings; number++) {
                UUID visit = UUID.randomUUID();
                neighbour.claim(connection, town.neighbourOf(number), visit, town.start(number));
                neighbour.order(connection, visit, "booking-" + number, number);
            }
            connection.commit();
        }
    }

    /** Has the database look at its tables: it plans a query by what it knows of them. */
    static void analyze(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private boolean isDone(Connection connection, String key) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(
                "SELECT outcome FROM ds_command WHERE branch_id = ? AND idempotency_key = ?")) {
            done.setString(1, branch.value());
            done.setString(2, key);
            return done.executeQuery().next();
        }
    }

    /** Takes the calendar of the neighbour, or another one in which nothing is near, by its version. */
    private boolean isClaimed(Connection connection, UUID visit, int number) throws SQLException {
        Instant start = town.start(number);
        try (PreparedStatement free = connection.prepareStatement(FREE)) {
            free.setString(1, branch.value());
            free.setObject(2, utc(start.plus(DOOR).plus(WAY)));
            free.setObject(3, utc(start.minus(WAY)));
            free.setObject(4, town.neighbourOf(number));
            ResultSet found = free.executeQuery();
            if (!found.next()) {
                return false;
            }
            UUID worker = found.getObject(1, UUID.class);
            boolean taken = isTaken(connection, worker, found.getLong(2));
            if (taken) {
                claim(connection, worker, visit, start);
            }
            return taken;
        }
    }

    private boolean isTaken(Connection connection, UUID worker, long version) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, branch.value());
            take.setObject(2, worker);
            take.setLong(3, version);
            return take.executeUpdate() == 1;
        }
    }

    private void claim(Connection connection, UUID worker, UUID visit, Instant start) throws SQLException {
        insert(
                connection,
                "ds_claim",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "worker_id",
                        worker,
                        "visit_id",
                        visit,
                        "door_start",
                        utc(start),
                        "door_end",
                        utc(start.plus(DOOR)),
                        "promise_start",
                        utc(start),
                        "promise_end",
                        utc(start.plus(DOOR))));
    }

    private void insert(Connection connection, String table, Map<String, Object> own) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>(specimens.getOrDefault(table, Map.of()));
        row.put("branch_id", branch.value());
        row.putAll(own);
        String columns = String.join(", ", row.keySet());
        String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, marks))) {
            int column = 1;
            for (Object value : row.values()) {
                insert.setObject(column++, value);
            }
            insert.executeUpdate();
        }
    }

    /** Removes all bookings of a branch, on H2 with the net that Doorstep has there, on PostgreSQL with all traces. */
    static void clean(DataSource source, BranchId branch) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            List<String> tables = new ArrayList<>(TABLES);
            if (isH2) {
                tables.add("ds_busy_segment");
            }
            for (String table : tables) {
                statement.execute("DELETE FROM %s WHERE branch_id = '%s'".formatted(table, branch));
            }
            statement.execute(
                    "UPDATE ds_worker_calendar SET version = version + 1 WHERE branch_id = '%s'".formatted(branch));
            if (!isH2) {
                statement.execute("VACUUM " + String.join(", ", TABLES) + ", ds_worker_calendar");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables cannot be cleaned.", failed);
        }
    }

    /** Counts the rows that bookings left in a branch, table by table. */
    static Map<String, Long> rows(DataSource source, BranchId branch) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                ResultSet counted = statement.executeQuery(
                        "SELECT COUNT(*) FROM %s WHERE branch_id = '%s'".formatted(table, branch));
                counted.next();
                rows.put(table, counted.getLong(1));
            }
        }
        return rows;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
