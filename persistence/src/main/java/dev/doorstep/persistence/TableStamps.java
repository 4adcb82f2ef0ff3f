package dev.doorstep.persistence;

import dev.doorstep.kernel.BranchId;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;

/** Which tables a session has written whose stamps it has not renewed yet. Confined to the session. */
final class TableStamps {
    private static final String RENEW =
            "UPDATE ds_table_stamp SET stamp = :stamp WHERE branch_id = :branch AND table_name = :table";
    private static final String FIRST =
            "INSERT INTO ds_table_stamp (branch_id, table_name, stamp) VALUES (:branch, :table, :stamp)";

    /** In one order, so that two sessions never wait for each other. */
    private final NavigableSet<Written> written = new TreeSet<>(
            Comparator.comparing((Written table) -> table.branch.value()).thenComparing(Written::table));

    private record Written(BranchId branch, Authored table) {}

    void written(BranchId branch, Authored table) {
        written.add(new Written(branch, table));
    }

    /** Tells whether the stamp of a table says less than what the session finds there. */
    boolean areOld(BranchId branch, Authored table) {
        return written.contains(new Written(branch, table));
    }

    /** Renews the stamps of what was written. */
    void renew(Sql sql) {
        for (Written table : written) {
            renew(sql.in(table.branch), table.table);
        }
        written.clear();
    }

    /**
     * Renews the stamp of a table. Who comes second with the first stamp of it has waited for the other, and renews it
     * then.
     */
    static void renew(Sql sql, Authored table) {
        long stamp = ThreadLocalRandom.current().nextLong();
        UnaryOperator<Update> bound =
                statement -> statement.bind("table", table.table()).bind("stamp", stamp);
        if (bound.apply(sql.update(RENEW)).execute() == 0 && sql.insertIfAbsent(FIRST, bound) == 0) {
            bound.apply(sql.update(RENEW)).execute();
        }
    }
}
