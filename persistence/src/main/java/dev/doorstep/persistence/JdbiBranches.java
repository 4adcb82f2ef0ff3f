package dev.doorstep.persistence;

import com.google.common.collect.ImmutableList;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Branches;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All branches, in the table {@code ds_branch}; each belongs to itself. */
final class JdbiBranches implements Branches {
    private static final String TABLE = "ds_branch";
    private static final String ALL = "SELECT version, document FROM ds_branch ORDER BY id";

    private final Sql sql;

    JdbiBranches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Branch> find(BranchId id) {
        return rows(id).find(id);
    }

    /** Has the branch of the session read on the way, unless it is known. */
    void along(RoundTrip trip, KnownAnswers answers, Instant at) {
        BranchId own = sql.branch();
        DocumentTable<Branch> rows = rows(own);
        answers.<Branch>ask(
                trip,
                new KnownAnswers.Question(ImmutableList.of(Authored.BRANCH), at, own),
                sql.keepingFirst(TABLE, own),
                taker -> trip.add(RoundTrip.Shape.DOCUMENT, rows.reading("branch"), rows::row, taker));
    }

    @Override
    public List<Branch> all() {
        return sql.query(ALL).map(rows(sql.branch())::row).list();
    }

    @Override
    public Branch save(Branch branch) {
        if (branch.version() == 0) {
            sql.in(branch.id()).stampAll();
        }
        return rows(branch.id()).save(branch.id(), branch);
    }

    private DocumentTable<Branch> rows(BranchId owner) {
        return new DocumentTable<>(sql.in(owner), TABLE, Branch.class);
    }
}
