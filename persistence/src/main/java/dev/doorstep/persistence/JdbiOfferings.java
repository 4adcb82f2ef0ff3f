package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.OfferingVersion;
import dev.doorstep.catalog.Offerings;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.OfferingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The offerings of a branch, in {@code ds_offering}, one row a version, none of them ever changed. */
final class JdbiOfferings implements Offerings {
    private static final String COLUMNS = """
        SELECT o.version, o.effective_from, o.saved_at, o.saved_by_kind, o.saved_by_id, o.document
          FROM ds_offering o WHERE o.branch_id = :branch\
        """;
    private static final String VERSION = COLUMNS + " AND o.id = :id AND o.version = :version";
    private static final String VERSIONS = COLUMNS + " AND o.id = :id ORDER BY o.version";
    private static final String LAST_AT = """
        AND o.id = :offering AND o.effective_from <= :at ORDER BY o.effective_from DESC, o.version DESC LIMIT 1\
        """;
    private static final String AT = COLUMNS + "\n" + LAST_AT;
    /** The category of the {@code :offering} as of {@code :at}. */
    static final String CATEGORY_AT = "SELECT o.category_id FROM ds_offering o WHERE o.branch_id = :branch\n" + LAST_AT;
    /** No other version holds by then and goes before. */
    static final String IN_FORCE = """
        AND o.effective_from <= :at AND NOT EXISTS (
            SELECT 1 FROM ds_offering l
             WHERE l.branch_id = o.branch_id AND l.id = o.id AND l.effective_from <= :at
               AND (l.effective_from > o.effective_from
                    OR (l.effective_from = o.effective_from AND l.version > o.version)))\
        """;

    private static final String ALL = COLUMNS + "\n" + IN_FORCE + " ORDER BY o.id";
    private static final String LATEST =
            "SELECT id, MAX(version) AS latest FROM ds_offering WHERE branch_id = :branch GROUP BY id ORDER BY id";
    private static final String LATEST_OF =
            "SELECT COALESCE(MAX(version), 0) FROM ds_offering WHERE branch_id = :branch AND id = :id";
    private static final String INSERT = """
        INSERT INTO ds_offering (branch_id, id, version, effective_from, saved_at, saved_by_kind, saved_by_id,
                                 category_id, state, shortest_minutes, document)
        VALUES (:branch, :id, :version, :from, :savedAt, :kind, :actor, :category, :state, :minutes, :document)\
        """;

    private static final String TABLE = "ds_offering";

    private final Sql sql;

    JdbiOfferings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Offering> at(OfferingId id, Instant instant) {
        return sql.seen(
                TABLE,
                new Asked(id, instant),
                () -> sql.query(AT)
                        .bind("offering", id)
                        .bind("at", instant)
                        .map((row, context) -> offering(row))
                        .findFirst());
    }

    /** Has an offering read on the way, unless it is known, by {@code :offering} as of {@code :at}. */
    void along(RoundTrip trip, KnownAnswers answers, OfferingId id, Instant at) {
        answers.<Offering>ask(
                trip,
                new KnownAnswers.Question(ImmutableList.of(Authored.OFFERING), at, id),
                sql.keepingFirst(TABLE, new Asked(id, at)),
                taker -> trip.add(AT, (row, context) -> offering(row), taker));
    }

    @Override
    public Optional<OfferingVersion> version(OfferingId id, long version) {
        return sql.query(VERSION)
                .bind("id", id)
                .bind("version", version)
                .map(JdbiOfferings::row)
                .findFirst();
    }

    @Override
    public List<OfferingVersion> versions(OfferingId id) {
        return sql.query(VERSIONS).bind("id", id).map(JdbiOfferings::row).list();
    }

    @Override
    public List<Offering> all(Instant instant) {
        return sql.query(ALL)
                .bind("at", instant)
                .map((row, context) -> offering(row))
                .list();
    }

    @Override
    public Map<OfferingId, Long> latest() {
        Map<OfferingId, Long> latest = new LinkedHashMap<>();
        sql.query(LATEST)
                .map((row, context) -> Map.entry(OfferingId.of(row.getString("id")), row.getLong("latest")))
                .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
        return latest;
    }

    private long latest(OfferingId id) {
        return sql.query(LATEST_OF).bind("id", id).mapTo(Long.class).one();
    }

    /** The key keeps two writers apart that save the same version. */
    @Override
    public List<OfferingVersion> save(List<OfferingVersion> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        requireLast(versions);
        List<OfferingVersion> saved =
                versions.stream().map(OfferingVersion::numbered).toList();
        OfferingVersion first = versions.get(0);
        sql.insert("offering " + first.offering().id(), () -> insert(saved));
        return saved;
    }

    private void requireLast(List<OfferingVersion> versions) {
        OfferingId first = versions.get(0).offering().id();
        Map<OfferingId, Long> latest = versions.size() > 1 ? latest() : Map.of(first, latest(first));
        for (OfferingVersion next : versions) {
            Offering offering = next.offering();
            if (latest.getOrDefault(offering.id(), 0L) != offering.version()) {
                throw new StaleWriteException("offering " + offering.id(), offering.version());
            }
        }
    }

    private void insert(List<OfferingVersion> saved) {
        PreparedBatch batch = sql.batch(INSERT);
        for (OfferingVersion version : saved) {
            Offering offering = version.offering();
            batch.bind("branch", sql.branch())
                    .bind("id", offering.id())
                    .bind("version", offering.version())
                    .bind("from", version.effectiveFrom())
                    .bind("savedAt", version.savedAt())
                    .bind("kind", version.savedBy().kind())
                    .bind("actor", version.savedBy().id())
                    .bind("category", offering.category())
                    .bind("state", offering.sale().state())
                    .bind("minutes", offering.shortestMinutes())
                    .bind("document", Documents.write(offering))
                    .add();
        }
        batch.execute();
    }

    static Offering offering(ResultSet row) throws SQLException {
        return Documents.readOften(row.getString("document"), Offering.class).withVersion(row.getLong("version"));
    }

    /** Which offering was asked for, and as of when. */
    private record Asked(OfferingId id, Instant at) {}

    private static OfferingVersion row(ResultSet row, StatementContext context) throws SQLException {
        return new OfferingVersion(
                offering(row),
                Sql.instant(row, "effective_from"),
                Sql.instant(row, "saved_at"),
                new ActorRef(ActorKind.valueOf(row.getString("saved_by_kind")), row.getString("saved_by_id")));
    }
}
