package dev.doorstep.benchmarks;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.matching.Demand;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
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

    /** What somebody has booked before who books again. */
    private static final int BOOKINGS_EACH = 4;

    private static final String DONE = """
            SELECT outcome FROM ds_command
             WHERE branch_id = ? AND actor_kind = ? AND actor_id = ? AND kind = ? AND idempotency_key = ?""";
    private static final String FREE = """
            SELECT w.worker_id, w.version FROM ds_worker_calendar w
             WHERE w.branch_id = ? AND NOT EXISTS (
                   SELECT 1 FROM ds_claim c
                    WHERE c.branch_id = w.branch_id AND c.worker_id = w.worker_id
                       AND c.door_start > ? AND c.door_start < ? AND c.door_end > ?)
             ORDER BY CASE WHEN w.worker_id = ? THEN 0 ELSE 1 END, w.worker_id LIMIT 1""";
    private static final String TAKE = """
            UPDATE ds_worker_calendar SET version = version + 1
             WHERE branch_id = ? AND worker_id = ? AND version = ?""";

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
            for (BookingRows.Table table : BookingRows.TABLES) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT * FROM %s WHERE branch_id = '%s'".formatted(table.name(), BookingTown.BRANCH))) {
                    specimens.put(table.name(), specimen(row));
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
        Booked booked = new Booked("booking-" + number, town.customerOf(number).value(), town.start(number));
        if (isDone(connection, booked)) {
            return true;
        }
        if (!isClaimed(connection, booked, number)) {
            return false;
        }
        order(connection, booked);
        return true;
    }

    /**
     * Something that is booked.
     *
     * @param visit the visit
     * @param key what the customer calls it
     * @param customer whose it is
     * @param start when it starts
     */
    private record Booked(UUID visit, String key, UUID customer, Instant start) {
        Booked(String key, UUID customer, Instant start) {
            this(UUID.randomUUID(), key, customer, start);
        }
    }

    private void order(Connection connection, Booked booked) throws SQLException {
        UUID order = UUID.randomUUID();
        String stream = "order/" + order;
        insert(
                connection,
                "ds_order",
                Map.of("id", order, "order_number", order.toString(), "customer_id", booked.customer));
        insert(connection, "ds_visit", Map.of("id", booked.visit, "order_id", order));
        insert(connection, "ds_timeline", Map.of("stream", stream));
        insert(connection, "ds_outbox", Map.of("stream", stream));
        insert(connection, "ds_command", Map.of("idempotency_key", booked.key, "actor_id", booked.customer.toString()));
    }

    /**
     * Writes bookings of long ago, as every database in use holds them, into both branches: what is planned by what a
     * database knows of its tables is planned alike.
     */
    void fill(int bookings) throws SQLException {
        Duration age = Duration.between(BookingRows.SINCE, town.start(bookings));
        for (BranchId owner : List.of(BookingTown.BRANCH, BRANCH)) {
            BookingTwin past = new BookingTwin(source, owner, town, older(age));
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                past.fill(connection, bookings, age);
                connection.commit();
            }
        }
    }

    private Map<String, Map<String, Object>> older(Duration age) {
        Map<String, Map<String, Object>> older = new LinkedHashMap<>();
        specimens.forEach((table, row) -> {
            Map<String, Object> aged = new LinkedHashMap<>(row);
            aged.replaceAll((column, value) ->
                    value instanceof Timestamp time ? time.toLocalDateTime().minus(age) : value);
            older.put(table, aged);
        });
        return older;
    }

    private void fill(Connection connection, int bookings, Duration age) throws SQLException {
        UUID customer = UUID.randomUUID();
        for (int number = 0; number < bookings; number++) {
            if (number % BOOKINGS_EACH == 0) {
                customer = UUID.randomUUID();
            }
            Booked booked =
                    new Booked("past-" + number, customer, town.start(number).minus(age));
            claim(connection, town.neighbourOf(number), booked);
            order(connection, booked);
        }
    }

    private boolean isDone(Connection connection, Booked booked) throws SQLException {
        Map<String, Object> command = specimens.getOrDefault("ds_command", Map.of());
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setString(1, branch.value());
            done.setObject(2, command.get("actor_kind"));
            done.setString(3, booked.customer.toString());
            done.setObject(4, command.get("kind"));
            done.setString(5, booked.key);
            return done.executeQuery().next();
        }
    }

    /** Takes the calendar of the neighbour, or another one in which nothing is near, by its version. */
    private boolean isClaimed(Connection connection, Booked booked, int number) throws SQLException {
        try (PreparedStatement free = connection.prepareStatement(FREE)) {
            free.setString(1, branch.value());
            free.setObject(2, BookingRows.utc(booked.start.minus(Demand.AT_DOOR_MAX)));
            free.setObject(3, BookingRows.utc(booked.start.plus(DOOR).plus(WAY)));
            free.setObject(4, BookingRows.utc(booked.start.minus(WAY)));
            free.setObject(5, town.neighbourOf(number));
            ResultSet found = free.executeQuery();
            if (!found.next()) {
                return false;
            }
            UUID worker = found.getObject(1, UUID.class);
            boolean taken = isTaken(connection, worker, found.getLong(2));
            if (taken) {
                claim(connection, worker, booked);
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

    private void claim(Connection connection, UUID worker, Booked booked) throws SQLException {
        LocalDateTime start = BookingRows.utc(booked.start);
        LocalDateTime end = BookingRows.utc(booked.start.plus(DOOR));
        Map<String, Object> own = new HashMap<>();
        own.put("id", UUID.randomUUID());
        own.put("worker_id", worker);
        own.put("visit_id", booked.visit);
        own.put("door_start", start);
        own.put("door_end", end);
        own.put("promise_start", start);
        own.put("promise_end", end);
        insert(connection, "ds_claim", own);
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
}
