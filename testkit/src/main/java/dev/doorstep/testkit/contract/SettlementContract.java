package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.PayoutJob;
import dev.doorstep.Progress;
import dev.doorstep.SettlementJob;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Balance;
import dev.doorstep.ledger.LedgerReport;
import dev.doorstep.organisation.Actor;
import dev.doorstep.payment.InsufficientFundsException;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.settlement.AlreadyCreditedException;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.FinishedWork;
import dev.doorstep.settlement.Income;
import dev.doorstep.settlement.Payee;
import dev.doorstep.settlement.PayeeTotal;
import dev.doorstep.settlement.PayoutFile;
import dev.doorstep.settlement.PeriodNotOverException;
import dev.doorstep.settlement.RunState;
import dev.doorstep.settlement.SettlementOutOfTurnException;
import dev.doorstep.settlement.SettlementPreview;
import dev.doorstep.settlement.SettlementRun;
import dev.doorstep.settlement.Statement;
import dev.doorstep.workforce.UnknownWorkerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of settlements must do: pay everybody once and exactly, whatever happens meanwhile. */
@Tag("SET-04")
public interface SettlementContract extends StoreContract {
    /** The most port calls after which a run of the small world is over. */
    int CRASH_POINTS_MAX = 2_000;

    /** How many visits the small world has; small enough for a crash at every point. */
    int VISITS = 7;

    /**
     * What a settlement came to, comparable between branches of the same seed.
     *
     * @param content the digest of the run
     * @param totals what each payee got
     * @param balances the books afterwards
     */
    record Outcome(Digest content, List<PayeeTotal> totals, List<Balance> balances) {}

