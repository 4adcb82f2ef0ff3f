package dev.doorstep.persistence;

import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Branches;
import java.util.List;
import java.util.Optional;

/** All branches, in the table {@code ds_branch}; each belongs to itself. */
final class JdbiBranches implements Branches {
    private static final String ALL = "SELECT version, document FROM ds_branch ORDER BY id";

    private final Sql sql;

    JdbiBranches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Branch> find(BranchId id) {
        return rows(id).find(id);
    }

    /** Has the branch of the session read on the way. */
    void along(RoundTrip trip) {
        rows(sql.branch()).along(trip, "branch", sql.branch());
    }

    @Override
    public List<Branch> all() {
        return sql.query(ALL).map(rows(sql.branch())::row).list();
    }

    @Override
    public Branch save(Branch branch) {
        return rows(branch.id()).save(branch.id(), branch);
    }

    private DocumentTable<Branch> rows(BranchId owner) {
        return new DocumentTable<>(sql.in(owner), "ds_branch", Branch.class);
    }
}
