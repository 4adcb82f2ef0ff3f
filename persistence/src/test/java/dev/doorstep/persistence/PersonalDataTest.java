package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.catalog.Chosen;
import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.SourceChannel;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.WorkEntry;
import dev.doorstep.order.WorkLog;
import dev.doorstep.testkit.world.Fixing;
import dev.doorstep.testkit.world.Shop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people type about an order stands in one table, and is gone from the database once it was erased there. */
class PersonalDataTest {
    private static final String SECRET = "陈小明家的门禁7788";

    @Test
    @Tag("BKG-03")
    void words_about_an_order_stand_in_the_notes_only_and_can_be_erased() throws SQLException {
        EmptyDatabase database = Server.H2.empty(Isolation.READ_COMMITTED);
        Shop shop = Shop.open(database.store(), BranchId.of("SH"));
        Order order = live(shop);
        Jdbi jdbi = Jdbi.create(database.pool());
        assertThat(tablesWith(jdbi)).containsExactly("DS_NOTE");
        shop.office().inTransaction(t -> t.booking().eraseNotes(order.id()));
        assertThat(tablesWith(jdbi)).isEmpty();
        assertThat(shop.office().<Boolean>read(t -> t.ledger().verify().isBalanced()))
                .isTrue();
    }

    /** Says the secret wherever the life of an order lets somebody type something. */
    private static Order live(Shop shop) {
        PlaceOrder command = Shop.twoHours().from(new PlaceOrder.Origin(SourceChannel.HOTLINE, SECRET));
        Order order = shop.book(command, "a");
        VisitId visit = shop.playUntil(VisitState.OFFERED, order).id();
        shop.worker(shop.workerOf(order)).inTransaction(t -> t.fulfilment().decline(visit, SECRET));
        shop.playUntil(VisitState.IN_SERVICE, order);
        WorkLog.Remark remark = new WorkLog.Remark(WorkEntry.Kind.PROBLEM, SECRET, Shop.fen(1_00));
        shop.worker(shop.workerOf(order)).inTransaction(t -> t.workLog().enter(visit, remark));
        shop.playUntil(VisitState.AWAITING_ACCEPTANCE, order);
        shop.customer(1).inTransaction(t -> t.fulfilment().reject(visit, SECRET));
        shop.playUntil(VisitState.DONE, order);
        Order other = shop.book(Shop.nextMorning(shop.clock()), "b");
        shop.customer(1)
                .inTransaction(t -> t.booking()
                        .cancel(other.id(), t.booking().quoteCancellation(other.id()), SECRET, IdempotencyKey.of("c")));
        shop.office().inTransaction(t -> t.booking().eraseNotes(other.id()));
        Fixing.soldIn(shop);
        Answers answers =
                Answers.NONE.and("device", "WALL").and("fault", "WARM").and("pets", SECRET);
        PlaceOrder repair = PlaceOrder.of(Shop.customerId(1), Fixing.OFFERING, 1, Shop.START.plus(Duration.ofDays(2)))
                .choosing(Chosen.NOTHING.answering(answers));
        Order answered = shop.book(repair, "d");
        shop.office().inTransaction(t -> t.booking().eraseNotes(answered.id()));
        return order;
    }

    private static Set<String> tablesWith(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            Set<String> found = new TreeSet<>();
            List<String> tables = handle.createQuery(
                            "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'DS\\_%'")
                    .mapTo(String.class)
                    .list();
            assertThat(tables).hasSizeGreaterThan(20);
            for (String table : tables) {
                for (Map<String, Object> row :
                        handle.createQuery("SELECT * FROM " + table).mapToMap().list()) {
                    if (row.toString().contains("7788")) {
                        found.add(table);
                    }
                }
            }
            return found;
        });
    }
}
