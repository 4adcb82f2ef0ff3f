package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.catalog.Skill;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.testkit.contract.CatalogContract;
import dev.doorstep.testkit.contract.StoreContract;
import dev.doorstep.testkit.world.Shop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    /** What nobody committed may be known by nobody else, though the same was asked before, within and after. */
    @Test
    default void what_a_host_changes_counts_for_others_once_the_host_commits() throws SQLException {
        Shop shop = Shop.open(store(), BRANCH);
        assertThat(booked(shop, 1)).isEqualTo(Shop.fen(120_00));
        PriceBook dearer = Shop.prices(Shop.fen(90_00)).withVersion(1);
        for (boolean commits : List.of(false, true)) {
            try (Connection connection = transaction()) {
                Money within = shop.office().joining(JdbiStore.transactionOn(connection), t -> {
                    t.pricing().save(dearer);
                    return t.booking()
                            .place(order(commits ? 4 : 2), IdempotencyKey.of("within-" + commits))
                            .total();
                });
                assertThat(within).isEqualTo(Shop.fen(180_00));
                if (commits) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
            assertThat(booked(shop, commits ? 5 : 3)).isEqualTo(Shop.fen(commits ? 180_00 : 120_00));
        }
    }

    private static Money booked(Shop shop, int day) {
        return shop.customer(1)
                .inTransaction(t -> t.booking()
                        .place(order(day), IdempotencyKey.of("day-" + day))
                        .total());
    }

    private static PlaceOrder order(int day) {
        return PlaceOrder.of(Shop.customerId(1), Shop.CLEANING, 2, Shop.START.plus(Duration.ofDays(day)));
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
