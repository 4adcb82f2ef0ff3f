package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Demand;
import dev.doorstep.order.Promise;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.Visits;
import dev.doorstep.order.course.Progress;
import dev.doorstep.pricing.cancellation.Compensation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Visits in the table {@code ds_visit}, guarded by a version column. */
final class JdbiVisits implements Visits {
    private static final String SELECT = """
            SELECT order_id, state, promise_start, promise_end, promise_told, promise_zone, promise_edition,
                   departed_at, arrived_at, started_at, finished_at, document, version
              FROM ds_visit WHERE branch_id = :branch""";
    private static final String FIND = SELECT + " AND id = :id";
    private static final String FIND_ALL = SELECT + " AND id IN (<ids>) ORDER BY promise_start, id";
    private static final String OF = SELECT + " AND order_id IN (<orders>) ORDER BY promise_start, id";
    private static final String PROMISED_IN =
            SELECT + " AND promise_start >= :start AND promise_start < :end ORDER BY promise_start, id";
    private static final String EXPECTED_FROM = SELECT + " AND state IN (<states>) AND promise_start >= :start";
    private static final String PAGE = " ORDER BY promise_start, id LIMIT :limit";
    private static final String UNACCEPTED = SELECT + "\n" + """
             AND state = 'AWAITING_ACCEPTANCE' AND finished_at < :before ORDER BY finished_at, id LIMIT :limit""";
    private static final String INSERT = """
            INSERT INTO ds_visit (branch_id, id, order_id, district, state, promise_start, promise_end, promise_told,
                                  promise_zone, promise_edition, departed_at, arrived_at, started_at, finished_at,
                                  compensation_minor, currency, document, version)
            VALUES (:branch, :id, :order, :district, :state, :promiseStart, :promiseEnd, :promiseTold, :promiseZone,
                    :promiseEdition, :departedAt, :arrivedAt, :startedAt, :finishedAt, :compensation, :currency,
                    :document, 1)""";
    private static final String UPDATE = """
            UPDATE ds_visit
               SET state = :state, promise_start = :promiseStart, promise_end = :promiseEnd,
                   promise_told = :promiseTold, promise_zone = :promiseZone, promise_edition = :promiseEdition,
                   departed_at = :departedAt, arrived_at = :arrivedAt, started_at = :startedAt,
                   finished_at = :finishedAt, compensation_minor = :compensation, currency = :currency,
                   document = :document, version = version + 1
             WHERE branch_id = :branch AND id = :id AND version = :version""";

    private final Sql sql;

    JdbiVisits(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return sql.query(FIND).bind("id", id).map(JdbiVisits::visit).findFirst();
    }

    @Override
    public List<Visit> findAll(Collection<VisitId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.query(FIND_ALL)
                .bindList("ids", List.copyOf(ids))
                .map(JdbiVisits::visit)
                .list();
    }

    @Override
    public List<Visit> of(Collection<OrderId> orders) {
        return orders.isEmpty()
                ? List.of()
                : sql.query(OF)
                        .bindList("orders", List.copyOf(orders))
                        .map(JdbiVisits::visit)
                        .list();
    }

    @Override
    public List<Visit> promisedIn(TimeWindow window) {
        return sql.query(PROMISED_IN)
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .map(JdbiVisits::visit)
                .list();
    }

    @Override
    public Page<Visit> expectedFrom(Instant startInclusive, PageRequest page) {
        Query query = sql.query(EXPECTED_FROM + Cursor.behind("promise_start", page) + PAGE)
                .bindList("states", VisitState.expected())
                .bind("start", startInclusive);
        return Cursor.page(query, page, JdbiVisits::visit, JdbiVisits::cursor);
    }

    @Override
    public List<Visit> unaccepted(Instant finishedBefore, int limit) {
        return sql.query(UNACCEPTED)
                .bind("before", finishedBefore)
                .bind("limit", limit)
                .map(JdbiVisits::visit)
                .list();
    }

    @Override
    public Visit save(Visit visit) {
        if (visit.version() == 0) {
            sql.insertSoon(
                    "visit " + visit.id(),
                    INSERT,
                    row(visit)
                            .with("order", visit.order())
                            .with("district", visit.demand().place().district()));
            return visit.withVersion(1);
        }
        int changed = row(visit)
                .onto(sql.update(UPDATE))
                .bind("version", visit.version())
                .execute();
        if (changed == 0) {
            throw new StaleWriteException("visit " + visit.id(), visit.version());
        }
        return visit.withVersion(visit.version() + 1);
    }

    private static Cursor cursor(Visit visit) {
        return new Cursor(visit.promise().startInclusive(), visit.id().value());
    }

    private static Row row(Visit visit) {
        Optional<Money> compensation = Optional.ofNullable(visit.compensation()).map(Compensation::amount);
        return new Row()
                .with("id", visit.id())
                .with("state", visit.state())
                .with("promiseStart", visit.promise().startInclusive())
                .with("promiseEnd", visit.promise().endExclusive())
                .with("promiseTold", visit.promised().told().toString())
                .with("promiseZone", visit.promised().zone().getId())
                .with("promiseEdition", visit.promised().edition())
                .with("departedAt", visit.progress().departedAt())
                .with("arrivedAt", visit.progress().arrivedAt())
                .with("startedAt", visit.progress().startedAt())
                .with("finishedAt", visit.progress().finishedAt())
                .with("compensation", compensation.map(Money::amountMinor).orElse(null))
                .with(
                        "currency",
                        compensation
                                .map(owed -> owed.currency().getCurrencyCode())
                                .orElse(null))
                .with("document", Documents.write(new Document(visit.demand(), visit.compensation())));
    }

    private static Visit visit(ResultSet row, StatementContext context) throws SQLException {
        Document document = Documents.read(row.getString("document"), Document.class);
        return new Visit(
                new OrderId(Sql.uuid(row, "order_id")),
                VisitState.valueOf(row.getString("state")),
                document.demand,
                promise(row),
                new Progress(
                        Sql.optionalInstant(row, "departed_at").orElse(null),
                        Sql.optionalInstant(row, "arrived_at").orElse(null),
                        Sql.optionalInstant(row, "started_at").orElse(null),
                        Sql.optionalInstant(row, "finished_at").orElse(null)),
                document.compensation,
                row.getLong("version"));
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                new TimeWindow(Sql.instant(row, "promise_start"), Sql.instant(row, "promise_end")),
                LocalDateTime.parse(row.getString("promise_told")),
                ZoneId.of(row.getString("promise_zone")),
                row.getString("promise_edition"));
    }

    /** What only travels with its visit. */
    record Document(Demand demand, @Nullable Compensation compensation) {}
}