    @Test
    @Tag("SET-01")
    @Tag("SET-02")
    @Tag("SET-03")
    default void finished_work_is_shared_and_its_money_moves_from_pending_to_available_to_paid() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(1);
        Payee worker = Payee.of(world.worker(0));
        Payee merchant = Payee.of(MoneyWorld.MERCHANT);
        assertThat(income(world, worker)).isEqualTo(new Income(yuan(7_000), yuan(0), yuan(0)));
        assertThat(income(world, merchant)).isEqualTo(new Income(yuan(1_333), yuan(0), yuan(0)));
        SettlementRun run = settle(world);
        assertThat(income(world, worker)).isEqualTo(new Income(yuan(0), yuan(7_000), yuan(0)));
        pay(world, run.id());
        assertThat(income(world, worker)).isEqualTo(new Income(yuan(0), yuan(0), yuan(7_000)));
        List<Balance> books = balances(world);
        assertThat(books)
                .contains(
                        new Balance("bank", yuan(-8_333)),
                        new Balance("expense:promotion", yuan(500)),
                        new Balance("gateway:local", yuan(9_500)),
                        new Balance("revenue:commission", yuan(-1_667)));
        Actor self = Actor.worker(world.worker(0), BRANCH);
        List<Earning> own = world.desk(self).read(t -> t.income().earnings(worker, MoneyWorld.WEEK));
        assertThat(own).extracting(Earning::amount).containsExactly(yuan(7_000));
        assertThatThrownBy(() -> world.desk(self).read(t -> t.income().income(Payee.of(world.worker(1)))))
                .isInstanceOf(UnknownWorkerException.class);
    }

    @Test
    @Tag("PRC-08")
    default void a_merchant_bears_its_discounts_out_of_its_own_part_and_the_platform_all_beyond_it() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        List<Payee> payees = List.of(Payee.of(world.worker(0)), Payee.of(MoneyWorld.MERCHANT));
        credit(world, new FinishedWork.Discounts(yuan(200), yuan(300), yuan(0), yuan(0)));
        assertThat(payees)
                .extracting(payee -> income(world, payee).pending())
                .containsExactly(yuan(7_000), yuan(1_033));
        assertThat(balances(world)).contains(new Balance("expense:promotion", yuan(200)));
        credit(world, new FinishedWork.Discounts(yuan(0), yuan(2_000), yuan(0), yuan(0)));
        assertThat(payees)
                .extracting(payee -> income(world, payee).pending())
                .containsExactly(yuan(14_000), yuan(1_033));
        assertThat(balances(world)).contains(new Balance("expense:promotion", yuan(200 + 2_000 - 1_333)));
    }

    private static void credit(MoneyWorld world, FinishedWork.Discounts discounts) {
        FinishedWork plain = world.nextWork();
        FinishedWork work = new FinishedWork(
                plain.order(),
                plain.visit(),
                world.worker(0),
                MoneyWorld.MERCHANT,
                plain.plan(),
                yuan(10_000),
                discounts,
                plain.finishedAt());
        world.desk().inTransaction(t -> {
            t.payments().collect(work.order(), world.customer(), work.net(), PaymentKind.FULL);
            return t.crediting().credit(work);
        });
    }

    @Test
    default void work_is_credited_once_and_only_when_it_is_paid_for() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        FinishedWork unpaid = world.nextWork();
        assertThatThrownBy(() -> world.desk().inTransaction(t -> t.crediting().credit(unpaid)))
                .isInstanceOf(InsufficientFundsException.class);
        assertThat(balances(world)).isEmpty();
        world.desk().inTransaction(t -> {
            t.payments().collect(unpaid.order(), world.customer(), unpaid.net(), PaymentKind.FULL);
            return t.crediting().credit(unpaid);
        });
        assertThatThrownBy(() -> world.desk().inTransaction(t -> t.crediting().credit(unpaid)))
                .isInstanceOf(AlreadyCreditedException.class);
        List<Earning> earnings = inSession(s -> s.settlement().earnings().ofVisit(unpaid.visit()));
        assertThat(earnings).hasSize(2);
        assertThatThrownBy(() -> inSession(s -> {
                    s.settlement().earnings().add(earnings.get(0));
                    return s;
                }))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    default void settling_twice_is_settling_once() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(VISITS);
        SettlementRun first = settle(world);
        pay(world, first.id());
        Outcome once = outcome(world, first.id());
        SettlementRun again = settle(world);
        PayoutFile paidAgain = pay(world, again.id());
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(outcome(world, again.id())).isEqualTo(once);
        assertThat(paidAgain.payouts()).hasSameSizeAs(once.totals());
    }

    @Test
    default void an_earning_is_marked_once() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(1);
        SettlementRun run = settle(world);
        List<Earning> taken = earnings(world);
        assertThat(taken).hasSize(2);
        assertThatThrownBy(() -> inSession(s -> {
                    s.settlement()
                            .items()
                            .add(new SettlementRunId(taken.get(0).id().value()), taken.subList(0, 1));
                    return s;
                }))
                .isInstanceOf(StaleWriteException.class);
        assertThat(run.items()).isEqualTo(2);
    }

    @Test
    @Tag("AHEAD-17")
    default void killed_at_any_point_and_run_again_it_comes_to_the_same() {
        MoneyWorld undisturbed = MoneyWorld.found(store(), BRANCH);
        undisturbed.finish(VISITS);
        SettlementRun calm = settle(undisturbed);
        pay(undisturbed, calm.id());
        Outcome expected = outcome(undisturbed, calm.id());
        int point = 1;
        while (crashesAt(point, expected)) {
            point++;
            assertThat(point).isLessThan(CRASH_POINTS_MAX);
        }
        assertThat(point).isGreaterThan(50);
    }

    /** Settles a fresh branch, killed at a point, and again without; tells whether the run got as far as that point. */
    private boolean crashesAt(int point, Outcome expected) {
        MoneyWorld world = MoneyWorld.found(store(), BranchId.of("K" + point));
        world.finish(VISITS);
        world.endWeek();
        boolean crashed = false;
        try {
            Desk doomed = world.deskOn(new CrashingStore(store(), point));
            SettlementRun run = doomed.start(new SettlementJob(MoneyWorld.WEEK, 3), Progress.SILENT);
            doomed.start(new PayoutJob(run.id(), 2), Progress.SILENT);
        } catch (CrashingStore.Crash crash) {
            crashed = true;
        }
        SettlementRun run = settle(world);
        pay(world, run.id());
        assertThat(outcome(world, run.id())).as("killed at point %d", point).isEqualTo(expected);
        return crashed;
    }

    @Test
    @Tag("AHEAD-17")
    default void two_operators_at_once_make_one_run() throws InterruptedException, ExecutionException {
        MoneyWorld calm = MoneyWorld.found(store(), BRANCH);
        calm.finish(40);
        Outcome expected = outcome(calm, settle(calm).id());
        MoneyWorld busy = MoneyWorld.found(store(), BranchId.of("BJ"));
        busy.finish(40);
        busy.endWeek();
        ExecutorService operators = Executors.newFixedThreadPool(2);
        try {
            List<Future<SettlementRun>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(operators.submit(
                        () -> busy.desk().start(new SettlementJob(MoneyWorld.WEEK, 5), Progress.SILENT)));
            }
            assertThat(runs.get(0).get().id()).isEqualTo(runs.get(1).get().id());
            assertThat(outcome(busy, runs.get(0).get().id())).isEqualTo(expected);
        } finally {
            operators.shutdownNow();
        }
    }

    @Test
    @Tag("AHEAD-17")
    default void a_preview_says_what_the_run_then_does_and_writes_nothing() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(VISITS);
        world.endWeek();
        List<Balance> before = balances(world);
        SettlementPreview preview = world.desk().read(t -> t.settlement().preview(MoneyWorld.WEEK));
        assertThat(balances(world)).isEqualTo(before);
        assertThat(world.desk().<List<SettlementRun>>read(t -> t.settlement().runs()))
                .isEmpty();
        Outcome real = outcome(world, settle(world).id());
        assertThat(preview.content()).isEqualTo(real.content());
        assertThat(preview.totals()).isEqualTo(real.totals());
    }

    @Test
    @Tag("SET-07")
    default void statements_sum_their_items_and_the_books_sum_to_zero() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(VISITS);
        SettlementRun run = settle(world);
        Map<Payee, Money> owed = new TreeMap<>();
        earnings(world).forEach(earning -> owed.merge(earning.payee(), earning.amount(), Money::plus));
        List<Statement> statements = world.desk().read(t -> t.settlement().statements(run.id()));
        assertThat(statements).hasSameSizeAs(owed.keySet());
        for (Statement statement : statements) {
            assertThat(statement.total().total())
                    .isEqualTo(owed.get(statement.total().payee()));
            List<Earning> items = world.desk().read(t -> t.settlement().earnings(statement));
            assertThat(items).hasSize((int) statement.total().items());
            assertThat(items.stream().map(Earning::amount).reduce(yuan(0), Money::plus))
                    .isEqualTo(statement.total().total());
        }
        assertThat(statements.get(0).number()).isEqualTo("SH-S260302-7D-0001");
        LedgerReport report = world.desk().read(t -> t.ledger().verify());
        assertThat(report.isBalanced()).isTrue();
        assertThat(report.balances().stream().map(Balance::amount).reduce(yuan(0), Money::plus))
                .isEqualTo(yuan(0));
    }

    @Test
    @Tag("SET-05")
    default void the_payout_file_pays_every_statement_once() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(VISITS);
        SettlementRun run = settle(world);
        PayoutFile file = pay(world, run.id());
        List<Statement> statements = world.desk().read(t -> t.settlement().statements(run.id()));
        assertThat(file.csv().lines()).hasSize(statements.size() + 1);
        assertThat(world.desk()
                        .<SettlementRun>read(t -> t.settlement().run(run.id()))
                        .state())
                .isEqualTo(RunState.PAID);
        assertThatThrownBy(() -> inSession(s -> {
                    s.settlement().statements().pay(file.payouts().subList(0, 1));
                    return s;
                }))
                .isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> inSession(s -> {
                    s.settlement().statements().add(statements.subList(0, 1));
                    return s;
                }))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    @Tag("SET-08")
    default void merchants_get_their_share_and_everybody_is_named_as_people_do() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(VISITS);
        SettlementRun run = settle(world);
        PayoutFile file = pay(world, run.id());
        List<Statement> statements = world.desk().read(t -> t.settlement().statements(run.id()));
        Map<Payee, String> names = new TreeMap<>(Map.of(Payee.of(MoneyWorld.MERCHANT), "merchant:ming_jie"));
        for (int i = 0; i < 3; i++) {
            names.put(Payee.of(world.worker(i)), "worker:" + MoneyWorld.code(i));
        }
        assertThat(statements).hasSameSizeAs(names.keySet());
        for (Statement statement : statements) {
            assertThat(statement.payeeCode())
                    .isEqualTo(names.get(statement.total().payee()));
            assertThat(file.csv()).contains(statement.number() + "," + statement.payeeCode() + ",");
        }
        assertThat(file.csv()).doesNotContain(world.worker(0).toString());
    }

    @Test
    default void work_credited_late_is_taken_up_by_the_next_run() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(2);
        SettlementRun first = settle(world);
        world.finish(1);
        assertThat(settle(world)).isEqualTo(first);
        TimeWindow next = TimeWindow.of(MoneyWorld.WEEK.endExclusive(), Duration.ofDays(7));
        world.clock.moveTo(next.endExclusive());
        SettlementRun second = world.desk().start(new SettlementJob(next), Progress.SILENT);
        assertThat(second.items()).isEqualTo(2);
        List<Earning> left = inSession(s -> s.settlement().earnings().unsettled(next.endExclusive(), null, 10));
        assertThat(left).isEmpty();
        List<Statement> latest = world.desk().read(t -> t.income().statements(Payee.of(MoneyWorld.MERCHANT)));
        assertThat(latest).extracting(Statement::period).containsExactly(next, MoneyWorld.WEEK);
    }

    @Test
    default void steps_out_of_turn_are_refused() {
        MoneyWorld world = MoneyWorld.found(store(), BRANCH);
        world.finish(VISITS);
        assertThatThrownBy(() -> world.desk().inTransaction(t -> t.settlement().openRun(MoneyWorld.WEEK)))
                .isInstanceOf(PeriodNotOverException.class);
        world.endWeek();
        SettlementRun run = world.desk().inTransaction(t -> t.settlement().openRun(MoneyWorld.WEEK));
        world.desk().inTransaction(t -> t.settlement().settleChunk(run.id(), 2));
        assertThatThrownBy(() -> world.desk().inTransaction(t -> t.settlement().close(run.id())))
                .isInstanceOf(SettlementOutOfTurnException.class);
        assertThatThrownBy(() -> world.desk().inTransaction(t -> t.settlement().payChunk(run.id(), 2)))
                .isInstanceOf(SettlementOutOfTurnException.class);
    }

    private static SettlementRun settle(MoneyWorld world) {
        world.endWeek();
        return world.desk().start(new SettlementJob(MoneyWorld.WEEK), Progress.SILENT);
    }

    private static PayoutFile pay(MoneyWorld world, SettlementRunId run) {
        return world.desk().start(new PayoutJob(run), Progress.SILENT);
    }

    private static Outcome outcome(MoneyWorld world, SettlementRunId id) {
        SettlementRun run = world.desk().read(t -> t.settlement().run(id));
        List<Statement> statements = world.desk().read(t -> t.settlement().statements(id));
        List<PayeeTotal> totals = statements.stream().map(Statement::total).toList();
        return new Outcome(run.content(), totals, balances(world));
    }

    private static List<Balance> balances(MoneyWorld world) {
        return world.desk().read(t -> t.ledger().balances(""));
    }

    private static Income income(MoneyWorld world, Payee payee) {
        return world.desk().read(t -> t.income().income(payee));
    }

    private List<Earning> earnings(MoneyWorld world) {
        List<Earning> all = new ArrayList<>();
        List<Payee> payees = new ArrayList<>(List.of(Payee.of(MoneyWorld.MERCHANT)));
        for (int i = 0; i < 3; i++) {
            payees.add(Payee.of(world.worker(i)));
        }
        payees.forEach(payee ->
                all.addAll(world.desk().<List<Earning>>read(t -> t.income().earnings(payee, MoneyWorld.WEEK))));
        return all;
    }

    private static Money yuan(long minor) {
        return MoneyWorld.yuanCents(minor);
    }
}
