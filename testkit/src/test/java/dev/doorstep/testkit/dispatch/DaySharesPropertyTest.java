package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.DispatchJob;
import dev.doorstep.Progress;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.catalog.Offering;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.DayShares;
import dev.doorstep.dispatch.comparison.Figure;
import dev.doorstep.dispatch.comparison.Measure;
import dev.doorstep.dispatch.comparison.PlanComparison;
import dev.doorstep.dispatch.comparison.ShareChange;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payee;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.WorkRelation;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** How a plan shares out doors, ways and incomes, against what counting says and what settlement pays afterwards. */
@Tag("AHEAD-13")
class DaySharesPropertyTest {
    private static final BranchId BRANCH = BranchId.of("SH");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final int WORKERS = 3;
    private static final int CUSTOMERS = 6;
    private static final int COUPONS = 3;

    @Property(tries = 120)
    @Label("what a plan says that everybody earns is what they are credited with once it is done, to the fen")
    void what_a_plan_says_that_everybody_earns_is_what_they_are_credited_with(@ForAll long seed) {
        Random random = new Random(seed);
        Shop shop = shop(random);
        List<Order> orders = orders(shop, random);
        Effort effort = Effort.of(seed).withBudget(SearchBudget.steps(100));
        PlanRecord record = shop.office()
                .start(new DispatchJob(DAY, effort), Progress.SILENT)
                .plan();
        DayShares shares =
                shop.office().read(t -> DayPlan.of(t.dispatch(), record.id()).shares(t.dispatch()));
        visits(shop, orders).forEach(visit -> shop.playUntil(VisitState.DONE, visit));
        assertThat(shares.workers())
                .hasSize(WORKERS)
                .allSatisfy(share -> assertThat(share.income())
                        .isEqualTo(earned(shop, share.load().worker())));
        assertThat(shares.income()).isEqualTo(everybodyEarned(shop));
        DayShares afterwards =
                shop.office().read(t -> DayPlan.of(t.dispatch(), record.id()).shares(t.dispatch()));
        assertThat(afterwards).isEqualTo(shares);
        record.plan()
                .routes()
                .forEach(route -> route.visits().forEach(visit -> earnsAlone(shop, record, route, visit)));
        Statistics.label("visits of an order")
                .collect(orders.stream()
                        .mapToInt(order -> visitsOf(shop, order).size())
                        .max()
                        .orElse(0))
                .coverage(most -> {
                    most.check(1).percentage(share -> share > 5);
                    most.check(2).percentage(share -> share > 5);
                    most.check(3).percentage(share -> share > 1);
                });
    }

    @Property(tries = 60)
    @Label("the time at doors and the way of everybody are those of their routes, and the figures are of the same")
    void doors_and_ways_are_those_of_the_routes(@ForAll long seed) {
        Random random = new Random(seed);
        Shop shop = shop(random);
        orders(shop, random);
        PlanRecord first = propose(shop, SearchBudget.steps(1));
        PlanRecord second = propose(shop, SearchBudget.steps(200));
        shop.office().read(t -> {
            DayPlan day = DayPlan.of(t.dispatch(), first.id());
            DayShares shares = day.shares(t.dispatch());
            assertThat(shares.of(Measure.DOOR_MINUTES)).isEqualTo(shares(first, DaySharesPropertyTest::doorMinutes));
            assertThat(shares.of(Measure.METRES)).isEqualTo(shares(first, PlannedRoute::metres));
            assertThat(shares.of(Measure.INCOME).total())
                    .isEqualTo(shares.income().amountMinor());
            assertThat(shares.of(Measure.METRES).total()).isEqualTo(Figure.METRES.of(day));
            assertThat(shares.of(Measure.DOOR_MINUTES).giniBasisPoints())
                    .isEqualTo(Figure.DOOR_GINI_BASIS_POINTS.of(day));
            PlanComparison there = PlanComparison.of(t.dispatch(), first.id(), second.id());
            PlanComparison back = PlanComparison.of(t.dispatch(), second.id(), first.id());
            assertThat(there.shares(t.dispatch()))
                    .extracting(ShareChange::measure)
                    .containsExactly(Measure.values());
            assertThat(there.shares(t.dispatch()))
                    .extracting(ShareChange::before, ShareChange::after)
                    .containsExactlyElementsOf(back.shares(t.dispatch()).stream()
                            .map(change -> tuple(change.after(), change.before()))
                            .toList());
            return shares;
        });
    }

