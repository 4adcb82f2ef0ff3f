package dev.doorstep.persistence;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.Schedule;
import dev.doorstep.availability.Schedules;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Demand;
import dev.doorstep.persistence.JdbiCalendars.Edition;
import dev.doorstep.workforce.Worker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads how calendars stand first, then what stands in them, in one round trip. Of everybody it is only read where
 * nobody read it lately; the text of workers and rosters is fetched in another round trip where that is so.
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
        Reading reading = new Reading(sql, window, visits);
        List<Edition> editions = ahead.orElseGet(() -> reading.editions(staff));
        reading.others();
        if (!staff.everybody()) {
            reading.calendars(staff);
            reading.run();
            return reading.schedule(editions);
        }
        if (ahead.isEmpty()) {
            reading.run();
        }
        KnownCalendars known = KnownCalendars.of(editions, window);
        reading.calendars(known.unknown());
        reading.run();
        known.learn(reading.workers(), reading.rosters(), reading.leave, reading.claims);
        calendars.keep(known);
        return reading.schedule(known);
    }

    /** One question, and what was found so far. */
    private static final class Reading {
        private final Sql sql;
        private final TimeWindow window;
        private final Collection<VisitId> visits;
        private final List<DocumentTable.Named> workers = new ArrayList<>();
        private final List<DocumentTable.Named> rosters = new ArrayList<>();
        private final List<Leave> leave = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<Claim> claimsOf = new ArrayList<>();
        private final List<JdbiDurationModels.Named> durations = new ArrayList<>();
        private RoundTrip trip = new RoundTrip();
        private List<WorkerId> named = List.of();

        Reading(Sql sql, TimeWindow window, Collection<VisitId> visits) {
            this.sql = sql;
            this.window = window;
            this.visits = visits;
        }

        /** Asks how calendars stand. */
        List<Edition> editions(Staff staff) {
            named = Staffing.padded(staff);
            return trip.add(Staffing.narrow(JdbiCalendars.editions(sql), "worker_id", staff), JdbiCalendars::edition)
                    .rows();
        }

        /** Asks for what stands in the calendars of some workers. */
        void calendars(Staff some) {
            if (some.workers().isEmpty() && !some.everybody()) {
                return;
            }
            named = Staffing.padded(some);
            named(JdbiWorkers.OF, some, workers);
            named(JdbiRosters.OF, some, rosters);
            trip.add(Staffing.narrow(JdbiLeaves.DURING, "worker_id", some), JdbiLeaves::leave, leave::addAll);
            trip.add(Staffing.narrow(JdbiCalendars.CLAIMS, "worker_id", some), JdbiCalendars::claim, claims::addAll);
        }

        private void named(String text, Staff staff, List<DocumentTable.Named> found) {
            trip.add(RoundTrip.Shape.NAME, Staffing.narrow(text, "id", staff), DocumentTable::named, found::addAll);
        }

        /** Asks for what stands in no calendar. */
        void others() {
            if (!visits.isEmpty()) {
                trip.add(JdbiCalendars.CLAIMS_OF, JdbiCalendars::claim, claimsOf::addAll);
            }
            JdbiDurationModels.along(sql, trip, window, durations::addAll);
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

        List<Worker> workers() {
            return JdbiWorkers.table(sql).documents(workers);
        }

        List<Roster> rosters() {
            return JdbiRosters.table(sql).documents(rosters);
        }

        Schedule schedule(List<Edition> editions) {
            return new Schedule(
                    JdbiCalendars.versions(editions), workers(), rosters(), leave, claims, claimsOf, durations());
        }

        Schedule schedule(KnownCalendars known) {
            return new Schedule(
                    JdbiCalendars.versions(known.editions()),
                    known.workers(),
                    known.rosters(),
                    known.leave(),
                    known.claims(),
                    claimsOf,
                    durations());
        }

        private List<DurationModel> durations() {
            return new JdbiDurationModels(sql).models(durations);
        }
    }
}
