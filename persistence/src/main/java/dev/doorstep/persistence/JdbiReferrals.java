package dev.doorstep.persistence;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.marketing.Referral;
import dev.doorstep.marketing.ReferralState;
import dev.doorstep.marketing.Referrals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Who brought whom, in {@code ds_referral}, and by what code, in {@code ds_referral_code}. */
final class JdbiReferrals implements Referrals {
    private static final String CODE_OF =
            "SELECT code FROM ds_referral_code WHERE branch_id = :branch AND customer_id = :customer";
    private static final String OWNER_OF =
            "SELECT customer_id FROM ds_referral_code WHERE branch_id = :branch AND code = :code";
    private static final String ADD = """
            INSERT INTO ds_referral_code (branch_id, customer_id, code, rewards)
            VALUES (:branch, :customer, :code, 0)""";
    private static final String REWARD = """
        UPDATE ds_referral_code SET rewards = rewards + :more WHERE branch_id = :branch AND customer_id = :customer\
        """;
    private static final String REWARDS =
            "SELECT rewards FROM ds_referral_code WHERE branch_id = :branch AND customer_id = :customer";
    private static final String REFERRALS = """
        SELECT friend_id, referrer_id, accepted_at, state, order_id, version FROM ds_referral
         WHERE branch_id = :branch\
        """;
    private static final String FIND = REFERRALS + " AND friend_id = :friend";
    private static final String BY = REFERRALS + " AND referrer_id = :referrer ORDER BY accepted_at, friend_id";
    private static final String INSERT = """
        INSERT INTO ds_referral (branch_id, friend_id, referrer_id, accepted_at, state, version)
        VALUES (:branch, :friend, :referrer, :at, :state, 1)\
        """;
    private static final String UPDATE = """
        UPDATE ds_referral SET state = :state, order_id = :order, version = version + 1
         WHERE branch_id = :branch AND friend_id = :friend AND version = :version\
        """;

    private final Sql sql;

    JdbiReferrals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CouponCode> codeOf(CustomerId customer) {
        return sql.query(CODE_OF)
                .bind("customer", customer)
                .map((row, context) -> CouponCode.of(row.getString("code")))
                .findFirst();
    }

    @Override
    public Optional<CustomerId> ownerOf(CouponCode code) {
        return sql.query(OWNER_OF)
                .bind("code", code)
                .map((row, context) -> new CustomerId(Sql.uuid(row, "customer_id")))
                .findFirst();
    }

    @Override
    public void add(CouponCode code, CustomerId customer) {
        sql.insert(
                "the code of customer " + customer,
                ADD,
                row -> row.bind("code", code).bind("customer", customer));
    }

    /** Whoever counts has the row until the transaction ends; the next one counts on from there. */
    @Override
    public int reward(CustomerId referrer, int more) {
        sql.update(REWARD).bind("more", more).bind("customer", referrer).execute();
        return sql.query(REWARDS)
                .bind("customer", referrer)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Optional<Referral> find(CustomerId friend) {
        return sql.query(FIND)
                .bind("friend", friend)
                .map(JdbiReferrals::referral)
                .findFirst();
    }

    @Override
    public List<Referral> by(CustomerId referrer) {
        return sql.query(BY)
                .bind("referrer", referrer)
                .map(JdbiReferrals::referral)
                .list();
    }

    @Override
    public Referral save(Referral referral) {
        String subject = "the referral of customer " + referral.friend();
        if (referral.version() == 0) {
            sql.insert(
                    subject,
                    INSERT,
                    row -> row.bind("friend", referral.friend())
                            .bind("referrer", referral.referrer())
                            .bind("at", referral.acceptedAt())
                            .bind("state", referral.state()));
        } else if (sql.update(UPDATE)
                        .bind("friend", referral.friend())
                        .bind("version", referral.version())
                        .bind("state", referral.state())
                        .bind("order", referral.order())
                        .execute()
                == 0) {
            throw new StaleWriteException(subject, referral.version());
        }
        return referral.withVersion(referral.version() + 1);
    }

    private static Referral referral(ResultSet row, StatementContext context) throws SQLException {
        return new Referral(
                new CustomerId(Sql.uuid(row, "friend_id")),
                new CustomerId(Sql.uuid(row, "referrer_id")),
                Sql.instant(row, "accepted_at"),
                ReferralState.valueOf(row.getString("state")),
                row.getString("order_id") == null ? null : new OrderId(Sql.uuid(row, "order_id")),
                row.getLong("version"));
    }
}
