package dev.doorstep.testkit.contract;

import static dev.doorstep.testkit.contract.Household.FIRST;
import static dev.doorstep.testkit.contract.Household.LAST;
import static dev.doorstep.testkit.contract.Household.PRICE;
import static dev.doorstep.testkit.contract.Household.key;
import static dev.doorstep.testkit.contract.Household.wanted;
import static dev.doorstep.testkit.contract.Household.weekdays;
import static dev.doorstep.testkit.contract.Household.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.DispatchJob;
import dev.doorstep.DispatchReport;
import dev.doorstep.Progress;
import dev.doorstep.availability.SlotTakenException;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.DayShares;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.CancellationChangedException;
import dev.doorstep.order.IllegalTransitionException;
import dev.doorstep.order.LastingOrderException;
import dev.doorstep.order.Order;
import dev.doorstep.order.OrderAction;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.engagement.BeginEngagement;
import dev.doorstep.order.engagement.DayFixedException;
import dev.doorstep.order.engagement.DayStatus;
import dev.doorstep.order.engagement.DayTakenException;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementEnd;
import dev.doorstep.order.engagement.EngagementState;
import dev.doorstep.order.engagement.EngagementStatement;
import dev.doorstep.order.engagement.NoReplacementLeftException;
import dev.doorstep.order.engagement.UnknownEngagementException;
import dev.doorstep.order.engagement.UnusableTermException;
import dev.doorstep.order.engagement.WorkingDays;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.settlement.Earning;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What engagements owe both sides on every store: no day is claimed twice, and every day served is paid. */
@Tag("BKG-11")
public interface EngagementsContract extends StoreContract {
    /** How many households want the same worker at the same moment. */
    int HOUSEHOLDS = 8;

    /** How long a day is planned. */
    SearchBudget STEPS = SearchBudget.steps(200);

    /** Ten o'clock of the first day. */
    Instant TEN = FIRST.atTime(10, 0).atZone(Townsfolk.SHANGHAI.zone()).toInstant();

    @Test
    default void all_days_are_claimed_at_once_and_all_statements_together_are_the_price() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        assertThat(home.begin()).as("the same key").isEqualTo(begun);
        assertThat(begun.days()).hasSize(37);
        assertThat(days(home, begun)).extracting(DayStatus::worker).containsOnly(worker(1));
        assertThatThrownBy(() -> home.bookFirstWorker(FIRST, 10)).isInstanceOf(SlotTakenException.class);
        home.noonOf(LocalDate.of(2026, 4, 1));
        assertThat(home.run().statements()).isEqualTo(1);
        assertThat(home.now(begun).state()).isEqualTo(EngagementState.RUNNING);
        assertThat(home.run().statements()).as("a month is billed once").isZero();
        home.noonOf(LAST);
        assertThat(home.run().statements()).as("the last day is not over").isZero();
        home.noonOf(LAST.plusDays(1));
        assertThat(home.run().settled()).isEqualTo(1);
        List<EngagementStatement> statements = home.statements(begun);
        assertThat(statements).extracting(EngagementStatement::served).containsExactly(24, 13);
        assertThat(net(statements)).isEqualTo(PRICE).isEqualTo(home.paid(begun));
        assertThat(home.earned(1)).hasSize(2);
        assertThat(earned(home.earned(1))).isEqualTo(Shop.fen(350_00));
        assertThat(order(home, begun).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(home.shop().office().read(t -> t.ledger().verify()).isBalanced())
                .isTrue();
    }

    @Test
    default void one_day_that_is_taken_refuses_all_days_and_is_named() {
        Household home = Household.of(store());
        LocalDate taken = FIRST.plusDays(1);
        home.bookFirstWorker(taken, 10);
        long before = orders(home);
        assertThatThrownBy(home::begin).isInstanceOfSatisfying(DayTakenException.class, refused -> {
            assertThat(refused.day()).isEqualTo(taken);
            assertThat(refused.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.CLASHES_WITH);
        });
        assertThat(orders(home)).as("the refusal left no order behind").isEqualTo(before);
        assertThat(home.begin(wanted(1, 1, weekdays().off(Set.of(taken))), "begin")
                        .days())
                .as("with that day off, and the key unused")
                .hasSize(36);
    }

    @Test
    default void a_term_that_is_past_is_refused() {
        Household home = Household.of(store());
        home.noonOf(FIRST.plusDays(1));
        assertThatThrownBy(home::begin).isInstanceOf(UnusableTermException.class);
    }