    /** A plan of one visit alone brings what that visit brought, whoever else comes for its order and is not in it. */
    private static void earnsAlone(Shop shop, PlanRecord record, PlannedRoute route, PlannedVisit visit) {
        DispatchPlan whole = record.plan();
        PlannedRoute alone = new PlannedRoute(route.worker(), route.code(), List.of(visit), route.homeward());
        DispatchPlan one =
                new DispatchPlan(whole.day(), whole.origin(), List.of(alone), whole.unassigned(), whole.cost());
        Map<PersonCode, Money> incomes =
                shop.office().read(t -> t.dispatch().incomes(t.dispatch().problem(record.id()), one));
        List<Earning> earnings = earnings(shop, route.code()).stream()
                .filter(earning -> earning.source().visit().equals(visit.visit()))
                .toList();
        assertThat(incomes)
                .containsOnly(entry(route.code(), Money.sum(earnings, Earning::amount, Townsfolk.SHANGHAI.currency())));
    }

    private static long doorMinutes(PlannedRoute route) {
        return route.visits().stream()
                .map(PlannedVisit::door)
                .map(TimeWindow::duration)
                .mapToLong(Duration::toMinutes)
                .sum();
    }

    /** Everybody is on shift, and whoever has no route has nothing. */
    private static Shares shares(PlanRecord record, ToLongFunction<PlannedRoute> value) {
        List<PlannedRoute> routes = record.plan().routes();
        Stream<Long> idle = IntStream.range(routes.size(), WORKERS).mapToObj(worker -> 0L);
        return new Shares(
                Stream.concat(routes.stream().map(value::applyAsLong), idle).toList());
    }

    private static PlanRecord propose(Shop shop, SearchBudget budget) {
        return new DispatchJob(DAY, Effort.of(1).withBudget(budget)).propose(shop.office(), Progress.SILENT);
    }

    /** A shop that shares prices with everybody in another way, none of which comes out even. */
    private static Shop shop(Random random) {
        Shop shop = Shop.open(InMemoryStore.open(), BRANCH);
        IntStream.rangeClosed(3, CUSTOMERS).forEach(shop::admit);
        shop.office().inTransaction(t -> {
            for (int number = 1; number <= WORKERS; number++) {
                int worker = random.nextInt(10_001);
                CommissionPlanId id = CommissionPlanId.of("OF-W" + number);
                t.commission().save(new CommissionPlan(id, worker, random.nextInt(10_001 - worker), 0));
                t.commission().agree(Shop.worker(number).id(), WorkRelation.EMPLOYEE, id);
            }
            t.pricing().save(Shop.prices(Shop.fen(1_00 + random.nextInt(99_99))).withVersion(1));
            Offering now = t.catalog().offering(Shop.CLEANING);
            return t.catalog().save(now.with(now.work().by(crew(random))));
        });
        return shop;
    }

    private static List<CrewRole> crew(Random random) {
        CrewRole shorter = new CrewRole(null, CrewRole.Begin.AFTER, 30, new dev.doorstep.catalog.Effort(25, 0, 0, 0));
        return List.of(CrewRole.LIKE_LEAD, shorter).subList(0, random.nextInt(3));
    }

    private static List<Order> orders(Shop shop, Random random) {
        List<Order> orders = new ArrayList<>();
        int wanted = 1 + random.nextInt(CUSTOMERS);
        for (int customer = 1; customer <= wanted; customer++) {
            boolean deep = random.nextInt(3) == 0;
            PlaceOrder order = PlaceOrder.of(
                    Shop.customerId(customer),
                    deep ? Shop.DEEP_CLEANING : Shop.CLEANING,
                    1,
                    Shop.START.plus(Duration.ofMinutes(30L * random.nextInt(-2, 10))));
            PlaceOrder paid = deep && customer <= COUPONS ? order.with(Set.of(Shop.SPRING)) : order;
            try {
                orders.add(shop.book(paid, "order/" + customer));
            } catch (SlotTakenException full) {
                Statistics.label("orders").collect("refused");
            }
        }
        return orders;
    }

    private static List<Visit> visits(Shop shop, List<Order> orders) {
        return orders.stream()
                .flatMap(order -> visitsOf(shop, order).stream())
                .sorted(Comparator.comparing(visit -> visit.promise().startInclusive()))
                .toList();
    }

    private static List<Visit> visitsOf(Shop shop, Order order) {
        return shop.office().read(t -> t.booking().visitsOf(order.id()));
    }

    private static Money everybodyEarned(Shop shop) {
        return Money.sum(
                IntStream.rangeClosed(1, WORKERS)
                        .mapToObj(number -> Shop.worker(number).code())
                        .toList(),
                code -> earned(shop, code),
                Townsfolk.SHANGHAI.currency());
    }

    private static Money earned(Shop shop, PersonCode code) {
        return Money.sum(earnings(shop, code), Earning::amount, Townsfolk.SHANGHAI.currency());
    }

    private static List<Earning> earnings(Shop shop, PersonCode code) {
        TimeWindow always = Townsfolk.SHANGHAI.windowOf(DAY.minusDays(1), DAY.plusDays(7));
        return shop.office().read(t -> {
            Worker worker = t.workers().worker(code);
            return t.income().earnings(Payee.of(worker.id()), always);
        });
    }
}
