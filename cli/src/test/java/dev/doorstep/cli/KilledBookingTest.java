package dev.doorstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.BookingImport;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.exchange.Problems.Severity;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.order.Order;
import dev.doorstep.order.Visit;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.testkit.contract.DayAudit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bookings that were acknowledged before the kill are there after it, and none is booked twice when the file is run
 * again.
 */
@Tag("BKG-09")
@Tag("AHEAD-01")
class KilledBookingTest extends KilledCommandContract {
    private static final int REQUESTS = 80;
    private static final int DELAYED_LINES = 20;
    private static final int CARELESS_KILLS_MAX = 5;

    private int outcomes;

    @Override
    void prepare(Shell shell) throws Exception {
        assertThat(shell.run("db", "migrate").code()).isZero();
        assertThat(shell.run("import", Shell.SHANGHAI.toString()).code()).isZero();
        outcomes = ComingWeek.requests(shell.directory(), REQUESTS);
    }

    @Override
    String[] command() {
        return new String[] {
            "order", "import", base().directory().resolve(ComingWeek.FILE).toString(), "--format", "csv"
        };
    }

    /** The header is written when the work begins. */
    @Override
    void awaitBeginning(Doomed doomed, Shell shell) throws InterruptedException {
        doomed.awaitLines(1);
    }

    /** Behind the answer of some request, within the transaction of the next, most likely. */
    @Override
    void awaitMoment(Doomed doomed, Shell shell, Random random) throws InterruptedException {
        doomed.awaitLines(2 + random.nextInt(outcomes - 2));
        pause(random.nextInt(20_000_000));
    }

    @Override
    String reached(Doomed doomed, Shell shell) {
        int answered = doomed.acknowledged().size() - 1;
        return answered < 1 || answered == outcomes
                ? ""
                : "%d of %d requests were answered, %d orders are there"
                        .formatted(answered, outcomes, orders(shell).size());
    }

    /** An order keeps its number; what was refused is asked again, and the reason may be another one by then. */
    @Override
    List<String> promised(List<String> acknowledged) {
        return acknowledged.stream().filter(line -> line.contains(",SH-")).toList();
    }

    @Override
    List<String> seen(Shell shell) {
        TimeWindow weeks = TimeWindow.of(Instant.now(), Duration.ofDays(40));
        Branch branch = shell.read(t -> t.organisation().branch());
        List<String> faults = shell.with(store -> DayAudit.of(branch).faults(store, weeks));
        assertThat(faults).isEmpty();
        List<String> seen = new ArrayList<>(orders(shell));
        seen.addAll(
                shell.run("ledger", "verify", "--format", "csv").out().lines().toList());
        return seen;
    }

    /** What is sold for how much, when, and who comes: all but the numbers, which are new with every order. */
    private static List<String> orders(Shell shell) {
        return shell.read(t -> t.booking().orders(PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                .map(order -> {
                    Visit visit = t.booking().visitsOf(order.id()).get(0);
                    return "%s %s %s %s %s %s"
                            .formatted(
                                    t.customers().customer(order.customer()).code(),
                                    order.sold().name(),
                                    order.state(),
                                    order.total(),
                                    visit.promise(),
                                    t.workers()
                                            .worker(t.fulfilment()
                                                    .claim(visit.id())
                                                    .orElseThrow()
                                                    .worker())
                                            .code());
                })
                .sorted()
                .toList());
    }

    /**
     * The control: with the default of H2 the same kill is seen to lose what was acknowledged, unless a write comes
     * just before it.
     */
    @Test
    void an_h2_file_that_delays_its_writes_loses_bookings_that_it_acknowledged() throws Exception {
        List<String> lost = List.of();
        for (int attempt = 0; lost.isEmpty() && attempt < CARELESS_KILLS_MAX; attempt++) {
            lost = lostByKilling(copy("careless-" + attempt));
        }
        assertThat(lost).as("acknowledged and lost").isNotEmpty();
    }

    private List<String> lostByKilling(Shell shell) throws Exception {
        Doomed doomed = Doomed.start(
                shell.directory(),
                Careless.class,
                shell.url().replace(";WRITE_DELAY=0", ""),
                base().directory().resolve(ComingWeek.FILE).toString());
        doomed.awaitLines(DELAYED_LINES);
        assertThat(doomed.kill()).isTrue();
        Set<String> kept = shell.read(t -> t.booking().orders(PageRequest.first(PageRequest.SIZE_MAX)).items().stream()
                .map(order -> order.number().toString())
                .collect(Collectors.toSet()));
        return doomed.acknowledged().stream()
                .filter(number -> !kept.contains(number))
                .toList();
    }

    /**
     * Books like the command line, on a file whose writes are delayed behind the back of the store. The address may not
     * name the delay: every connection that the pool opens later would set it again.
     */
    static final class Careless {
        private Careless() {}

        public static void main(String[] args) throws SQLException {
            try (HikariDataSource pool = new HikariDataSource()) {
                pool.setJdbcUrl(args[0]);
                pool.setUsername("sa");
                writeAfter(pool, 0);
                Desk desk =
                        Doorstep.builder().store(JdbiStore.open(pool)).build().as(Actor.system(BranchId.of("SH")));
                writeAfter(pool, 500);
                BookingImport.read(Path.of(args[1]), Severity.REFUSE, desk)
                        .book(desk)
                        .forEach(outcome -> {
                            Order order = outcome.order();
                            if (order != null) {
                                System.out.println(order.number());
                            }
                        });
            }
        }

        private static void writeAfter(HikariDataSource pool, int millis) throws SQLException {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY " + millis);
            }
        }
    }
}
