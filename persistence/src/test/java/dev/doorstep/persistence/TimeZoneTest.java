package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.doorstep.event.Stream;
import dev.doorstep.event.TimelineEntry;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An instant is the same on every machine, in the hour that a city's clocks skip too. */
class TimeZoneTest {
    private static final Instant IN_THE_GAP_OF_BERLIN = Instant.parse("2026-03-29T02:30:00.123457Z");
    private static final Stream ORDER = new Stream("order/1");

    static List<Server> servers() {
        return List.of(Server.H2, Server.POSTGRESQL, Server.MARIADB);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void an_instant_written_in_one_zone_is_read_in_another(Server server) {
        TimeZone own = TimeZone.getDefault();
        try (HikariDataSource pool = server.blank(Isolation.READ_COMMITTED)) {
            JdbiStore.migrate(pool);
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            try (Store store = JdbiStore.open(pool);
                    Session session = store.open(BranchId.of("SH"), SessionMode.WRITE)) {
                session.work()
                        .timeline()
                        .append(new TimelineEntry(
                                ORDER, 0, IN_THE_GAP_OF_BERLIN, ActorRef.SYSTEM, "order.placed", 1, "{}"));
                session.commit();
            }
            pool.getHikariPoolMXBean().softEvictConnections();
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            try (Store store = JdbiStore.open(pool);
                    Session session = store.open(BranchId.of("SH"), SessionMode.READ)) {
                assertThat(session.work().timeline().of(ORDER))
                        .extracting(TimelineEntry::at)
                        .containsExactly(IN_THE_GAP_OF_BERLIN);
            }
        } finally {
            TimeZone.setDefault(own);
        }
    }
}
