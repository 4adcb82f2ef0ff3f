package dev.doorstep.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.testkit.StatementCount;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Places orders, beside plain JDBC that writes the same rows into the same tables. */
@Command(
        name = "booking",
        description = "Places orders beside plain JDBC that writes the same rows into the same tables.",
        mixinStandardHelpOptions = true)
final class BookingCommand implements Callable<Integer> {
    /** A migration holds its lock on a connection of its own. */
    private static final int MIGRATING = 2;

    @Option(names = "--db", required = true, description = "The JDBC address of an empty database: PostgreSQL or H2.")
    private String database = "";

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,8,32",
            description = "How many book at once, one run each (default: ${DEFAULT-VALUE}).")
    private List<Integer> clients = List.of();

    @Option(
            names = "--operations",
            defaultValue = "1000",
            description = "How many bookings a turn has (default: ${DEFAULT-VALUE}).")
    private int operations;

    @Option(
            names = "--history",
            defaultValue = "10000",
            description = "How many bookings of long ago each side holds (default: ${DEFAULT-VALUE}).")
    private int history;

    @Option(
            names = "--workers",
            defaultValue = "20",
            description = "How many could come, up to 100 (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often A-B-B-A is run (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warmups",
            defaultValue = "10",
            description = "How many turns each side has before, uncounted (default: ${DEFAULT-VALUE}).")
    private int warmups;

    private final PrintWriter out;

    BookingCommand(PrintWriter out) {
        this.out = out;
    }

    /**
     * What was measured.
     *
     * @param benchmark what was done
     * @param clients how many booked at once
     * @param ours our side
     * @param theirs the other side
     * @param ratio how many times as many bookings a second ours did
     * @param p99Ratio how many times as long 99 of 100 of ours took at most
     * @param statements what one of our bookings sent to the database, the commit included
     */
    record Outcome(
            String benchmark,
            int clients,
            Rush.Pace ours,
            Rush.Pace theirs,
            double ratio,
            double p99Ratio,
            long statements) {}

    @Override
    public Integer call() throws IOException, SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database);
        config.setMaximumPoolSize(clients.stream().mapToInt(Integer::intValue).reduce(MIGRATING, Math::max));
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbiStore.migrate(pool);
            measure(pool);
        }
        return 0;
    }

    private void measure(DataSource pool) throws IOException, SQLException {
        BookingTown town = BookingTown.open(pool, workers);
        long statements = statements(town, pool);
        BookingTwin twin = BookingTwin.of(town, pool, workers);
        BookingRows.clean(pool, BookingTown.BRANCH);
        town.book(0);
        twin.book(0);
        refuseUnequal(BookingRows.count(pool, BookingTown.BRANCH), BookingRows.count(pool, BookingTwin.BRANCH));
        twin.fill(history);
        BookingRows.analyze(pool);
        for (int number = 1; number < operations; number++) {
            town.book(number);
            twin.book(number);
        }
        Rush.Side ours = new Rush.Side("doorstep", town::book, () -> BookingRows.clean(pool, BookingTown.BRANCH));
        Rush.Side theirs = new Rush.Side("plain JDBC", twin::book, () -> BookingRows.clean(pool, BookingTwin.BRANCH));
        ours.clean().run();
        theirs.clean().run();
        for (int crowd : clients) {
            out.println(Json.write(
                    outcome(crowd, new Rush(crowd, operations, rounds, warmups).run(ours, theirs), statements)));
        }
    }

    /** Counts what one booking sends, after another one that had more to find out. */
    private static long statements(BookingTown town, DataSource pool) {
        StatementCount counted = StatementCount.of(pool);
        BookingTown watched = town.on(counted.source());
        watched.book(0);
        BookingRows.clean(pool, BookingTown.BRANCH);
        long before = counted.count();
        watched.book(0);
        return counted.count() - before;
    }

    private static Outcome outcome(int clients, List<Rush.Pace> paces, long statements) {
        Rush.Pace ours = paces.get(0);
        Rush.Pace theirs = paces.get(1);
        return new Outcome(
                "booking",
                clients,
                ours,
                theirs,
                SideBySide.rounded(ours.perSecond() / theirs.perSecond()),
                SideBySide.rounded(ours.p99Millis() / theirs.p99Millis()),
                statements);
    }

    private static void refuseUnequal(Map<String, Long> ours, Map<String, Long> theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(
                    "Doorstep writes %s, the twin %s. They do not do the same work.".formatted(ours, theirs));
        }
    }
}
