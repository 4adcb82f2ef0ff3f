package dev.doorstep.persistence;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Schedule;
import dev.doorstep.availability.Schedules;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads calendars, workers, rosters and leave in one round trip, the versions first; what workers and rosters say is
 * fetched in another one where nobody read it lately.
 */
final class JdbiSchedules implements Schedules {
    private final Sql sql;

    JdbiSchedules(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Schedule read(Staff staff, TimeWindow window, Collection<VisitId> visits) {
        RoundTrip trip = new RoundTrip();
        RoundTrip.Read<Map.Entry<WorkerId, Long>> versions =
                trip.add(Staffing.narrow(JdbiCalendars.versions(sql), "worker_id", staff), JdbiCalendars::version);
        RoundTrip.Read<DocumentTable.Named> workers =
                trip.add(Staffing.narrow(JdbiWorkers.OF, "id", staff), DocumentTable::named);
        RoundTrip.Read<DocumentTable.Named> rosters =
                trip.add(Staffing.narrow(JdbiRosters.OF, "id", staff), DocumentTable::named);
        RoundTrip.Read<Leave> leave =
                trip.add(Staffing.narrow(JdbiLeaves.DURING, "worker_id", staff), JdbiLeaves::leave);
        RoundTrip.Read<Claim> claims =
                trip.add(Staffing.narrow(JdbiCalendars.CLAIMS, "worker_id", staff), JdbiCalendars::claim);
        List<Claim> claimsOf = List.of();
        if (!visits.isEmpty()) {
            claimsOf = trip.add(JdbiCalendars.CLAIMS_OF, JdbiCalendars::claim).rows();
        }
        RoundTrip.Read<JdbiDurationModels.Named> durations =
                trip.add(JdbiDurationModels.DURING, JdbiDurationModels::named);
        trip.run(sql, query -> bind(query, staff, window, visits));
        return new Schedule(
                versions.rows().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                JdbiWorkers.table(sql).documents(workers.rows()),
                JdbiRosters.table(sql).documents(rosters.rows()),
                leave.rows(),
                claims.rows(),
                claimsOf,
                new JdbiDurationModels(sql).models(durations.rows()));
    }

    private static Query bind(Query query, Staff staff, TimeWindow window, Collection<VisitId> visits) {
        Query bound = query.bind("earliest", window.startInclusive().minus(Demand.AT_DOOR_MAX))
                .bind("start", window.startInclusive())
                .bind("end", window.endExclusive())
                .bind("firstDay", Schedules.first(window))
                .bind("lastDay", Schedules.last(window))
                .bindList("states", Leaves.IN_FORCE.stream().map(Enum::name).toList());
        if (!visits.isEmpty()) {
            bound.bindList("visits", List.copyOf(visits));
        }
        return staff.workers().isEmpty() ? bound : bound.bindList("workers", List.copyOf(staff.workers()));
    }
}
