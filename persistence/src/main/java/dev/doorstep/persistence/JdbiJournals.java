package dev.doorstep.persistence;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.JournalId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.ledger.Account;
import dev.doorstep.ledger.AccountLine;
import dev.doorstep.ledger.Balance;
import dev.doorstep.ledger.Journal;
import dev.doorstep.ledger.Journals;
import dev.doorstep.ledger.RecordedJournal;
import dev.doorstep.ledger.RecordedJournal.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The journals of a branch in {@code ds_journal}, their postings in {@code ds_posting}; only ever inserted. */
final class JdbiJournals implements Journals {
    private static final String APPEND = """
            INSERT INTO ds_journal (branch_id, id, booked_at, reason, subject, digest)
            VALUES (:branch, :id, :at, :reason, :subject, :digest)""";
    private static final String POST = """
            INSERT INTO ds_posting (branch_id, journal_id, line_number, account, amount_minor, currency)
            VALUES (:branch, :journal, :line, :account, :amount, :currency)""";
    private static final String BALANCE = """
            SELECT COALESCE(SUM(amount_minor), 0) FROM ds_posting
             WHERE branch_id = :branch AND account = :account AND currency = :currency""";
    private static final String BALANCE_BEFORE = """
            SELECT COALESCE(SUM(p.amount_minor), 0) FROM ds_posting p
              JOIN ds_journal j ON j.branch_id = p.branch_id AND j.id = p.journal_id
             WHERE p.branch_id = :branch AND p.account = :account AND p.currency = :currency
               AND j.booked_at < :before""";
    private static final String BALANCES = """
            SELECT account, currency, SUM(amount_minor) AS amount_minor FROM ds_posting
             WHERE branch_id = :branch AND account LIKE :prefix ESCAPE '!'
             GROUP BY account, currency ORDER BY account, currency""";
    private static final String LINES = """
            SELECT j.id, j.booked_at, j.reason, j.subject, p.amount_minor, p.currency FROM ds_posting p
              JOIN ds_journal j ON j.branch_id = p.branch_id AND j.id = p.journal_id
             WHERE p.branch_id = :branch AND p.account = :account AND j.booked_at >= :start AND j.booked_at < :end
             ORDER BY j.booked_at, j.id, p.line_number LIMIT :limit""";
    private static final String JOURNALS = """
            SELECT j.id, j.booked_at, j.reason, j.subject, j.digest,
                   p.line_number, p.account, p.amount_minor, p.currency
              FROM (%s) j LEFT JOIN ds_posting p ON p.branch_id = j.branch_id AND p.journal_id = j.id
             ORDER BY %s, p.line_number""";
    private static final String ALL = JOURNALS.formatted("""
            SELECT branch_id, id, booked_at, reason, subject, digest FROM ds_journal
             WHERE branch_id = :branch ORDER BY id LIMIT :limit""", "j.id");
    private static final String ALL_AFTER = JOURNALS.formatted("""
            SELECT branch_id, id, booked_at, reason, subject, digest FROM ds_journal
             WHERE branch_id = :branch AND id > :after ORDER BY id LIMIT :limit""", "j.id");
    private static final String ABOUT = JOURNALS.formatted("""
            SELECT branch_id, id, booked_at, reason, subject, digest FROM ds_journal
             WHERE branch_id = :branch AND subject = :subject""", "j.booked_at, j.id");

    private final Sql sql;

    JdbiJournals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(Journal journal) {
        RecordedJournal recorded = journal.recorded();
        sql.insert(
                "journal " + recorded.id(),
                () -> sql.update(APPEND)
                        .bind("id", recorded.id())
                        .bind("at", recorded.at())
                        .bind("reason", recorded.reason())
                        .bind("subject", recorded.subject())
                        .bind("digest", recorded.digest().hex())
                        .execute());
        PreparedBatch batch = sql.batch(POST);
        int number = 0;
        for (Line line : recorded.lines()) {
            batch.bind("branch", sql.branch())
                    .bind("journal", recorded.id())
                    .bind("line", number++)
                    .bind("account", line.account())
                    .bind("amount", line.amountMinor())
                    .bind("currency", line.currency())
                    .add();
        }
        batch.execute();
    }

    @Override
    public Money balance(Account account, Currency currency) {
        return Money.ofMinor(sum(BALANCE, account, currency).mapTo(Long.class).one(), currency);
    }

    @Override
    public Money balanceBefore(Account account, Instant beforeExclusive, Currency currency) {
        Query query = sum(BALANCE_BEFORE, account, currency).bind("before", beforeExclusive);
        return Money.ofMinor(query.mapTo(Long.class).one(), currency);
    }

    @Override
    public List<Balance> balances(String prefix) {
        String literal = prefix.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<Balance> found = sql.query(BALANCES)
                .bind("prefix", literal + "%")
                .map((row, context) -> new Balance(row.getString("account"), MoneyColumns.amount(row)))
                .list();
        return found.stream().sorted(Comparator.comparing(Balance::account)).toList();
    }

    @Override
    public List<AccountLine> lines(Account account, TimeWindow window, int limit) {
        return sql.query(LINES)
                .bind("account", account.code())
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .bind("limit", limit)
                .map(JdbiJournals::line)
                .list();
    }

    @Override
    public List<RecordedJournal> about(String subject) {
        return journals(sql.query(ABOUT).bind("subject", subject));
    }

    @Override
    public Page<RecordedJournal> all(PageRequest page) {
        String after = page.after();
        Query query = after == null ? sql.query(ALL) : sql.query(ALL_AFTER).bind("after", UUID.fromString(after));
        return Page.cut(
                journals(query.bind("limit", page.size() + 1)),
                page,
                journal -> journal.id().toString());
    }

    private Query sum(String statement, Account account, Currency currency) {
        return sql.query(statement).bind("account", account.code()).bind("currency", currency.getCurrencyCode());
    }

    private static AccountLine line(ResultSet row, StatementContext context) throws SQLException {
        return new AccountLine(
                new JournalId(Sql.uuid(row, "id")),
                Sql.instant(row, "booked_at"),
                row.getString("reason"),
                row.getString("subject"),
                MoneyColumns.amount(row));
    }

    /** Gathers the rows of each journal; one whose postings were removed has a single row without a posting. */
    private static List<RecordedJournal> journals(Query query) {
        Map<JournalId, RecordedJournal> gathered = new LinkedHashMap<>();
        query.map(JdbiJournals::row).forEach(row -> gathered.merge(row.id(), row, JdbiJournals::joined));
        return List.copyOf(gathered.values());
    }

    private static RecordedJournal row(ResultSet row, StatementContext context) throws SQLException {
        String account = row.getString("account");
        return new RecordedJournal(
                new JournalId(Sql.uuid(row, "id")),
                Sql.instant(row, "booked_at"),
                row.getString("reason"),
                row.getString("subject"),
                account == null
                        ? List.of()
                        : List.of(new Line(account, row.getLong("amount_minor"), row.getString("currency"))),
                new Digest(row.getString("digest")));
    }

    private static RecordedJournal joined(RecordedJournal first, RecordedJournal next) {
        List<Line> lines = new ArrayList<>(first.lines());
        lines.addAll(next.lines());
        return new RecordedJournal(first.id(), first.at(), first.reason(), first.subject(), lines, first.digest());
    }
}
