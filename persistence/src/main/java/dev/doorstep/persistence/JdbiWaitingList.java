package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WaitingId;
import dev.doorstep.order.waiting.AwaitSlot;
import dev.doorstep.order.waiting.WaitingEntry;
import dev.doorstep.order.waiting.WaitingList;
import dev.doorstep.order.waiting.WaitingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Who waits for a slot, in {@code ds_waiting}: what the queue is read by in columns, the rest in a document. */
final class JdbiWaitingList implements WaitingList {
    private static final String LIST = """
            SELECT id, joined_at, starts_from, starts_until, state, document, version
              FROM ds_waiting WHERE branch_id = :branch""";
    private static final String FIND = LIST + " AND id = :id";
    private static final String ORDER = " ORDER BY joined_at, id";
    private static final String AHEAD = LIST + "\n" + """
               AND state = 'WAITING' AND starts_from < :until AND starts_until > :from
               AND (joined_at < :joined OR (joined_at = :joined AND id < :id))""" + ORDER;
    private static final String INSERT = """
            INSERT INTO ds_waiting (branch_id, id, customer_id, joined_at, starts_from, starts_until, state, document,
                                    version)
            VALUES (:branch, :id, :customer, :joined, :from, :until, :state, :document, 1)""";
    private static final String UPDATE = """
            UPDATE ds_waiting SET state = :state, document = :document, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private static final List<WaitingState> OPEN =
            Arrays.stream(WaitingState.values()).filter(WaitingState::isOpen).toList();

    private final Sql sql;

    JdbiWaitingList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<WaitingEntry> find(WaitingId id) {
        return sql.query(FIND).bind("id", id).map(JdbiWaitingList::entry).findFirst();
    }

    @Override
    public Page<WaitingEntry> open(PageRequest page) {
        return page(sql.query(listing(" AND state IN (<states>)", page)).bindList("states", OPEN), page);
    }

    @Override
    public Page<WaitingEntry> of(CustomerId customer, PageRequest page) {
        return page(sql.query(listing(" AND customer_id = :customer", page)).bind("customer", customer), page);
    }

    @Override
    public List<WaitingEntry> ahead(WaitingEntry entry) {
        return sql.query(AHEAD)
                .bind("from", entry.span().startInclusive())
                .bind("until", entry.span().endExclusive())
                .bind("joined", entry.joinedAt())
                .bind("id", entry.id())
                .map(JdbiWaitingList::entry)
                .list();
    }

    @Override
    public WaitingEntry save(WaitingEntry entry) {
        String subject = "waiting entry " + entry.id();
        if (entry.version() == 0) {
            sql.insert(subject, INSERT, row(entry)::onto);
        } else if (changing(entry)
                        .with("version", entry.version())
                        .onto(sql.update(UPDATE))
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, entry.version());
        }
        return entry.withVersion(entry.version() + 1);
    }

    private static Row row(WaitingEntry entry) {
        return changing(entry)
                .with("customer", entry.customer())
                .with("joined", entry.joinedAt())
                .with("from", entry.span().startInclusive())
                .with("until", entry.span().endExclusive());
    }

    private static Row changing(WaitingEntry entry) {
        return new Row()
                .with("id", entry.id())
                .with("state", entry.state())
                .with("document", Documents.write(new Document(entry.wanted(), entry.outcome())));
    }

    private static String listing(String condition, PageRequest page) {
        return LIST + condition + Cursor.behind("joined_at", page) + ORDER + " LIMIT :limit";
    }

    private static Page<WaitingEntry> page(Query query, PageRequest page) {
        return Cursor.page(
                query,
                page,
                JdbiWaitingList::entry,
                entry -> new Cursor(entry.joinedAt(), entry.id().value()));
    }

    private static WaitingEntry entry(ResultSet row, StatementContext context) throws SQLException {
        Document document = Documents.read(row.getString("document"), Document.class);
        return new WaitingEntry(
                new WaitingId(Sql.uuid(row, "id")),
                document.wanted(),
                Sql.instant(row, "joined_at"),
                new TimeWindow(Sql.instant(row, "starts_from"), Sql.instant(row, "starts_until")),
                WaitingState.valueOf(row.getString("state")),
                document.outcome(),
                row.getLong("version"));
    }

    /** What only travels with its place in the list. */
    record Document(AwaitSlot wanted, WaitingEntry.Outcome outcome) {}
}
