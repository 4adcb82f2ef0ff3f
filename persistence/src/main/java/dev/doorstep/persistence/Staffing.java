package dev.doorstep.persistence;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.WorkerId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Narrows a query to some workers, where its text says {@code <staff>}. */
final class Staffing {
    private Staffing() {}

    static Query select(Sql sql, String text, String column, Staff staff) {
        Query query = sql.query(narrow(text, column, staff));
        return staff.workers().isEmpty() ? query : query.bindList("workers", padded(staff));
    }

    /** Returns the text of the query; if the staff is some workers, it binds them by the name {@code workers}. */
    static String narrow(String text, String column, Staff staff) {
        if (staff.workers().isEmpty()) {
            return text.replace("<staff>", staff.everybody() ? "1 = 1" : "1 = 0");
        }
        return text.replace("<staff>", column + " IN (<workers>)");
    }

    /**
     * Returns the workers of a staff, the last one again and again until their number is a power of two: lists of any
     * length would be as many different statements.
     */
    static List<WorkerId> padded(Staff staff) {
        List<WorkerId> workers = new ArrayList<>(staff.workers());
        while (Integer.bitCount(workers.size()) > 1) {
            workers.add(workers.get(workers.size() - 1));
        }
        return workers;
    }
}
