package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.engagement.Agreement;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementDay;
import dev.doorstep.order.engagement.EngagementState;
import dev.doorstep.order.engagement.Engagements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Engagements in {@code ds_engagement}, guarded by a version column; {@code ds_engagement_day} says which claim is
 * which day of which.
 */
final class JdbiEngagements implements Engagements {
    private static final String LIST =
            "SELECT id, begun_at, state, document, version FROM ds_engagement WHERE branch_id = :branch";
    private static final String FIND = LIST + " AND id = :id";
    private static final String OF_DAY = LIST + "\n" + """
               AND id = (SELECT d.order_id FROM ds_engagement_day d
                                WHERE d.branch_id = :branch AND d.visit_id = :day)""";
    private static final String ON_DAY = LIST + "\n" + """
               AND id IN (SELECT d.order_id FROM ds_engagement_day d
                                 WHERE d.branch_id = :branch AND d.working_day = :day)
             ORDER BY begun_at, id""";
    private static final String ORDER = " ORDER BY begun_at, id LIMIT :limit";
    private static final String INSERT = """
            INSERT INTO ds_engagement (branch_id, id, customer_id, begun_at, state, document, version)
            VALUES (:branch, :id, :customer, :begun, :state, :document, 1)""";
    private static final String INSERT_DAY = """
            INSERT INTO ds_engagement_day (branch_id, visit_id, order_id, working_day)
            VALUES (:branch, :visit, :id, :day)""";
    private static final String UPDATE = """
            UPDATE ds_engagement SET state = :state, document = :document, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;

    JdbiEngagements(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Engagement> find(OrderId order) {
        return sql.query(FIND)
                .bind("id", order)
                .map(JdbiEngagements::engagement)
                .findFirst();
    }

    @Override
    public Optional<Engagement> ofDay(VisitId day) {
        return sql.query(OF_DAY)
                .bind("day", day)
                .map(JdbiEngagements::engagement)
                .findFirst();
    }

    @Override
    public List<Engagement> on(LocalDate day) {
        return sql.query(ON_DAY)
                .bind("day", day)
                .map(JdbiEngagements::engagement)
                .list();
    }

    @Override
    public Page<Engagement> in(Set<EngagementState> states, PageRequest page) {
        return states.isEmpty()
                ? new Page<>(List.of(), null)
                : page(sql.query(listing(" AND state IN (<states>)", page)).bindList("states", states), page);
    }

    @Override
    public Page<Engagement> of(CustomerId customer, PageRequest page) {
        return page(sql.query(listing(" AND customer_id = :customer", page)).bind("customer", customer), page);
    }

    @Override
    public Engagement save(Engagement engagement) {
        String subject = "engagement " + engagement.order();
        if (engagement.version() == 0) {
            sql.insert(
                    subject,
                    INSERT,
                    changing(engagement).with("customer", engagement.customer()).with("begun", engagement.begunAt())
                            ::onto);
            insertDays(engagement);
        } else if (changing(engagement)
                        .with("version", engagement.version())
                        .onto(sql.update(UPDATE))
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, engagement.version());
        }
        return engagement.withVersion(engagement.version() + 1);
    }

    private void insertDays(Engagement engagement) {
        PreparedBatch batch = sql.batch(INSERT_DAY);
        engagement
                .days()
                .forEach(day -> batch.bind("branch", sql.branch())
                        .bind("visit", day.visit())
                        .bind("id", engagement.order())
                        .bind("day", day.date())
                        .add());
        batch.execute();
    }

    private static Row changing(Engagement engagement) {
        Document document =
                new Document(engagement.demand(), engagement.agreement(), engagement.days(), engagement.course());
        return new Row()
                .with("id", engagement.order())
                .with("state", engagement.state())
                .with("document", Documents.write(document));
    }

    private static String listing(String condition, PageRequest page) {
        return LIST + condition + Cursor.behind("begun_at", page) + ORDER;
    }

    private static Page<Engagement> page(Query query, PageRequest page) {
        return Cursor.page(
                query,
                page,
                JdbiEngagements::engagement,
                engagement ->
                        new Cursor(engagement.begunAt(), engagement.order().value()));
    }

    private static Engagement engagement(ResultSet row, StatementContext context) throws SQLException {
        Document document = Documents.read(row.getString("document"), Document.class);
        return new Engagement(
                new OrderId(Sql.uuid(row, "id")),
                Sql.instant(row, "begun_at"),
                document.demand(),
                document.agreement(),
                document.days(),
                EngagementState.valueOf(row.getString("state")),
                document.course(),
                row.getLong("version"));
    }

    /** What only travels with its engagement. */
    record Document(Demand demand, Agreement agreement, List<EngagementDay> days, Engagement.Course course) {}
}
