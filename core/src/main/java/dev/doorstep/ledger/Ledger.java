package dev.doorstep.ledger;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading and verifying the books. */
public final class Ledger {
    /** The most lines of a statement of account. */
    public static final int STATEMENT_LINES_MAX = 10_000;

    private final Access access;
    private final Journals journals;

    /** Opens the service for one transaction. */
    public Ledger(Access access, Journals journals) {
        this.access = access;
        this.journals = journals;
    }

    /** Returns the balance of an account. */
    public Money balance(Account account) {
        access.require(Permission.READ);
        return journals.balance(account, unit(account));
    }

    /**
     * Lists the balances of the accounts whose codes begin with a text, by their codes; all of them for an empty one.
     */
    public List<Balance> balances(String prefix) {
        access.require(Permission.READ);
        return journals.balances(prefix);
    }

    /** Lists the journals about a subject, such as {@code order/0190…}, oldest first. */
    public List<RecordedJournal> about(String subject) {
        access.require(Permission.READ);
        return journals.about(subject);
    }

    /**
     * Returns what happened on an account in a window.
     *
     * @throws IllegalArgumentException if there are more than {@value #STATEMENT_LINES_MAX} lines
     */
    public AccountStatement statement(Account account, TimeWindow window) {
        access.require(Permission.READ);
        Currency currency = unit(account);
        List<AccountLine> lines = journals.lines(account, window, STATEMENT_LINES_MAX + 1);
        if (lines.size() > STATEMENT_LINES_MAX) {
            throw new IllegalArgumentException("The account %s has more than %d lines in %s. Maybe a shorter window."
                    .formatted(account, STATEMENT_LINES_MAX, window));
        }
        Money opening = journals.balanceBefore(account, window.startInclusive(), currency);
        Money closing = lines.stream().map(AccountLine::amount).reduce(opening, Money::plus);
        return new AccountStatement(account, window, opening, lines, closing);
    }

    /**
     * Reads all journals again, page by page, and compares each with its digest, its sum with zero, and the balances
     * with what the journals make of them. It writes nothing.
     */
    public LedgerReport verify() {
        access.require(Permission.READ);
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        PageRequest request = PageRequest.first(PageRequest.SIZE_MAX);
        long checked = 0;
        @Nullable String next;
        do {
            Page<RecordedJournal> page = journals.all(request);
            for (RecordedJournal journal : page.items()) {
                checked++;
                if (journal.fault().isPresent()) {
                    return LedgerReport.broken(
                            checked, journal.id(), journal.fault().get());
                }
                journal.lines().forEach(line -> add(sums, line));
            }
            next = page.next();
            request = next == null ? request : request.from(next);
        } while (next != null);
        List<Balance> balances = journals.balances("");
        return Set.copyOf(balances).equals(expected(sums))
                ? new LedgerReport(checked, null, null, balances)
                : LedgerReport.broken(checked, null, JournalFault.STRAY_POSTINGS);
    }

    private Currency unit(Account account) {
        return account.kind().unit(access.branch().currency());
    }

    private static void add(Map<String, Map<String, Long>> sums, RecordedJournal.Line line) {
        sums.computeIfAbsent(line.account(), account -> new TreeMap<>())
                .merge(line.currency(), line.amountMinor(), Math::addExact);
    }

    private static Set<Balance> expected(Map<String, Map<String, Long>> sums) {
        return sums.entrySet().stream()
                .flatMap(account -> account.getValue().entrySet().stream()
                        .map(sum -> new Balance(
                                account.getKey(), Money.ofMinor(sum.getValue(), Currency.getInstance(sum.getKey())))))
                .collect(Collectors.toSet());
    }
}
