package dev.doorstep.persistence;

import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Rosters;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.WorkerId;
import java.util.List;
import java.util.Optional;

/** The shifts of a branch's workers, in the table {@code ds_roster}, by worker. */
final class JdbiRosters implements Rosters {
    /** Which versions of them there are; {@link DocumentTable#documents} knows what they say. */
    static final String OF = "SELECT id, version, digest FROM ds_roster WHERE branch_id = :branch AND (<staff>)";

    private final Sql sql;
    private final DocumentTable<Roster> rows;

    JdbiRosters(Sql sql) {
        this.sql = sql;
        rows = table(sql);
    }

    static DocumentTable<Roster> table(Sql sql) {
        return DocumentTable.digested(sql, "ds_roster", Roster.class);
    }

    @Override
    public Optional<Roster> find(WorkerId worker) {
        return rows.find(worker);
    }

    @Override
    public List<Roster> of(Staff staff) {
        return rows.documents(
                Staffing.select(sql, OF, "id", staff).map(DocumentTable::named).list());
    }

    @Override
    public Roster save(Roster roster) {
        JdbiCalendars.restamp(sql, roster.worker());
        return rows.save(roster.worker(), roster);
    }
}
