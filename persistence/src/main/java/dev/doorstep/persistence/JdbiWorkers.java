package dev.doorstep.persistence;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.Workers;
import java.util.List;
import java.util.Optional;

/** The workers of a branch, in the table {@code ds_worker}. */
final class JdbiWorkers implements Workers {
    private static final String BY_CODE =
            "SELECT version, document FROM ds_worker WHERE branch_id = :branch AND code = :code";
    private static final String ALL = "SELECT version, document FROM ds_worker WHERE branch_id = :branch ORDER BY code";

    /** Which versions of them there are; {@link DocumentTable#documents} knows what they say. */
    static final String OF = "SELECT id, version, digest FROM ds_worker WHERE branch_id = :branch AND (<staff>)";

    private final Sql sql;
    private final DocumentTable<Worker> rows;

    JdbiWorkers(Sql sql) {
        this.sql = sql;
        rows = table(sql);
    }

    static DocumentTable<Worker> table(Sql sql) {
        return DocumentTable.digested(sql, "ds_worker", Worker.class);
    }

    @Override
    public Optional<Worker> find(WorkerId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Worker> byCode(PersonCode code) {
        return sql.query(BY_CODE).bind("code", code).map(rows::row).findFirst();
    }

    @Override
    public List<Worker> all() {
        return sql.query(ALL).map(rows::row).list();
    }

    @Override
    public Worker save(Worker worker) {
        JdbiCalendars.restamp(sql, worker.id());
        return rows.save(worker.id(), worker.code(), worker);
    }
}
