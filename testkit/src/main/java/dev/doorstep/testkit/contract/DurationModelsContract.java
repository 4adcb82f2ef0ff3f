package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.duration.BrokenDurationModelException;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationModels;
import dev.doorstep.availability.duration.DurationQuantile;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.HourlyWays;
import dev.doorstep.availability.duration.LearnedWays;
import dev.doorstep.availability.duration.OfferingDurations;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.performance.WorkPerformance;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.routing.MatrixTravelTimes;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every store of learned durations must do, and what comes of them. An adapter's test implements this and supplies
 * an empty store.
 */
@Tag("DSP-13")
public interface DurationModelsContract extends StoreContract {
    /** A moment in the middle of everything. */
    Instant NOON = Instant.parse("2026-03-02T04:00:00.123456Z");

    /** A customer to whom the way takes a quarter of an hour. */
    int FAR_AWAY = 8;

    /** The day of that moment. */
    LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    default void reads_back_a_model_with_all_that_stands_in_it() {
        DurationModel written = model("season", DAY, DAY.plusDays(3));
        DurationModel saved = save(written);
        assertThat(saved).isEqualTo(written.withVersion(1));
        DurationModel endless = save(model("year", DAY.plusDays(1), null));
        inSession(s -> {
            DurationModels models = s.availability().durations();
            assertThat(models.find(saved.id())).contains(saved);
            assertThat(models.all()).containsExactly(saved, endless);
            assertThat(models.during(DAY.minusDays(9), DAY.minusDays(1))).isEmpty();
            assertThat(models.during(DAY.minusDays(9), DAY)).containsExactly(saved);
            assertThat(models.during(DAY.plusDays(2), DAY.plusDays(2))).containsExactly(saved, endless);
            assertThat(models.during(DAY.plusDays(3), DAY.plusDays(9))).containsExactly(endless);
            return models;
        });
    }

    @Test
    default void keeps_every_version_and_goes_by_the_latest() {
        DurationModel first = save(model("year", DAY, null));
        DurationModel second = save(first.on(new DurationTerms(75, 5, 90, 110)));
        inSession(s -> {
            DurationModels models = s.availability().durations();
            assertThat(models.find(first.id())).contains(second);
            assertThat(models.find(first.id(), 1)).contains(first);
            assertThat(models.find(first.id(), 3)).isEmpty();
            assertThat(models.all()).containsExactly(second);
            assertThat(models.during(DAY, DAY)).containsExactly(second);
            return models;
        });
        save(second.holding(DAY.plusDays(5), null));
        List<DurationModel> later = inSession(s -> s.availability().durations().during(DAY, DAY));
        assertThat(later).isEmpty();
    }

    @Test
    default void refuses_a_model_based_on_an_old_read() {
        DurationModel read = save(model("year", DAY, null));
        save(read);
        assertThatThrownBy(() -> save(read)).isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> save(read.withVersion(0))).isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void does_not_see_the_models_of_another_branch() {
        DurationModel saved = save(model("year", DAY, null));
        try (Session elsewhere = store().open(BranchId.of("BJ"), SessionMode.READ)) {
            DurationModels models = elsewhere.availability().durations();
            assertThat(models.all()).isEmpty();
            assertThat(models.find(saved.id())).isEmpty();
            assertThat(models.find(saved.id(), 1)).isEmpty();
            assertThat(models.during(DAY, DAY)).isEmpty();
        }
    }

