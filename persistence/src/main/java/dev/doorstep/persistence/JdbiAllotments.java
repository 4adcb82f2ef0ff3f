package dev.doorstep.persistence;

import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.Allotments;
import dev.doorstep.dispatch.explanation.Selection;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/**
 * How far visits have come in finding their workers, in {@code ds_allotment}: what queues are read by in columns, the
 * rest in a document. What was decided last about each is in {@code ds_selection}: larger, and read only to
 * be explained.
 */
final class JdbiAllotments implements Allotments {
    private static final String COLUMNS = "SELECT version, document FROM ds_allotment WHERE branch_id = :branch";
    private static final String FIND = COLUMNS + " AND visit_id = :visit";
    /** What is never due sorts last on every database. */
    private static final String OPEN = COLUMNS + "\n" + """
        AND state = 'OPEN' ORDER BY CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, visit_id LIMIT :limit\
        """;

    private static final String DUE = COLUMNS + "\n" + """
        AND state = 'OPEN' AND due_at <= :at ORDER BY due_at, visit_id LIMIT :limit\
        """;
    private static final String BEGUN = COLUMNS + "\n" + """
        AND begun_at >= :start AND begun_at < :end ORDER BY begun_at, visit_id\
        """;
    private static final String INSERT = """
        INSERT INTO ds_allotment (branch_id, visit_id, state, due_at, begun_at, version, document)
        VALUES (:branch, :visit, :state, :due, :begun, 1, :document)\
        """;
    private static final String UPDATE = """
        UPDATE ds_allotment
           SET state = :state, due_at = :due, begun_at = :begun, document = :document, version = version + 1
         WHERE branch_id = :branch AND visit_id = :visit AND version = :version\
        """;
    private static final String FORGET = "DELETE FROM ds_selection WHERE branch_id = :branch AND visit_id = :visit";
    private static final String KEEP = """
        INSERT INTO ds_selection (branch_id, visit_id, decided_at, document) VALUES (:branch, :visit, :at, :document)\
        """;
    private static final String SELECTION =
            "SELECT document FROM ds_selection WHERE branch_id = :branch AND visit_id = :visit";

    private final Sql sql;

    JdbiAllotments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Allotment> find(VisitId visit) {
        return sql.query(FIND)
                .bind("visit", visit)
                .map(JdbiAllotments::allotment)
                .findFirst();
    }

    @Override
    public List<Allotment> open(int limit) {
        return sql.query(OPEN)
                .bind("limit", limit)
                .map(JdbiAllotments::allotment)
                .list();
    }

    @Override
    public List<Allotment> dueBy(Instant instant, int limit) {
        return sql.query(DUE)
                .bind("at", instant)
                .bind("limit", limit)
                .map(JdbiAllotments::allotment)
                .list();
    }

    @Override
    public List<Allotment> begunIn(TimeWindow window) {
        return sql.query(BEGUN)
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .map(JdbiAllotments::allotment)
                .list();
    }

    @Override
    public Allotment save(Allotment allotment) {
        String subject = "allotment of visit " + allotment.visit();
        if (allotment.version() == 0) {
            sql.insert(subject, INSERT, row -> bind(row, allotment));
        } else if (bind(sql.update(UPDATE), allotment)
                        .bind("version", allotment.version())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, allotment.version());
        }
        return allotment.withVersion(allotment.version() + 1);
    }

    /** Whoever keeps has saved the allotment, and no two do at the same moment. */
    @Override
    public void keep(Selection selection) {
        sql.update(FORGET).bind("visit", selection.visit()).execute();
        sql.update(KEEP)
                .bind("visit", selection.visit())
                .bind("at", selection.at())
                .bind("document", Documents.write(selection))
                .execute();
    }

    @Override
    public Optional<Selection> selection(VisitId visit) {
        return sql.query(SELECTION)
                .bind("visit", visit)
                .map((row, context) -> Documents.read(row.getString("document"), Selection.class))
                .findFirst();
    }

    private static Update bind(Update statement, Allotment allotment) {
        return statement
                .bind("visit", allotment.visit())
                .bind("state", allotment.state())
                .bind("due", allotment.due())
                .bind("begun", allotment.course().begun())
                .bind("document", Documents.write(allotment));
    }

    private static Allotment allotment(ResultSet row, StatementContext context) throws SQLException {
        return Documents.read(row.getString("document"), Allotment.class).withVersion(row.getLong("version"));
    }
}
