package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.catalog.Skill;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.organisation.Actor;
import dev.doorstep.testkit.contract.CatalogContract;
import dev.doorstep.testkit.contract.StoreContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every store on a database owes a host that brings its own transaction. */
interface JoiningContract extends StoreContract {
    DataSource dataSource();

    @Test
    default void a_host_that_rolls_back_takes_everything_back() throws SQLException {
        try (Connection connection = transaction()) {
            Skill saved = joining(connection);
            assertThat(saved.version()).isEqualTo(1);
            connection.rollback();
        }
        assertThat(skills()).isEmpty();
    }

    @Test
    default void only_the_host_commits() throws SQLException {
        try (Connection connection = transaction()) {
            joining(connection);
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(skills()).as("seen by others before the host commits").isEmpty();
            connection.commit();
        }
        assertThat(skills()).extracting(Skill::code).containsExactly(CatalogContract.GLASS.code());
    }

    @Test
    default void a_refusal_leaves_the_transaction_of_the_host_usable() throws SQLException {
        try (Connection connection = transaction()) {
            joining(connection);
            assertThatThrownBy(() -> joining(connection)).isInstanceOf(StaleWriteException.class);
            connection.commit();
        }
        assertThat(skills()).hasSize(1);
    }

    @Test
    default void a_host_that_commits_every_statement_is_refused() throws SQLException {
        try (Connection connection = dataSource().getConnection()) {
            assertThatThrownBy(() -> JdbiStore.transactionOn(connection))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("setAutoCommit(false)");
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private Skill joining(Connection connection) {
        return desk().joining(
                        JdbiStore.transactionOn(connection), t -> t.catalog().save(CatalogContract.GLASS));
    }

    private List<Skill> skills() {
        return desk().read(t -> t.catalog().skills());
    }

    private Desk desk() {
        return Doorstep.builder().store(store()).build().as(Actor.administrator("li", BRANCH));
    }
}
