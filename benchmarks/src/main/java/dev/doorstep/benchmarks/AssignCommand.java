package dev.doorstep.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.persistence.JdbiStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Assigns orders to workers the moment they are paid for, one after the other in a town that is busy already. */
@Command(
        name = "assign",
        description = "Assigns paid orders at once, each in a transaction of its own, in memory or in a database.",
        mixinStandardHelpOptions = true)
final class AssignCommand implements Callable<Integer> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_MILLI = 1_000_000;

    @Option(names = "--db", description = "The JDBC address of an empty database; without it all is in memory.")
    private @Nullable String database;

    @Option(
            names = "--workers",
            defaultValue = "100",
            description = "How many could come, up to 100 (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--visits",
            defaultValue = "1000",
            description = "How many visits are assigned before, untimed (default: ${DEFAULT-VALUE}).")
    private int visits;

    @Option(
            names = "--orders",
            defaultValue = "1000",
            description = "How many orders are timed (default: ${DEFAULT-VALUE}).")
    private int orders;

    private final PrintWriter out;

    AssignCommand(PrintWriter out) {
        this.out = out;
    }

    /**
     * What was measured.
     *
     * @param benchmark what was done
     * @param store where everything was kept
     * @param workers how many could come
     * @param visits how many visits were assigned already when the first was timed
     * @param orders how many were timed
     * @param elapsed how long they took, from the question who comes until the claim is firm
     * @param processor how much of its processor the thread spent on them, which busy neighbours do not lengthen
     */
    record Outcome(
            String benchmark, String store, int workers, int visits, int orders, Times elapsed, Times processor) {}

    /** How many milliseconds half of them took at most, 99 of 100, and each. */
    record Times(double median, double p99, double most) {
        static Times of(long[] nanos) {
            long[] sorted = Arrays.stream(nanos).sorted().toArray();
            return new Times(millis(sorted, 50), millis(sorted, 99), millis(sorted, 100));
        }

        private static double millis(long[] sorted, int percent) {
            return SideBySide.rounded(sorted[(sorted.length * percent + 99) / 100 - 1] / NANOS_PER_MILLI);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (database == null) {
            measure("memory", BookingTown.open(InMemoryStore.open(), workers));
            return 0;
        }
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database);
            JdbiStore.migrate(pool);
            measure("database", BookingTown.open(JdbiStore.open(pool), workers));
        }
        return 0;
    }

    private void measure(String store, BookingTown town) throws IOException {
        town.tellWorkers();
        IntStream.range(0, visits).forEach(number -> town.assign(town.pay(number)));
        long[] elapsed = new long[orders];
        long[] processor = new long[orders];
        for (int order = 0; order < orders; order++) {
            VisitId visit = town.pay(visits + order);
            long began = System.nanoTime();
            long spent = THREADS.getCurrentThreadCpuTime();
            town.assign(visit);
            processor[order] = THREADS.getCurrentThreadCpuTime() - spent;
            elapsed[order] = System.nanoTime() - began;
        }
        out.println(Json.write(
                new Outcome("assign", store, workers, visits, orders, Times.of(elapsed), Times.of(processor))));
    }
}
