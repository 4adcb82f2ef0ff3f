package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.Promotions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The promotions of a branch: the last version of each in {@code ds_promotion}, beside its counts, and every version in
 * {@code ds_promotion_version}, never changed.
 */
final class JdbiPromotions implements Promotions {
    private static final String FIND = "SELECT document FROM ds_promotion WHERE branch_id = :branch AND id = :id";
    private static final String ALL = "SELECT document FROM ds_promotion WHERE branch_id = :branch ORDER BY id";
    private static final String VERSION = """
        SELECT document FROM ds_promotion_version
         WHERE branch_id = :branch AND id = :id AND version = :version\
        """;
    private static final String KNOWN = """
        SELECT version, document FROM ds_promotion_version v
         WHERE branch_id = :branch AND saved_at <= :known AND NOT EXISTS (
               SELECT 1 FROM ds_promotion_version later
                WHERE later.branch_id = v.branch_id AND later.id = v.id AND later.version > v.version
                  AND later.saved_at <= :known)\
        """;
    private static final String INSERT = """
        INSERT INTO ds_promotion (branch_id, id, version, used, claimed, spent_minor, document)
        VALUES (:branch, :id, 1, 0, 0, 0, :document)\
        """;
    private static final String UPDATE = """
        UPDATE ds_promotion SET version = version + 1, document = :document
         WHERE branch_id = :branch AND id = :id AND version = :version\
        """;
    private static final String KEEP = """
        INSERT INTO ds_promotion_version (branch_id, id, version, saved_at, document)
        VALUES (:branch, :id, :version, :savedAt, :document)\
        """;

    private static final String TABLE = "ds_promotion_version";

    private final Sql sql;

    JdbiPromotions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return sql.query(FIND).bind("id", id).map(JdbiPromotions::promotion).findFirst();
    }

    @Override
    public Optional<Promotion> find(PromotionId id, long version) {
        return sql.query(VERSION)
                .bind("id", id)
                .bind("version", version)
                .map(JdbiPromotions::promotion)
                .findFirst();
    }

    @Override
    public List<Promotion> all() {
        return sql.query(ALL).map(JdbiPromotions::promotion).list();
    }

    @Override
    public List<Promotion> knownAt(Instant instant) {
        return sql.seen(
                        TABLE,
                        instant,
                        () -> Optional.of(inOrder(sql.query(KNOWN)
                                .bind("known", instant)
                                .map(JdbiPromotions::promotion)
                                .list())))
                .orElseThrow();
    }

    /** Has the promotions that were known then read on the way, unless they are known still, by {@code :known}. */
    void along(RoundTrip trip, KnownAnswers answers, Instant instant) {
        answers.<Promotion>ask(
                trip,
                new KnownAnswers.Question(ImmutableList.of(Authored.PROMOTION), instant, TABLE),
                found -> sql.keep(TABLE, instant, Optional.of(inOrder(found))),
                taker -> trip.add(RoundTrip.Shape.DOCUMENT, KNOWN, JdbiPromotions::promotion, taker));
    }

    private static List<Promotion> inOrder(List<Promotion> found) {
        return found.stream()
                .sorted(Comparator.comparing(promotion -> promotion.id().value()))
                .toList();
    }

    @Override
    public Promotion save(Promotion promotion, Instant at) {
        Promotion saved = promotion.withVersion(promotion.version() + 1);
        String document = Documents.write(saved);
        String subject = "promotion " + promotion.id();
        if (promotion.version() == 0) {
            sql.insert(subject, INSERT, row -> row.bind("id", promotion.id()).bind("document", document));
        } else if (sql.update(UPDATE)
                        .bind("id", promotion.id())
                        .bind("version", promotion.version())
                        .bind("document", document)
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, promotion.version());
        }
        sql.insert(
                subject,
                KEEP,
                row -> row.bind("id", promotion.id())
                        .bind("version", saved.version())
                        .bind("savedAt", at)
                        .bind("document", document));
        return saved;
    }

    private static Promotion promotion(ResultSet row, StatementContext context) throws SQLException {
        return Documents.readOften(row.getString("document"), Promotion.class);
    }
}