    @Test
    default void a_model_that_nobody_could_go_by_is_not_saved() {
        Shop shop = Shop.open(store(), BRANCH);
        DurationModel known = learned("year", Shop.CLEANING, DAY);
        shop.office().inTransaction(t -> t.durations().save(known));
        assertThatThrownBy(() -> shop.office()
                        .<DurationModel>inTransaction(t -> t.durations().save(learned("other", Shop.CLEANING, DAY))))
                .isInstanceOf(BrokenDurationModelException.class)
                .hasMessageContaining("year");
        assertThatThrownBy(() -> shop.office()
                        .<DurationModel>inTransaction(
                                t -> t.durations().save(learned("other", OfferingId.of("NOTHING"), DAY.plusDays(1)))))
                .isInstanceOf(BrokenDurationModelException.class)
                .hasMessageContaining("NOTHING");
        assertThatThrownBy(() -> shop.customer(1).read(t -> t.durations().all()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> shop.desk(Actor.customer(Shop.customerId(1), BRANCH))
                        .read(t -> t.performance().report(DAY, DAY)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    @Tag("RPT-10")
    default void what_was_done_is_looked_back_on() {
        Shop shop = Shop.open(store(), BRANCH);
        Order quick = shop.book(Shop.nextMorning(shop.clock()), "1");
        finish(shop, quick, Duration.ofMinutes(80));
        Order slow = shop.book(Shop.nextMorning(shop.clock()), "2");
        finish(shop, slow, Duration.ofMinutes(150));
        Order open = shop.book(Shop.nextMorning(shop.clock()), "3");
        shop.playUntil(VisitState.IN_SERVICE, open);
        List<WorkPerformance> report = shop.office().read(t -> t.performance().report(DAY, DAY.plusDays(9)));
        assertThat(report).hasSize(2);
        WorkPerformance all = report.get(0);
        assertThat(all.offering()).isEqualTo(Shop.CLEANING);
        assertThat(all.worker()).isNull();
        assertThat(all.visits()).isEqualTo(2);
        assertThat(all.work())
                .isEqualTo(new WorkPerformance.PlannedAndReal(
                        Duration.ofMinutes(120), Duration.ofMinutes(80), Duration.ofMinutes(150)));
        assertThat(all.start()).isEqualTo(new WorkPerformance.Punctuality(Duration.ZERO, Duration.ZERO, 0, 0));
        assertThat(Optional.ofNullable(all.way()).map(WorkPerformance.PlannedAndReal::half))
                .contains(Duration.ofMinutes(28));
        assertThat(report.get(1).worker()).isEqualTo(code(shop, quick));
        List<WorkPerformance> later = shop.office().read(t -> t.performance().report(DAY.plusDays(9), DAY.plusDays(9)));
        assertThat(later).isEmpty();
    }

    @Test
    @Tag("RPT-10")
    @Tag("WRK-17")
    default void doors_of_the_past_that_tables_lack_are_looked_back_on_without_their_ways() {
        Shop shop = Shop.open(store(), BRANCH);
        Order done = shop.book(Shop.nextMorning(shop.clock()), "1");
        finish(shop, done, Duration.ofMinutes(80));
        TravelTimes elsewhere =
                MatrixTravelTimes.over(List.of(Townsfolk.CENTRE)).build();
        Desk later = Doorstep.builder()
                .store(store())
                .clock(shop.clock())
                .travelTimes(elsewhere)
                .build()
                .as(Actor.system(BRANCH));
        List<WorkPerformance> report = later.read(t -> t.performance().report(DAY, DAY.plusDays(9)));
        assertThat(report).hasSize(2);
        assertThat(report.get(0).work().half()).isEqualTo(Duration.ofMinutes(80));
        assertThat(report.get(0).way())
                .as("no table says how long it was to take")
                .isNull();
        DurationModel lesson = later.read(t -> t.performance()
                .learn(DurationModelId.of("spring"), DAY, DAY.plusDays(9), new DurationTerms(75, 1, 50, 200)));
        assertThat(lesson.offerings()).containsOnlyKeys(Shop.CLEANING);
        assertThat(lesson.ways()).isNull();
    }

    @Test
    default void what_is_learned_is_used_from_its_day_on_by_everybody_and_what_was_promised_keeps_its_time() {
        Shop shop = Shop.open(store(), BRANCH);
        PersonCode worker = PersonCode.of("NOBODY");
        for (int visit = 1; visit <= 5; visit++) {
            Order done = shop.book(Shop.nextMorning(shop.clock()), "done " + visit);
            finish(shop, done, Duration.ofMinutes(visit == 3 ? 600 : 90));
            worker = code(shop, done);
        }
        LocalDate today = Townsfolk.SHANGHAI.dayOf(shop.clock().instant());
        DurationModel lesson = shop.office()
                .read(t -> t.performance()
                        .learn(DurationModelId.of("spring"), DAY, today, new DurationTerms(75, 1, 50, 200)));
        assertThat(lesson.source()).isEqualTo(new DurationSource(DAY, today, 4, 1));
        assertThat(lesson.offerings().get(Shop.CLEANING))
                .isEqualTo(new OfferingDurations(
                        new DurationQuantile(4, 7_500), Map.of(worker, new DurationQuantile(4, 7_500))));

        PlaceOrder tomorrow = Shop.nextMorning(shop.clock());
        Order before = shop.book(tomorrow, "before");
        assertThat(atDoor(shop, before)).isEqualTo(Duration.ofHours(2));
        shop.office().inTransaction(t -> t.durations().save(lesson.holding(today.plusDays(1), today.plusDays(2))));
        assertThat(atDoor(shop, before)).isEqualTo(Duration.ofHours(2));

        PlaceOrder afternoon = PlaceOrder.of(
                Shop.customerId(2),
                Shop.CLEANING,
                2,
                tomorrow.starts().startInclusive().plus(Duration.ofHours(4)));
        Order during = shop.book(afternoon, "during");
        // Of the offering (4 x 75 % + 100 %) / 5 = 80 %; of the worker (4 x 75 % + 80 %) / 5 = 76 %, 91 minutes.
        assertThat(atDoor(shop, during))
                .isEqualTo(Duration.ofMinutes(code(shop, during).equals(worker) ? 90 : 95));
        assertThat(during.total()).isEqualTo(before.total());
        Order after = shop.book(
                PlaceOrder.of(
                        Shop.customerId(2),
                        Shop.CLEANING,
                        2,
                        tomorrow.starts().startInclusive().plus(Duration.ofDays(1))),
                "after");
        assertThat(atDoor(shop, after)).isEqualTo(Duration.ofHours(2));

        isPlannedAlike(shop, today.plusDays(1), before, during);
    }

    @Test
    default void ways_are_learned_by_the_hour_and_agendas_slots_and_plans_go_by_them() {
        Shop shop = Shop.open(store(), BRANCH);
        shop.admit(FAR_AWAY);
        Order done = shop.book(nextMorning(shop), "done");
        finish(shop, done, Duration.ofHours(2));
        LocalDate today = Townsfolk.SHANGHAI.dayOf(shop.clock().instant());
        DurationModel lesson = shop.office()
                .read(t -> t.performance()
                        .learn(DurationModelId.of("spring"), DAY, today, new DurationTerms(75, 1, 50, 300)));
        Instant departed =
                Optional.ofNullable(shop.visit(done).progress().departedAt()).orElseThrow();
        TravelMode mode = shop.office()
                .read(t -> t.workers().worker(shop.workerOf(done)))
                .base()
                .mode();
        HourlyWays ways = Optional.ofNullable(lesson.ways())
                .map(learned -> learned.modes().get(mode))
                .orElseThrow();
        assertThat(ways.all().visits()).isEqualTo(1);
        assertThat(ways.hours())
                .containsOnlyKeys(departed.atZone(Townsfolk.SHANGHAI.zone()).getHour());

        Order booked = shop.book(nextMorning(shop), "booked");
        LocalDate tomorrow = today.plusDays(1);
        Duration mapped = travel(shop, booked, tomorrow);
        assertThat(mapped).isPositive();
        DurationModel rush = lesson.withWays(
                new LearnedWays(Map.of(mode, new HourlyWays(new DurationQuantile(1_000_000, 20_000), Map.of()))));
        shop.office().inTransaction(t -> t.durations().save(rush.holding(tomorrow, tomorrow.plusDays(1))));
        assertThat(travel(shop, booked, tomorrow)).isEqualTo(mapped.multipliedBy(2));
        DispatchProblem problem = shop.office().read(t -> t.dispatch().problem(tomorrow));
        Effort effort = new Effort(List.of(Planner.search()), SearchBudget.steps(50), 1);
        assertThat(DayPlanner.plan(problem, effort).routes())
                .singleElement()
                .satisfies(route ->
                        assertThat(route.visits().get(0).travel().duration()).isEqualTo(mapped.multipliedBy(2)));
        isPlannedAlike(shop, tomorrow, booked);
    }

    private static PlaceOrder nextMorning(Shop shop) {
        return PlaceOrder.of(
                Shop.customerId(FAR_AWAY),
                Shop.CLEANING,
                2,
                Shop.nextMorning(shop.clock()).starts().startInclusive());
    }

    private static Duration travel(Shop shop, Order order, LocalDate day) {
        return shop.office()
                .read(t -> t.availability().agenda(shop.workerOf(order), day))
                .appointments()
                .get(0)
                .travel();
    }

    /** A plan knows the same times, leaves what stands as it is, and comes out the same after the model is gone. */
    private static void isPlannedAlike(Shop shop, LocalDate day, Order... orders) {
        Effort effort = new Effort(List.of(Planner.search()), SearchBudget.steps(50), 1);
        DispatchProblem problem = shop.office().read(t -> t.dispatch().problem(day));
        DispatchPlan plan = DayPlanner.plan(problem, effort);
        assertThat(plan.unassigned()).isEmpty();
        assertThat(shop.office().read(t -> t.dispatch().changes(plan)).all()).isEmpty();
        for (Order order : orders) {
            Claim claim = claim(shop, order);
            assertThat(plan.routes())
                    .anyMatch(route -> route.visits().stream()
                            .anyMatch(visit -> visit.visit().equals(claim.visit())
                                    && visit.door().equals(claim.door())));
        }
        PlanRecord kept = shop.office().inTransaction(t -> t.dispatch().propose(problem, plan));
        shop.office().inTransaction(t -> {
            DurationModel model = t.durations().inForce(day).orElseThrow();
            return t.durations().save(model.holding(day.plusDays(30), null));
        });
        DispatchProblem again = shop.office().read(t -> t.dispatch().problem(kept.id()));
        SearchListener deaf = (step, cost) -> {};
        assertThat(DayPlanner.again(again, plan.origin(), Planner.all(), deaf).digest())
                .isEqualTo(plan.digest());
    }

    private static void finish(Shop shop, Order order, Duration took) {
        Instant started =
                shop.playUntil(VisitState.IN_SERVICE, order).progress().startedAt();
        shop.clock().moveTo(Optional.ofNullable(started).orElseThrow().plus(took));
        shop.worker(shop.workerOf(order))
                .inTransaction(t -> t.fulfilment().finish(shop.visit(order).id()));
        shop.playUntil(VisitState.DONE, order);
    }

    private static Duration atDoor(Shop shop, Order order) {
        return claim(shop, order).door().duration();
    }

    private static Claim claim(Shop shop, Order order) {
        return shop.office()
                .read(t -> t.fulfilment().claim(shop.visit(order).id()))
                .orElseThrow();
    }

    private static PersonCode code(Shop shop, Order order) {
        return shop.office().read(t -> t.workers().worker(shop.workerOf(order))).code();
    }

    private DurationModel save(DurationModel model) {
        return inSession(s -> s.availability().durations().save(model, NOON));
    }

    private static DurationModel learned(String code, OfferingId offering, LocalDate from) {
        return new DurationModel(
                DurationModelId.of(code),
                from,
                null,
                DurationTerms.STANDARD,
                new DurationSource(from.minusDays(9), from.minusDays(1), 1, 0),
                Map.of(offering, new OfferingDurations(new DurationQuantile(1, 9_000), Map.of())),
                0);
    }

    private static DurationModel model(String code, LocalDate from, @Nullable LocalDate until) {
        Map<PersonCode, DurationQuantile> workers = new HashMap<>();
        for (int number = 1; number <= 40; number++) {
            workers.put(PersonCode.of("W%03d".formatted(number)), new DurationQuantile(number, 5_000 + 100 * number));
        }
        return new DurationModel(
                DurationModelId.of(code),
                from,
                until,
                new DurationTerms(80, 12, 60, 175),
                new DurationSource(from.minusDays(90), from.minusDays(1), 1_234, 5),
                Map.of(
                        OfferingId.of("CLEANING"),
                        new OfferingDurations(new DurationQuantile(1_200, 10_400), workers),
                        OfferingId.of("REPAIR"),
                        new OfferingDurations(new DurationQuantile(34, 1), Map.of())),
                new LearnedWays(Map.of(
                        TravelMode.EBIKE,
                        new HourlyWays(
                                new DurationQuantile(900, 11_000),
                                Map.of(8, new DurationQuantile(90, 17_500), 14, new DurationQuantile(1, 9_000))),
                        TravelMode.WALK,
                        new HourlyWays(new DurationQuantile(2, 9_900), Map.of()))),
                0);
    }
}
