package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.ReviewId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.review.Review;
import dev.doorstep.review.ReviewSubject;
import dev.doorstep.review.Reviews;
import dev.doorstep.review.ScoreTally;
import dev.doorstep.review.Scores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The reviews of a branch, in {@code ds_review}. */
final class JdbiReviews implements Reviews {
    private static final String COLUMNS = """
            order_id, id, visit_id, customer_id, worker_id, offering_id,
            quality, attitude, skill, efficiency, expectation, words, submitted_at, version""";
    private static final String OF =
            "SELECT " + COLUMNS + " FROM ds_review WHERE branch_id = :branch AND order_id = :order";
    private static final String LIST = "SELECT " + COLUMNS + " FROM ds_review WHERE branch_id = :branch AND ";
    private static final String OF_WORKER = "worker_id = :worker";
    private static final String OF_OFFERING = "offering_id = :offering";
    private static final String AFTER = " AND id < :after";
    private static final String LATEST_FIRST = " ORDER BY id DESC LIMIT :limit";
    private static final String SUMS = """
            COUNT(*) AS reviews, COALESCE(SUM(quality), 0) AS quality, COALESCE(SUM(attitude), 0) AS attitude,
                   COALESCE(SUM(skill), 0) AS skill, COALESCE(SUM(efficiency), 0) AS efficiency,
                   COALESCE(SUM(expectation), 0) AS expectation
              FROM ds_review WHERE branch_id = :branch""";
    private static final String TALLY = "SELECT " + SUMS + " AND ";
    private static final String TALLIES = "SELECT worker_id, offering_id, " + SUMS + " GROUP BY worker_id, offering_id";
    private static final String INSERT = """
            INSERT INTO ds_review (branch_id, order_id, id, visit_id, customer_id, worker_id, offering_id,
                   quality, attitude, skill, efficiency, expectation, words, submitted_at, version)
            VALUES (:branch, :order, :id, :visit, :customer, :worker, :offering,
                   :quality, :attitude, :skill, :efficiency, :expectation, :words, :at, 1)""";
    private static final String UPDATE = """
            UPDATE ds_review SET quality = :quality, attitude = :attitude, skill = :skill, efficiency = :efficiency,
                   expectation = :expectation, words = :words, version = version + 1
             WHERE branch_id = :branch AND order_id = :order AND version = :version""";

    private final Sql sql;

    JdbiReviews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Review> of(OrderId order) {
        return sql.query(OF).bind("order", order).map(JdbiReviews::review).findFirst();
    }

    @Override
    public Page<Review> ofWorker(WorkerId worker, PageRequest page) {
        return page(list(OF_WORKER, page).bind("worker", worker), page);
    }

    @Override
    public Page<Review> ofOffering(OfferingId offering, PageRequest page) {
        return page(list(OF_OFFERING, page).bind("offering", offering), page);
    }

    @Override
    public ScoreTally tally(WorkerId worker) {
        return tally(sql.query(TALLY + OF_WORKER).bind("worker", worker));
    }

    @Override
    public ScoreTally tally(OfferingId offering) {
        return tally(sql.query(TALLY + OF_OFFERING).bind("offering", offering));
    }

    @Override
    public Review save(Review review) {
        String subject = "review of order " + review.subject().order();
        if (review.version() == 0) {
            sql.insert(
                    subject,
                    () -> bindSubject(bind(sql.update(INSERT), review), review).execute());
        } else if (bind(sql.update(UPDATE), review)
                        .bind("version", review.version())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, review.version());
        }
        return review.withVersion(review.version() + 1);
    }

    private Query list(String condition, PageRequest page) {
        String after = page.after();
        return after == null
                ? sql.query(LIST + condition + LATEST_FIRST)
                : sql.query(LIST + condition + AFTER + LATEST_FIRST).bind("after", UUID.fromString(after));
    }

    private static Page<Review> page(Query query, PageRequest page) {
        List<Review> found =
                query.bind("limit", page.size() + 1).map(JdbiReviews::review).list();
        return Page.cut(found, page, review -> review.id().toString());
    }

    private static Update bind(Update update, Review review) {
        Scores scores = review.scores();
        return update.bind("order", review.subject().order())
                .bind("quality", scores.quality())
                .bind("attitude", scores.attitude())
                .bind("skill", scores.skill())
                .bind("efficiency", scores.efficiency())
                .bind("expectation", scores.expectation())
                .bind("words", review.text());
    }

    private static Update bindSubject(Update insert, Review review) {
        ReviewSubject subject = review.subject();
        return insert.bind("id", review.id())
                .bind("visit", subject.visit())
                .bind("customer", subject.customer())
                .bind("worker", subject.worker())
                .bind("offering", subject.offering())
                .bind("at", review.submittedAt());
    }

    @Override
    public Map<WorkerId, Map<OfferingId, ScoreTally>> tallies() {
        Map<WorkerId, Map<OfferingId, ScoreTally>> tallies = new HashMap<>();
        sql.query(TALLIES)
                .map((row, context) -> tallies.computeIfAbsent(
                                new WorkerId(Sql.uuid(row, "worker_id")), worker -> new HashMap<>())
                        .put(OfferingId.of(row.getString("offering_id")), sums(row)))
                .list();
        return tallies;
    }

    private static ScoreTally tally(Query query) {
        return query.map((row, context) -> sums(row)).one();
    }

    private static ScoreTally sums(ResultSet row) throws SQLException {
        return new ScoreTally(
                row.getLong("reviews"),
                row.getLong("quality"),
                row.getLong("attitude"),
                row.getLong("skill"),
                row.getLong("efficiency"),
                row.getLong("expectation"));
    }

    private static Review review(ResultSet row, StatementContext context) throws SQLException {
        ReviewSubject subject = new ReviewSubject(
                new OrderId(Sql.uuid(row, "order_id")),
                new VisitId(Sql.uuid(row, "visit_id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                new WorkerId(Sql.uuid(row, "worker_id")),
                OfferingId.of(row.getString("offering_id")));
        Scores scores = new Scores(
                row.getInt("quality"),
                row.getInt("attitude"),
                row.getInt("skill"),
                row.getInt("efficiency"),
                row.getInt("expectation"));
        return new Review(
                new ReviewId(Sql.uuid(row, "id")),
                subject,
                scores,
                row.getString("words"),
                Sql.instant(row, "submitted_at"),
                row.getLong("version"));
    }
}
