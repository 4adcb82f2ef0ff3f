package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.testkit.StatementCount;
import dev.doorstep.testkit.contract.StoreContract;
import dev.doorstep.testkit.world.Shop;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often a store on a database may go there: a read that comes back unseen costs everybody who books. */
interface StatementsContract extends StoreContract {
    DataSource dataSource();

    /** What a booking may send, the commit included. */
    int bookingMax();

    @Test
    @Tag("SYS-10")
    default void a_booking_sends_few_statements() {
        StatementCount counted = StatementCount.of(dataSource());
        Shop shop = Shop.open(store(), BRANCH).on(JdbiStore.open(counted.source()));
        shop.customer(1).inTransaction(t -> t.booking().place(Shop.twoHours(), IdempotencyKey.of("first")));
        long before = counted.count();
        shop.customer(1)
                .inTransaction(t -> t.booking().place(Shop.nextMorning(shop.clock()), IdempotencyKey.of("second")));
        assertThat(counted.count() - before).isBetween(1L, (long) bookingMax());
    }
}