    @Test
    default void a_rest_day_costs_nothing_and_frees_the_time() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        LocalDate day = FIRST.plusDays(5);
        home.rest(begun, day);
        home.bookFirstWorker(day, 10);
        assertThatThrownBy(() -> home.shop()
                        .customer(1)
                        .inTransaction(t -> t.engagements().giveRestDay(begun.order(), day, key("again"))))
                .isInstanceOf(DayFixedException.class);
        EngagementStatement march = home.statements(begun).get(0);
        assertThat(march.off()).isEqualTo(1);
        assertThat(march.served()).isEqualTo(23);
        home.noonOf(LAST.plusDays(1));
        home.run();
        Money spared = begun.days().stream()
                .filter(known -> known.date().equals(day))
                .map(known -> known.charge().net())
                .findFirst()
                .orElseThrow();
        assertThat(home.paid(begun)).isEqualTo(PRICE.minus(spared));
    }

    @Test
    default void another_worker_has_the_days_from_then_on_as_often_as_agreed() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        LocalDate from = LocalDate.of(2026, 3, 16);
        assertThatThrownBy(() -> home.replace(begun, 2, LocalDate.of(2026, 3, 2)))
                .as("today has begun")
                .isInstanceOf(DayFixedException.class);
        home.replace(begun, 2, from);
        assertThat(days(home, begun))
                .allSatisfy(day ->
                        assertThat(day.worker()).isEqualTo(day.day().date().isBefore(from) ? worker(1) : worker(2)));
        home.bookFirstWorker(from, 10);
        assertThatThrownBy(() -> home.replace(begun, 3, from.plusDays(1)))
                .isInstanceOf(NoReplacementLeftException.class);
        home.noonOf(LAST.plusDays(1));
        home.run();
        List<EngagementStatement.Part> march = home.statements(begun).get(0).parts();
        assertThat(march).extracting(EngagementStatement.Part::days).containsExactly(10, 14);
        assertThat(home.earned(1)).hasSize(1);
        assertThat(home.earned(2)).hasSize(2);
        assertThat(home.paid(begun)).isEqualTo(PRICE);
    }

    @Test
    default void a_replacement_that_cannot_come_changes_nothing() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        home.begin(wanted(2, 2, WorkingDays.liveIn(LAST, LAST.plusDays(3))), "other");
        assertThatThrownBy(() -> home.replace(begun, 2, FIRST.plusDays(1)))
                .isInstanceOfSatisfying(
                        DayTakenException.class,
                        refused -> assertThat(refused.day()).isEqualTo(LAST));
        assertThat(days(home, begun)).extracting(DayStatus::worker).containsOnly(worker(1));
        assertThat(home.now(begun).course().replacements()).isZero();
    }

    @Test
    default void who_is_on_leave_is_not_paid_for_it_and_a_replacement_comes_instead() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        TimeWindow away = Townsfolk.SHANGHAI.windowOf(FIRST.plusDays(1), FIRST.plusDays(2));
        home.shop().office().inTransaction(t -> t.fulfilment().absent(worker(1), away, "flu"));
        assertThat(home.statements(begun).get(0).missed()).isEqualTo(2);
        home.replace(begun, 2, FIRST.plusDays(2));
        EngagementStatement march = home.statements(begun).get(0);
        assertThat(march.missed()).isEqualTo(1);
        assertThat(march.parts()).extracting(EngagementStatement.Part::days).containsExactly(1, 22);
    }

    @Test
    default void on_trial_it_ends_for_nothing_and_later_at_what_the_policy_says_of_each_day() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        home.noonOf(FIRST);
        assertThat(home.quoteEnd(begun, FIRST.plusDays(1)).fee().isZero()).isTrue();
        home.noonOf(FIRST.plusDays(5));
        EngagementEnd quoted = home.quoteEnd(begun, FIRST.plusDays(6));
        assertThat(quoted.trial()).isFalse();
        assertThat(quoted.fees()).as("a day's notice is free, less is not").hasSize(1);
        assertThat(quoted.fee()).as("30 percent of a day").isEqualTo(Shop.fen(4_06));
        home.end(quoted);
        assertThat(home.now(begun).state()).isEqualTo(EngagementState.GIVEN_UP);
        home.bookFirstWorker(FIRST.plusDays(7), 10);
        home.noonOf(FIRST.plusDays(6));
        assertThat(home.run().settled()).isEqualTo(1);
        assertThat(home.statements(begun)).singleElement().satisfies(march -> {
            assertThat(march.served()).isEqualTo(5);
            assertThat(march.total().net().plus(quoted.fee())).isEqualTo(home.paid(begun));
        });
        assertThat(home.shop().office().read(t -> t.ledger().verify()).isBalanced())
                .isTrue();
        assertThatThrownBy(() -> home.quoteEnd(begun, LAST)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    default void what_is_ended_before_anybody_came_is_called_off_and_an_old_quote_is_not_executed() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        EngagementEnd onTrial = home.quoteEnd(begun, FIRST.plusDays(6));
        Engagement other = home.begin(wanted(2, 2, weekdays()), "other");
        EngagementEnd atOnce =
                home.shop().office().read(t -> t.engagements().quoteEnd(other.order(), FIRST, Party.WORKER));
        home.shop().office().inTransaction(t -> t.engagements().end(atOnce, "", key("atOnce")));
        home.run();
        assertThat(order(home, other).state()).isEqualTo(OrderState.CANCELLED);
        home.noonOf(FIRST.plusDays(5));
        assertThatThrownBy(() -> home.end(onTrial)).isInstanceOf(CancellationChangedException.class);
    }

    @Test
    default void whoever_lives_in_is_there_all_day_whatever_their_shifts() {
        Household home = Household.of(store());
        Engagement begun = home.begin(wanted(1, 1, WorkingDays.liveIn(FIRST, FIRST.plusDays(9))), "begin");
        assertThat(days(home, begun)).hasSize(10).extracting(DayStatus::worker).containsOnly(worker(1));
        assertThatThrownBy(() -> home.bookFirstWorker(FIRST.plusDays(4), 18)).isInstanceOf(SlotTakenException.class);
        home.bookFirstWorker(FIRST.plusDays(10), 10);
    }

    @Test
    @Tag("AHEAD-01")
    default void of_households_that_want_the_same_worker_at_the_same_moment_one_has_them() {
        Household home = Household.of(store());
        List<Boolean> got = Rush.of(HOUSEHOLDS, number -> {
            LocalDate first = FIRST.plusDays(number);
            BeginEngagement wanted = wanted(1 + number % 2, 1, WorkingDays.liveIn(first, first.plusDays(HOUSEHOLDS)));
            try {
                home.begin(wanted, "rush/" + number);
                return true;
            } catch (DayTakenException taken) {
                return false;
            }
        });
        assertThat(got).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(orders(home)).isEqualTo(1);
    }

    @Test
    default void it_is_an_order_without_visits_and_looks_unknown_to_others() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        Order order = order(home, begun);
        assertThat(order.state()).isEqualTo(OrderState.OPEN);
        assertThat(home.shop().customer(1).<List<Visit>>read(t -> t.booking().visitsOf(order.id())))
                .isEmpty();
        assertThat(home.shop()
                        .customer(1)
                        .<Set<OrderAction>>read(t -> t.booking().actions(order.id())))
                .isEmpty();
        assertThatThrownBy(() -> home.shop().customer(1).read(t -> t.booking().quoteCancellation(order.id())))
                .isInstanceOf(LastingOrderException.class);
        assertThatThrownBy(
                        () -> home.shop().customer(2).read(t -> t.engagements().engagement(order.id())))
                .isInstanceOf(UnknownEngagementException.class);
        assertThatThrownBy(() -> home.shop()
                        .customer(2)
                        .inTransaction(t -> t.engagements().giveRestDay(order.id(), FIRST.plusDays(1), key("foreign"))))
                .isInstanceOf(UnknownEngagementException.class);
    }

    @Test
    default void a_store_finds_engagements_by_their_days_states_and_households_and_refuses_stale_writes() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        Engagement other = home.begin(wanted(2, 2, weekdays()), "other");
        inSession(session -> {
            assertThat(session.engagements().ofDay(other.days().get(3).visit())).contains(other);
            assertThat(session.engagements().find(begun.order())).contains(begun);
            assertThat(session.engagements()
                            .in(EnumSet.of(EngagementState.TRIAL), PageRequest.first(10))
                            .items())
                    .containsExactlyInAnyOrder(begun, other);
            assertThat(session.engagements()
                            .in(EnumSet.of(EngagementState.SETTLED), PageRequest.first(10))
                            .items())
                    .isEmpty();
            assertThat(session.engagements()
                            .of(Shop.customerId(2), PageRequest.first(10))
                            .items())
                    .containsExactly(other);
            return session.engagements().save(begun);
        });
        assertThatThrownBy(() -> inSession(session -> session.engagements().save(begun)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    @Tag("ORD-09")
    default void on_a_day_those_show_in_which_somebody_is_to_come() {
        Household home = Household.of(store());
        LocalDate rest = FIRST.plusDays(1);
        Engagement first = home.begin();
        Engagement second = home.begin(wanted(2, 2, weekdays().off(Set.of(rest))), "other");
        inSession(session -> {
            assertThat(session.engagements().on(FIRST)).containsExactly(first, second);
            assertThat(session.engagements().on(rest)).containsExactly(first);
            assertThat(session.engagements().on(FIRST.minusDays(1))).isEmpty();
            assertThat(session.engagements().on(LAST)).containsExactly(first, second);
            return session.engagements().on(LAST.plusDays(1));
        });
        assertThat(expected(home, rest)).containsExactly(first.order());
        home.shop().office().inTransaction(t -> t.engagements().giveRestDay(first.order(), rest, key("rest")));
        assertThat(expected(home, rest)).isEmpty();
        assertThat(expected(home, FIRST)).containsExactly(first.order(), second.order());
    }

    private static List<OrderId> expected(Household home, LocalDate day) {
        return home.shop().office().read(t -> t.engagements().on(day)).stream()
                .map(Engagement::order)
                .toList();
    }

    @Test
    default void a_month_that_is_billed_stays_as_it_was_billed() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        home.noonOf(LocalDate.of(2026, 4, 1));
        home.run();
        EngagementStatement march = home.statements(begun).get(0);
        assertThatThrownBy(() -> home.rest(begun, LocalDate.of(2026, 3, 30))).isInstanceOf(DayFixedException.class);
        home.rest(begun, LocalDate.of(2026, 4, 1));
        assertThat(home.shop()
                        .customer(1)
                        .<EngagementStatement>read(
                                t -> t.engagements().statement(begun.order(), YearMonth.of(2026, 3))))
                .isEqualTo(march);
        assertThat(home.statements(begun).get(1).off()).isEqualTo(1);
    }

    @Test
    default void a_day_is_planned_around_whoever_is_engaged_and_no_plan_moves_them() {
        Household home = Household.of(store());
        Engagement begun = home.begin(wanted(1, 1, WorkingDays.liveIn(FIRST, FIRST.plusDays(9))), "begin");
        home.begin(wanted(2, 2, weekdays()), "other");
        Order visit = home.shop().book(PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, TEN), "visit");
        DispatchReport report =
                home.shop().office().start(new DispatchJob(FIRST, Effort.of(1).withBudget(STEPS)), Progress.SILENT);
        assertThat(report.missed()).isEmpty();
        assertThat(home.shop().workerOf(visit)).isEqualTo(worker(3));
        assertThat(days(home, begun)).extracting(DayStatus::worker).containsOnly(worker(1));
    }

    @Test
    @Tag("AHEAD-13")
    default void a_day_of_an_engagement_counts_in_the_shares_of_the_plan_of_that_day() {
        Household home = Household.of(store());
        Engagement begun = home.begin();
        home.shop().book(PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, TEN), "visit");
        DispatchJob job = new DispatchJob(FIRST, Effort.of(1).withBudget(STEPS));
        PlanRecord record = home.shop().office().start(job, Progress.SILENT).plan();
        assertThat(begun.days().get(0).charge().gross()).isEqualTo(Shop.fen(13_52));
        DayShares shares = home.shop()
                .office()
                .read(t -> DayPlan.of(t.dispatch(), record.id()).shares(t.dispatch()));
        assertThat(shares.workers().get(0).income()).as("seven tenths of a day").isEqualTo(Shop.fen(9_47));
        assertThat(shares.income().minus(shares.workers().get(0).income()))
                .as("two hours, whoever of the two others has them")
                .isEqualTo(Shop.fen(84_00));
    }

    private static List<DayStatus> days(Household home, Engagement engagement) {
        return home.shop().office().read(t -> t.engagements().days(engagement.order()));
    }

    private static Order order(Household home, Engagement engagement) {
        return home.shop().office().read(t -> t.booking().order(engagement.order()));
    }

    private static long orders(Household home) {
        return home.shop()
                .office()
                .read(t -> t.booking().orders(PageRequest.first(100)))
                .items()
                .size();
    }

    private static Money net(List<EngagementStatement> statements) {
        return statements.stream()
                .map(statement -> statement.total().net())
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Money earned(List<Earning> earnings) {
        return earnings.stream().map(Earning::amount).reduce(Money::plus).orElseThrow();
    }
}
