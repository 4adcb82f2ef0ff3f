package dev.doorstep.settlement;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.StatementId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountKind;
import dev.doorstep.ledger.Bookkeeping;
import dev.doorstep.ledger.Journals;
import dev.doorstep.ledger.Posting;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Permission;
import dev.doorstep.workforce.Workers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Settling a period in steps, each a transaction of its own: open, settle chunks until the run is swept, close, pay
 * chunks.
 *
 * <p>Every step can be repeated: what is done stays done, and two operators at once work on the same run.
 */
public final class Settlement {
    /** The most earnings or payouts of one transaction. */
    public static final int CHUNK_MAX = 200;

    /** The most statements or runs of one list. */
    public static final int LIST_MAX = 1_000;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Bookkeeping books;
    private final Workers workers;

    /**
     * Where settlements are kept and booked.
     *
     * @param earnings what is owed
     * @param runs the runs
     * @param items the marks
     * @param statements the statements and payouts
     * @param journals the books
     */
    public record Ports(
            Earnings earnings, SettlementRuns runs, SettlementItems items, Statements statements, Journals journals) {}

    /**
     * Opens the service for one transaction.
     *
     * @param workers know what people call those who are paid
     */
    public Settlement(Access access, Work work, Ports ports, Workers workers) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.books = new Bookkeeping(work, ports.journals);
        this.workers = workers;
    }

    /** Returns the current week; its end is the next cut-off. */
    public TimeWindow currentPeriod() {
        return SettlementWeek.at(work.now(), access.branch().zone());
    }

    /** Returns the latest week that is over. */
    public TimeWindow lastPeriod() {
        return SettlementWeek.lastBefore(work.now(), access.branch().zone());
    }

    /** Tells what settling a period now would come to, and writes nothing. */
    public SettlementPreview preview(TimeWindow period) {
        access.require(Permission.ACCOUNT);
        SettlementRun run = SettlementRun.open(new SettlementRunId(work.newId()), period);
        Map<Payee, PayeeTotal> totals = new TreeMap<>();
        while (run.state() == RunState.OPEN) {
            List<Earning> chunk = next(run, CHUNK_MAX);
            chunk.forEach(earning -> totals.merge(
                    earning.payee(), new PayeeTotal(earning.payee(), earning.amount(), 1), Settlement::sum));
            run = run.take(chunk);
        }
        return new SettlementPreview(period, run.content(), List.copyOf(totals.values()));
    }

    /**
     * Opens the run of a period, or finds the one that there is.
     *
     * @throws PeriodNotOverException if work of the period may still be finished
     */
    public SettlementRun openRun(TimeWindow period) {
        access.require(Permission.ACCOUNT);
        if (period.endExclusive().isAfter(work.now())) {
            throw new PeriodNotOverException(period, work.now());
        }
        return ports.runs.ofPeriod(period).orElseGet(() -> {
            SettlementRun run = SettlementRun.open(new SettlementRunId(work.newId()), period);
            return racing(run, () -> ports.runs.save(run));
        });
    }

    /**
     * Takes up the next earnings: marks them, books them as available and moves the cursor. When none is left the run
     * is swept.
     *
     * @param max how many, 1 to {@value #CHUNK_MAX}
     * @throws UnknownSettlementRunException if there is no such run
     */
    public SettlementRun settleChunk(SettlementRunId id, int max) {
        access.require(Permission.ACCOUNT);
        checkChunk(max);
        SettlementRun run = run(id);
        if (run.state() != RunState.OPEN) {
            return run;
        }
        List<Earning> chunk = next(run, max);
        return work.atomically(() -> racing(run, () -> {
            SettlementRun saved = ports.runs.save(run.take(chunk));
            ports.items.add(id, chunk);
            book(run, chunk);
            return saved;
        }));
    }

    /**
     * Writes one statement for each payee of a swept run. A run that has its statements stays as it is.
     *
     * @throws UnknownSettlementRunException if there is no such run
     * @throws SettlementOutOfTurnException if earnings are left to take up
     */
    public SettlementRun close(SettlementRunId id) {
        access.require(Permission.ACCOUNT);
        SettlementRun run = run(id);
        if (run.state() == RunState.CLOSED || run.state() == RunState.PAID) {
            return run;
        }
        SettlementRun closed = run.close();
        return work.atomically(() -> racing(run, () -> {
            SettlementRun saved = ports.runs.save(closed);
            ports.statements.add(statements(run));
            return saved;
        }));
    }

    /**
     * Pays the next statements of a closed run and books the payouts. When none is left the run is paid.
     *
     * @param max how many, 1 to {@value #CHUNK_MAX}
     * @throws UnknownSettlementRunException if there is no such run
     * @throws SettlementOutOfTurnException if the run has no statements yet
     */
    public SettlementRun payChunk(SettlementRunId id, int max) {
        access.require(Permission.ACCOUNT);
        checkChunk(max);
        SettlementRun run = run(id);
        if (run.state() == RunState.PAID) {
            return run;
        }
        SettlementRun paid = run.paid();
        List<Payout> payouts =
                ports.statements.unpaid(id, max).stream().map(this::payout).toList();
        return work.atomically(() -> racing(run, () -> {
            SettlementRun saved = ports.runs.save(payouts.isEmpty() ? paid : run);
            ports.statements.pay(payouts);
            bookPayouts(run, payouts);
            return saved;
        }));
    }

    /**
     * Finds a run.
     *
     * @throws UnknownSettlementRunException if there is none
     */
    public SettlementRun run(SettlementRunId id) {
        access.require(Permission.READ);
        return ports.runs.find(id).orElseThrow(() -> new UnknownSettlementRunException(id));
    }

    /** Lists the latest runs, the latest period first. */
    public List<SettlementRun> runs() {
        access.require(Permission.READ);
        return ports.runs.latest(LIST_MAX);
    }

    /** Lists the statements of a run by their numbers. */
    public List<Statement> statements(SettlementRunId id) {
        access.require(Permission.READ);
        return ports.statements.of(id);
    }

    /** Lists the earnings of one statement, oldest first. */
    public List<Earning> earnings(Statement statement) {
        access.require(Permission.READ);
        return ports.items.of(statement.run(), statement.total().payee());
    }

    /** Returns the payout file of a run, with the payouts made so far. */
    public PayoutFile payoutFile(SettlementRunId id) {
        access.require(Permission.ACCOUNT);
        return new PayoutFile(ports.statements.payouts(id));
    }

    private List<Earning> next(SettlementRun run, int max) {
        return ports.earnings.unsettled(run.period().endExclusive(), run.cursor(), max);
    }

    private void book(SettlementRun run, List<Earning> chunk) {
        Map<Payee, Money> sums = new TreeMap<>();
        chunk.forEach(earning -> sums.merge(earning.payee(), earning.amount(), Money::plus));
        List<Posting> postings = new ArrayList<>();
        sums.forEach((payee, sum) -> {
            postings.add(Posting.debit(payee.pending(), sum));
            postings.add(Posting.credit(payee.available(), sum));
        });
        books.post("settlement.settled", subject(run), postings);
    }

    private void bookPayouts(SettlementRun run, List<Payout> payouts) {
        List<Posting> postings = new ArrayList<>();
        payouts.forEach(payout -> {
            postings.add(Posting.debit(payout.payee().available(), payout.amount()));
            postings.add(Posting.credit(Account.of(AccountKind.BANK), payout.amount()));
        });
        books.post("settlement.paid", subject(run), postings);
    }

    private List<Statement> statements(SettlementRun run) {
        Branch branch = access.branch();
        LocalDate firstDay = branch.dayOf(run.period().startInclusive());
        LocalDate lastDay = branch.dayOf(run.period().endExclusive().minusNanos(1));
        long days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
        Map<Payee, String> codes = workers.all().stream()
                .collect(Collectors.toMap(worker -> Payee.of(worker.id()), worker -> "worker:" + worker.code()));
        List<Statement> statements = new ArrayList<>();
        for (PayeeTotal total : ports.items.totals(run.id())) {
            String number = Statement.number(branch.id(), firstDay, days, statements.size() + 1);
            String code = codes.getOrDefault(total.payee(), total.payee().code());
            statements.add(new Statement(new StatementId(work.newId()), number, run.id(), run.period(), total, code));
        }
        return statements;
    }

    private Payout payout(Statement statement) {
        PayeeTotal total = statement.total();
        return new Payout(
                statement.id(), statement.number(), total.payee(), statement.payeeCode(), total.total(), work.now());
    }

    private static String subject(SettlementRun run) {
        return "settlement/" + run.id();
    }

    private static PayeeTotal sum(PayeeTotal first, PayeeTotal second) {
        return new PayeeTotal(first.payee(), first.total().plus(second.total()), first.items() + second.items());
    }

    private static void checkChunk(int max) {
        if (max < 1 || max > CHUNK_MAX) {
            throw new IllegalArgumentException("A chunk of %d is not between 1 and %d.".formatted(max, CHUNK_MAX));
        }
    }

    /** A second operator on the same run is no error: whoever is later reads again and goes on. */
    private SettlementRun racing(SettlementRun run, Supplier<SettlementRun> write) {
        return work.racing("the settlement run " + run.id(), write);
    }
}
