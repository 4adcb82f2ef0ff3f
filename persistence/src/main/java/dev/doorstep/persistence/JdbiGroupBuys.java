package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.pricing.redemption.GroupBuy;
import dev.doorstep.pricing.redemption.GroupBuys;
import dev.doorstep.pricing.redemption.GroupState;
import dev.doorstep.pricing.redemption.Redemption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Groups in the table {@code ds_group_buy}; who is in one stands in {@code ds_redemption}. */
final class JdbiGroupBuys implements GroupBuys {
    private static final String GROUPS = """
        SELECT code, promotion_id, people, opened_at, closes_at, state, version FROM ds_group_buy
         WHERE branch_id = :branch\
        """;
    private static final String FIND = GROUPS + " AND code = :code";
    private static final String CLOSING_AFTER =
            GROUPS + " AND state = 'OPEN' AND closes_at > :at ORDER BY closes_at, code LIMIT :limit";
    private static final String OVERDUE =
            GROUPS + " AND state = 'OPEN' AND closes_at <= :at ORDER BY closes_at, code LIMIT :limit";
    private static final String INSERT = """
        INSERT INTO ds_group_buy (branch_id, code, promotion_id, people, opened_at, closes_at, state, version)
        VALUES (:branch, :code, :promotion, :people, :openedAt, :closesAt, :state, 1)\
        """;
    private static final String UPDATE = """
        UPDATE ds_group_buy SET state = :state, version = version + 1
         WHERE branch_id = :branch AND code = :code AND version = :version\
        """;

    private final Sql sql;

    JdbiGroupBuys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<GroupBuy> find(CouponCode code) {
        return find(code, "");
    }

    /** Reads the members with a lock too: a plain read may answer from a snapshot that is older than the lock. */
    @Override
    public Optional<Locked> lock(CouponCode code) {
        return find(code, Sql.FOR_UPDATE).map(group -> new Locked(group, members(List.of(code), Sql.FOR_UPDATE)));
    }

    @Override
    public List<Redemption> members(Collection<CouponCode> codes) {
        return codes.isEmpty() ? List.of() : members(codes, "");
    }

    @Override
    public List<GroupBuy> closingAfter(Instant instant, int limit) {
        return list(CLOSING_AFTER, instant, limit);
    }

    @Override
    public List<GroupBuy> overdueAt(Instant instant, int limit) {
        return list(OVERDUE, instant, limit);
    }

    @Override
    public GroupBuy save(GroupBuy group) {
        String subject = "group " + group.code();
        if (group.version() == 0) {
            insert(subject, group);
        } else if (sql.update(UPDATE)
                        .bind("code", group.code())
                        .bind("version", group.version())
                        .bind("state", group.state())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, group.version());
        }
        return group.withVersion(group.version() + 1);
    }

    private void insert(String subject, GroupBuy group) {
        sql.insert(
                subject,
                INSERT,
                row -> row.bind("code", group.code())
                        .bind("promotion", group.promotion())
                        .bind("people", group.people())
                        .bind("openedAt", group.open().startInclusive())
                        .bind("closesAt", group.open().endExclusive())
                        .bind("state", group.state()));
    }

    private Optional<GroupBuy> find(CouponCode code, String lock) {
        return sql.query(FIND + lock)
                .bind("code", code)
                .map(JdbiGroupBuys::group)
                .findFirst();
    }

    private List<Redemption> members(Collection<CouponCode> codes, String lock) {
        return sql.query(JdbiRedemptions.OF_GROUPS + lock)
                .bindList("groups", codes.stream().map(CouponCode::value).toList())
                .map(JdbiRedemptions::redemption)
                .list();
    }

    private List<GroupBuy> list(String query, Instant instant, int limit) {
        return sql.query(query)
                .bind("at", instant)
                .bind("limit", limit)
                .map(JdbiGroupBuys::group)
                .list();
    }

    private static GroupBuy group(ResultSet row, StatementContext context) throws SQLException {
        return new GroupBuy(
                CouponCode.of(row.getString("code")),
                PromotionId.of(row.getString("promotion_id")),
                row.getInt("people"),
                new TimeWindow(Sql.instant(row, "opened_at"), Sql.instant(row, "closes_at")),
                GroupState.valueOf(row.getString("state")),
                row.getLong("version"));
    }
}
