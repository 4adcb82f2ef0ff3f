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
import dev.doorstep.persistence.JdbiCalendars.Edition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads how calendars stand first, then workers, rosters, leave and claims, in one round trip. What workers and rosters
 * say, and what stands in the calendars of everybody, is fetched in another one where nobody read it lately.
 */
final class JdbiSchedules implements Schedules {
    private final Sql sql;
    private final JdbiCalendars calendars;

    JdbiSchedules(Sql sql) {
        this.sql = sql;
        this.calendars = new JdbiCalendars(sql);
    }

    @Override
    public Schedule read(Staff staff, TimeWindow window, Collection<VisitId> visits) {
        Optional<List<Edition>> ahead = calendars.ahead(staff);
        Reading reading = new Reading(sql, staff, window, visits);
        List<Edition> editions = ahead.orElseGet(reading::editions);
        reading.facts();
        if (!staff.everybody()) {
            List<Claim> claims = reading.claims(staff);
            reading.run();
            return reading.schedule(editions, claims);
        }
        if (ahead.isEmpty()) {
            reading.run();
        }
        KnownClaims known = KnownClaims.of(editions, window);
        List<Claim> claims = reading.claims(known.unknown());
        reading.run();
        return reading.schedule(editions, known.with(claims));
    }

    /** One question, and what was found so far. */
    private static final class Reading {
        private final Sql sql;
        private final Staff staff;
        private final TimeWindow window;
        private final Collection<VisitId> visits;
        private final List<DocumentTable.Named> workers = new ArrayList<>();
        private final List<DocumentTable.Named> rosters = new ArrayList<>();
        private final List<Leave> leave = new ArrayList<>();
        private final List<Claim> claimsOf = new ArrayList<>();
        private final List<JdbiDurationModels.Named> durations = new ArrayList<>();
        private RoundTrip trip = new RoundTrip();
        private List<WorkerId> named = List.of();

        Reading(Sql sql, Staff staff, TimeWindow window, Collection<VisitId> visits) {
            this.sql = sql;
            this.staff = staff;
            this.window = window;
            this.visits = visits;
        }

        /** Asks how calendars stand. */
        List<Edition> editions() {
            return trip.add(Staffing.narrow(JdbiCalendars.editions(sql), "worker_id", staff), JdbiCalendars::edition)
                    .rows();
        }

        /** Asks for everything else but the claims. */
        void facts() {
            named(JdbiWorkers.OF, workers);
            named(JdbiRosters.OF, rosters);
            trip.add(Staffing.narrow(JdbiLeaves.DURING, "worker_id", staff), JdbiLeaves::leave, leave::addAll);
            if (!visits.isEmpty()) {
                trip.add(JdbiCalendars.CLAIMS_OF, JdbiCalendars::claim, claimsOf::addAll);
            }
            trip.add(JdbiDurationModels.DURING, JdbiDurationModels::named, durations::addAll);
        }

        private void named(String text, List<DocumentTable.Named> found) {
            trip.add(RoundTrip.Shape.NAME, Staffing.narrow(text, "id", staff), DocumentTable::named, found::addAll);
        }

        /** Asks for the claims of some workers. */
        List<Claim> claims(Staff some) {
            if (some.workers().isEmpty() && !some.everybody()) {
                return List.of();
            }
            named = Staffing.padded(some);
            return trip.add(Staffing.narrow(JdbiCalendars.CLAIMS, "worker_id", some), JdbiCalendars::claim)
                    .rows();
        }

        /** Finds what was asked for since the last time. */
        void run() {
            trip.run(sql, this::bind);
            trip = new RoundTrip();
        }

        private Query bind(Query query) {
            Query bound = query.bind("earliest", window.startInclusive().minus(Demand.AT_DOOR_MAX))
                    .bind("start", window.startInclusive())
                    .bind("end", window.endExclusive())
                    .bind("firstDay", Schedules.first(window))
                    .bind("lastDay", Schedules.last(window))
                    .bindList("states", Leaves.IN_FORCE.stream().map(Enum::name).toList());
            if (!visits.isEmpty()) {
                bound.bindList("visits", List.copyOf(visits));
            }
            return named.isEmpty() ? bound : bound.bindList("workers", named);
        }

        Schedule schedule(List<Edition> editions, List<Claim> claims) {
            return new Schedule(
                    JdbiCalendars.versions(editions),
                    JdbiWorkers.table(sql).documents(workers),
                    JdbiRosters.table(sql).documents(rosters),
                    leave,
                    claims,
                    claimsOf,
                    new JdbiDurationModels(sql).models(durations));
        }
    }
}
