package dev.doorstep.persistence;

import dev.doorstep.availability.roster.Staff;
import org.jdbi.v3.core.statement.Query;

/** Narrows a query to some workers, where its text says {@code <staff>}. */
final class Staffing {
    private Staffing() {}

    static Query select(Sql sql, String text, String column, Staff staff) {
        if (staff.everybody()) {
            return sql.query(text).define("staff", "1 = 1");
        }
        return staff.workers().isEmpty()
                ? sql.query(text).define("staff", "1 = 0")
                : sql.query(text.replace("<staff>", column + " IN (<workers>)")).bindList("workers", staff.workers());
    }
}
