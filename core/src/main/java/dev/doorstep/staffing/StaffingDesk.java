package dev.doorstep.staffing;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.availability.unmet.UnmetDemands;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.UnknownOfferingException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.BasisPoints;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.Visits;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.Permission;
import dev.doorstep.pricing.PriceBooks;
import dev.doorstep.pricing.factor.HolidayCalendar;
import dev.doorstep.workforce.Workers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saying how many workers will be needed, and proposing who works when: for the actor of a transaction. */
public final class StaffingDesk {
    private static final int WEEK = 7;

    private final Access access;
    private final Work work;
    private final Ports ports;
    private final Catalog catalog;

    /**
     * What demand and workers are read from.
     *
     * @param visits what was booked
     * @param unmet what was asked in vain
     * @param workers the workers
     * @param time their shifts and their leave
     * @param books the price books, whose calendar tells holidays
     */
    public record Ports(
            Visits visits, UnmetDemands unmet, Workers workers, Availability.Ports time, PriceBooks books) {}

    /** Opens the service for one transaction. */
    public StaffingDesk(Access access, Work work, Ports ports, Catalog catalog) {
        this.access = access;
        this.work = work;
        this.ports = ports;
        this.catalog = catalog;
    }

    /**
     * Lists how many workers the hours of some days need, as {@link Forecast} foresees it from what was booked and
     * asked in vain before today. Needs the permission to read.
     *
     * @param first the first day, today or later
     * @param days how many days, 1 to {@value Forecast#DAYS_MAX}
     * @throws NotStaffedException if the first day is over
     */
    public List<HourlyNeed> needs(LocalDate first, int days, ForecastTerms terms) {
        access.require(Permission.READ);
        LocalDate today = branch().dayOf(work.now());
        if (first.isBefore(today)) {
            throw NotStaffedException.over(first, today);
        }
        HolidayCalendar calendar = ports.books
                .at(work.now(), work.now())
                .map(book -> book.terms().calendar())
                .orElse(HolidayCalendar.PLAIN);
        return new Forecast(history(today, terms), terms, calendar::kindOf).needs(first, days, today);
    }

    /**
     * Reads for what shifts of all workers are proposed: what the hours need, and who may work when. Who works for
     * themselves keeps the hours that they offer. Nobody works while they are on leave, or asked for it, nor on a day
     * on which they are kept from visits, nor longer in a day than their own limit. Needs the permission to read.
     *
     * @param first the first day, today or later
     * @param days how many days, 1 to {@value Forecast#DAYS_MAX}
     * @throws NotStaffedException if the first day is over, if nothing at all is expected, so that nobody would work,
     *     or if there are too many workers
     */
    public RosterProblem problem(LocalDate first, int days, RosterTerms terms) {
        List<HourlyNeed> needs = needs(first, days, terms.forecast());
        if (needs.isEmpty()) {
            throw NotStaffedException.nothingExpected(first, days);
        }
        LocalDate last = first.plusDays(days - 1L);
        Map<WorkerId, Roster> rosters =
                ports.time.rosters().of(Staff.all()).stream().collect(Collectors.toMap(Roster::worker, known -> known));
        CandidateReader reader = new CandidateReader(branch(), work.now(), terms, ports.time.leaves(), first, last);
        List<RosterCandidate> candidates = ports.workers.all().stream()
                .map(worker -> reader.read(worker, rosters.getOrDefault(worker.id(), Roster.empty(worker.id()))))
                .toList();
        return new RosterProblem(first, days, needs, candidates, terms.rules());
    }

    /**
     * Returns the roster of a worker with the shifts of a proposal, to be saved by {@code t.availability().save}; days
     * that already have these hours stay as they are. Needs the permission to read.
     */
    public Roster roster(RosterProposal proposal, RosterProposal.WorkerShifts shifts) {
        access.require(Permission.READ);
        WorkerId worker = shifts.candidate().worker();
        Roster roster = ports.time.rosters().find(worker).orElseGet(() -> Roster.empty(worker));
        for (int i = 0; i < proposal.days().size(); i++) {
            LocalDate day = proposal.days().get(i);
            List<ShiftHours> hours =
                    shifts.byDay().get(i).map(DayShift::stretches).orElse(List.of());
            roster = roster.hours(day).equals(hours) ? roster : roster.on(day, hours);
        }
        return roster;
    }

    private DemandHistory history(LocalDate today, ForecastTerms terms) {
        DemandHistory history = new DemandHistory();
        Duration travel = Duration.ofMinutes(terms.travelMinutes());
        Map<OfferingId, Optional<Offering>> known = new HashMap<>();
        for (LocalDate first = Forecast.firstLookedAt(today, terms);
                first.isBefore(today);
                first = first.plusDays(WEEK)) {
            TimeWindow week = branch().windowOf(first, first.plusDays(WEEK - 1L));
            for (Visit visit : ports.visits.promisedIn(week)) {
                if (visit.state() != VisitState.CANCELLED) {
                    history.add(
                            local(visit.promise()),
                            visit.demand().atDoor(),
                            travel,
                            visit.demand().requirement().skills().keySet(),
                            BasisPoints.ALL);
                }
            }
            Page.each(
                    PageRequest.SIZE_MAX,
                    page -> ports.unmet.startingIn(week, page),
                    page -> page.stream()
                            .filter(StaffingDesk::namesHour)
                            .forEach(unmet -> known.computeIfAbsent(unmet.offering(), this::offering)
                                    .ifPresent(offering -> history.add(
                                            local(unmet.starts()),
                                            Duration.ofMinutes(offering.shortestMinutes()),
                                            travel,
                                            offering.work()
                                                    .requirement()
                                                    .skills()
                                                    .keySet(),
                                            terms.unmetBasisPoints()))));
        }
        return history;
    }

    /** Who asked for a whole day named no hour, and what nobody named asks for no skill. */
    private static boolean namesHour(UnmetDemand unmet) {
        return unmet.offering() != null && unmet.starts().duration().compareTo(Duration.ofDays(1)) < 0;
    }

    private Optional<Offering> offering(OfferingId id) {
        try {
            return Optional.of(catalog.offering(id));
        } catch (UnknownOfferingException gone) {
            return Optional.empty();
        }
    }

    private LocalDateTime local(TimeWindow starts) {
        return LocalDateTime.ofInstant(starts.startInclusive(), branch().zone());
    }

    private Branch branch() {
        return access.branch();
    }
}
