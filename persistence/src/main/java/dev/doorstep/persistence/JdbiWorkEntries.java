package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.NoteId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.WorkEntries;
import dev.doorstep.order.WorkEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The work log in the table {@code ds_work_entry}; its words are notes. */
final class JdbiWorkEntries implements WorkEntries {
    private static final String SELECT = """
            SELECT id, visit_id, kind, charge_minor, currency, answer, version
              FROM ds_work_entry WHERE branch_id = :branch""";
    private static final String FIND = SELECT + " AND id = :id";
    private static final String OF = SELECT + " AND visit_id = :visit ORDER BY id";
    private static final String INSERT = """
            INSERT INTO ds_work_entry (branch_id, id, visit_id, kind, charge_minor, currency, answer, version)
            VALUES (:branch, :id, :visit, :kind, :charge, :currency, :answer, 1)""";
    private static final String UPDATE = """
            UPDATE ds_work_entry
               SET kind = :kind, charge_minor = :charge, currency = :currency, answer = :answer, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;

    JdbiWorkEntries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<WorkEntry> find(NoteId id) {
        return sql.query(FIND).bind("id", id).map(JdbiWorkEntries::entry).findFirst();
    }

    @Override
    public List<WorkEntry> of(VisitId visit) {
        return sql.query(OF).bind("visit", visit).map(JdbiWorkEntries::entry).list();
    }

    @Override
    public WorkEntry save(WorkEntry entry) {
        String subject = "work entry " + entry.id();
        if (entry.version() == 0) {
            sql.insert(
                    subject,
                    () -> bind(sql.update(INSERT), entry)
                            .bind("visit", entry.visit())
                            .execute());
        } else if (bind(sql.update(UPDATE), entry)
                        .bind("version", entry.version())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, entry.version());
        }
        return entry.withVersion(entry.version() + 1);
    }

    private static Update bind(Update update, WorkEntry entry) {
        Optional<WorkEntry.Charge> charge = Optional.ofNullable(entry.charge());
        return update.bind("id", entry.id())
                .bind("kind", entry.kind())
                .bind("charge", charge.map(asked -> asked.amount().amountMinor()))
                .bind("currency", charge.map(asked -> asked.amount().currency().getCurrencyCode()))
                .bind("answer", charge.map(asked -> asked.answer().name()));
    }

    private static WorkEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new WorkEntry(
                new NoteId(Sql.uuid(row, "id")),
                new VisitId(Sql.uuid(row, "visit_id")),
                WorkEntry.Kind.valueOf(row.getString("kind")),
                charge(row),
                row.getLong("version"));
    }

    private static WorkEntry.@Nullable Charge charge(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null
                ? null
                : new WorkEntry.Charge(
                        Money.ofMinor(row.getLong("charge_minor"), Currency.getInstance(row.getString("currency"))),
                        WorkEntry.Answer.valueOf(answer));
    }
}
