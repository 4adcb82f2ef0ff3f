package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.spi.Store;
import dev.doorstep.testkit.contract.StoreContract;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty store on one of the servers for every test of a contract; whoever keeps a connection fails. */
abstract class EmptyStore implements StoreContract {
    private final Server server;
    private final Isolation isolation;
    private EmptyDatabase database;

    EmptyStore(Server server, Isolation isolation) {
        this.server = server;
        this.isolation = isolation;
    }

    @BeforeEach
    void empty() throws SQLException {
        database = server.empty(isolation);
    }

    @AfterEach
    void every_connection_was_given_back() {
        boolean kept = database.isInUse();
        if (kept) {
            server.forget(database);
        }
        assertThat(kept).as("a connection was kept").isFalse();
    }

    @Override
    public Store store() {
        return database.store();
    }

    /** Supplies connections to the store's database. */
    public DataSource dataSource() {
        return database.pool();
    }
}
