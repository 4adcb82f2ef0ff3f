package dev.doorstep.persistence;

import dev.doorstep.dispatch.policy.DispatchPolicies;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.DispatchPolicyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The dispatch policies of a branch, in {@code ds_dispatch_policy}: one row a version, never changed. */
final class JdbiDispatchPolicies implements DispatchPolicies {
    private static final String FIND = """
        SELECT document FROM ds_dispatch_policy
         WHERE branch_id = :branch AND id = :id ORDER BY version DESC LIMIT 1\
        """;
    private static final String VERSION = """
        SELECT document FROM ds_dispatch_policy WHERE branch_id = :branch AND id = :id AND version = :version\
        """;
    private static final String ALL = """
        SELECT document FROM ds_dispatch_policy p
         WHERE branch_id = :branch AND NOT EXISTS (
               SELECT 1 FROM ds_dispatch_policy later
                WHERE later.branch_id = p.branch_id AND later.id = p.id AND later.version > p.version)
         ORDER BY effective_from, id\
        """;
    private static final String INSERT = """
        INSERT INTO ds_dispatch_policy (branch_id, id, version, saved_at, effective_from, effective_until, document)
        VALUES (:branch, :id, :version, :savedAt, :from, :until, :document)\
        """;

    private final Sql sql;

    JdbiDispatchPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DispatchPolicy> find(DispatchPolicyId id) {
        return sql.query(FIND).bind("id", id).map(JdbiDispatchPolicies::policy).findFirst();
    }

    @Override
    public Optional<DispatchPolicy> find(DispatchPolicyId id, long version) {
        return sql.query(VERSION)
                .bind("id", id)
                .bind("version", version)
                .map(JdbiDispatchPolicies::policy)
                .findFirst();
    }

    @Override
    public List<DispatchPolicy> all() {
        return sql.query(ALL).map(JdbiDispatchPolicies::policy).list();
    }

    @Override
    public DispatchPolicy save(DispatchPolicy policy, Instant savedAt) {
        DispatchPolicy saved = policy.withVersion(policy.version() + 1);
        int inserted = sql.insertIfAbsent(
                INSERT,
                row -> row.bind("id", policy.id())
                        .bind("version", saved.version())
                        .bind("savedAt", savedAt)
                        .bind("from", policy.effectiveFrom())
                        .bind("until", policy.effectiveUntil())
                        .bind("document", Documents.write(saved)));
        if (inserted == 0) {
            throw new StaleWriteException("dispatch policy " + policy.id(), policy.version());
        }
        return saved;
    }

    private static DispatchPolicy policy(ResultSet row, StatementContext context) throws SQLException {
        return Documents.readOften(row.getString("document"), DispatchPolicy.class);
    }
}
