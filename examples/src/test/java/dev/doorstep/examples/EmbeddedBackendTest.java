package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.CityImportJob;
import dev.doorstep.Doorstep;
import dev.doorstep.Progress;
import dev.doorstep.exchange.Problems;
import dev.doorstep.exchange.city.CityFiles;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.UnknownOrderException;
import dev.doorstep.organisation.Actor;
import dev.doorstep.persistence.JdbiStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of the README, run on the demo city. */
class EmbeddedBackendTest {
    private static final Instant NOW = Instant.parse("2026-02-26T01:00:00Z");
    private static final Instant TUESDAY_AT_TEN = Instant.parse("2026-03-03T02:00:00Z");
    private static final Actor OPERATOR = Actor.administrator("li", BranchId.of("SH"));

    @TempDir
    Path folder;

    private JdbcConnectionPool pool;
    private Doorstep doorstep;
    private CustomerId customer;
    private EmbeddedBackend backend;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("doorstep") + ";WRITE_DELAY=0", "sa", "");
        JdbiStore.migrate(pool);
        doorstep = Doorstep.builder().store(JdbiStore.open(pool)).clock(clock).build();
        doorstep.as(OPERATOR)
                .start(
                        CityImportJob.writing(CityFiles.read(Path.of("city/shanghai"), Problems.Severity.REFUSE)),
                        Progress.SILENT);
        customer = doorstep.as(OPERATOR)
                .read(t -> t.customers().customer(PersonCode.of("C001")).id());
        backend = new EmbeddedBackend(pool, clock);
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    @Tag("BKG-01")
    void books_and_pays_in_ten_lines() {
        Order order = backend.book(customer, TUESDAY_AT_TEN);
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(order.total().toString()).isEqualTo("98.00 CNY");
        assertThat(doorstep.as(OPERATOR).<Order>read(t -> t.booking().order(order.number())))
                .isEqualTo(order);
    }

    @Test
    @Tag("BKG-04")
    void the_same_key_books_once() {
        Order first = backend.book(customer, TUESDAY_AT_TEN);
        assertThat(backend.book(customer, TUESDAY_AT_TEN).id()).isEqualTo(first.id());
    }

    @Test
    void a_host_that_rolls_back_keeps_nothing() throws SQLException {
        Order placed = backend.placeAndRollBack(customer, TUESDAY_AT_TEN);
        assertThatThrownBy(
                        () -> doorstep.as(OPERATOR).<Order>read(t -> t.booking().order(placed.id())))
                .isInstanceOf(UnknownOrderException.class);
    }
}
