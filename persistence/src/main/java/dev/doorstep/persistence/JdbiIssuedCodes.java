package dev.doorstep.persistence;

import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.pricing.redemption.IssuedCode;
import dev.doorstep.pricing.redemption.IssuedCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Codes for one use in the table {@code ds_issued_code}; the condition of the update gives each away once. */
final class JdbiIssuedCodes implements IssuedCodes {
    private static final String COLUMNS =
            "SELECT code, promotion_id, batch, issued_at, customer_id FROM ds_issued_code WHERE branch_id = :branch";
    private static final String FIND = COLUMNS + " AND code = :code";
    private static final String OF_BATCH = COLUMNS + " AND promotion_id = :promotion AND batch = :batch ORDER BY code";
    private static final String ADD = """
        INSERT INTO ds_issued_code (branch_id, code, promotion_id, batch, issued_at)
        VALUES (:branch, :code, :promotion, :batch, :at)\
        """;
    private static final String GIVE = """
        UPDATE ds_issued_code SET customer_id = :customer
         WHERE branch_id = :branch AND code = :code AND customer_id IS NULL\
        """;

    private final Sql sql;

    JdbiIssuedCodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<IssuedCode> find(CouponCode code) {
        return sql.query(FIND).bind("code", code).map(JdbiIssuedCodes::issued).findFirst();
    }

    @Override
    public List<IssuedCode> of(PromotionId promotion, String batch) {
        return sql.query(OF_BATCH)
                .bind("promotion", promotion)
                .bind("batch", batch)
                .map(JdbiIssuedCodes::issued)
                .list();
    }

    @Override
    public void add(List<IssuedCode> codes) {
        sql.insert("codes issued at once", () -> {
            PreparedBatch rows = sql.batch(ADD);
            for (IssuedCode issued : codes) {
                rows.bind("branch", sql.branch())
                        .bind("code", issued.code())
                        .bind("promotion", issued.promotion())
                        .bind("batch", issued.batch())
                        .bind("at", issued.issuedAt())
                        .add();
            }
            rows.execute();
        });
    }

    @Override
    public boolean give(CouponCode code, CustomerId customer) {
        return sql.update(GIVE).bind("code", code).bind("customer", customer).execute() == 1;
    }

    private static IssuedCode issued(ResultSet row, StatementContext context) throws SQLException {
        return new IssuedCode(
                CouponCode.of(row.getString("code")),
                PromotionId.of(row.getString("promotion_id")),
                row.getString("batch"),
                Sql.instant(row, "issued_at"),
                row.getString("customer_id") == null ? null : new CustomerId(Sql.uuid(row, "customer_id")));
    }
}
