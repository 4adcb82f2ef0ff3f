package dev.doorstep.benchmarks;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.testkit.world.Shop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows that bookings write, besides versions of calendars: those of a turn, and those of long ago, which stay. */
final class BookingRows {
    /** Whatever was written before is history; all that is booked in a turn is later. */
    static final Instant SINCE = Shop.START.minus(Duration.ofDays(30));

    /** What a booking writes, with the column that says when; what names others first. */
    static final List<Table> TABLES = List.of(
            new Table("ds_command", "done_at"),
            new Table("ds_outbox", "queued_at"),
            new Table("ds_timeline", "occurred_at"),
            new Table("ds_visit", "promise_start"),
            new Table("ds_order", "placed_at"),
            new Table("ds_claim", "door_start"));

    private BookingRows() {}

    /**
     * A table that bookings write.
     *
     * @param name its name
     * @param time the column that says when
     */
    record Table(String name, String time) {
        private String ofTurn(BranchId branch) {
            return "FROM %s WHERE branch_id = '%s' AND %s >= '%s'".formatted(name, branch, time, utc(SINCE));
        }
    }

    /** Removes all bookings of a turn, on H2 with the net that Doorstep has there, on PostgreSQL with all traces. */
    static void clean(DataSource source, BranchId branch) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            for (Table table : TABLES) {
                statement.execute("DELETE " + table.ofTurn(branch));
            }
            if (isH2) {
                statement.execute("DELETE FROM ds_busy_segment WHERE branch_id = '%s'".formatted(branch));
            }
            statement.execute(
                    "UPDATE ds_worker_calendar SET version = version + 1 WHERE branch_id = '%s'".formatted(branch));
            if (!isH2) {
                statement.execute("VACUUM %s, ds_worker_calendar"
                        .formatted(TABLES.stream().map(Table::name).collect(Collectors.joining(", "))));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The tables cannot be cleaned.", failed);
        }
    }

    /** Counts the rows that the bookings of a turn left in a branch, table by table. */
    static Map<String, Long> count(DataSource source, BranchId branch) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : TABLES) {
                ResultSet counted = statement.executeQuery("SELECT COUNT(*) " + table.ofTurn(branch));
                counted.next();
                rows.put(table.name(), counted.getLong(1));
            }
        }
        return rows;
    }

    /** Has the database look at its tables: it plans a query by what it knows of them. */
    static void analyze(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
