package dev.doorstep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.StatementCount;
import dev.doorstep.testkit.contract.StoreContract;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    @Tag("AHEAD-13")
    default void the_incomes_of_a_plan_take_the_same_statements_however_many_visits_it_has() {
        StatementCount counted = StatementCount.of(dataSource());
        Shop shop = Shop.open(store(), BRANCH).on(JdbiStore.open(counted.source()));
        List<Long> statements = new ArrayList<>();
        for (int visits = 1; visits <= 3; visits++) {
            shop.book(
                    Shop.twoHours().startingAt(Shop.START.plus(Duration.ofHours(3L * (visits - 1)))),
                    "visit/" + visits);
            DispatchProblem problem = shop.office().read(t -> t.dispatch().problem(LocalDate.of(2026, 3, 3)));
            DispatchPlan plan = DayPlanner.plan(problem, Effort.of(1).withBudget(SearchBudget.steps(10)));
            assertThat(plan.routes().stream()
                            .mapToInt(route -> route.visits().size())
                            .sum())
                    .isEqualTo(visits);
            long before = counted.count();
            shop.office().read(t -> t.dispatch().incomes(problem, plan));
            statements.add(counted.count() - before);
        }
        assertThat(statements).containsOnly(statements.get(0));
    }
}
