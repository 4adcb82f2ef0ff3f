package dev.doorstep.availability;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.TravelTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Claiming the time of workers, for features that have checked who asks: {@link Availability}, booking, dispatch.
 *
 * <p>Every method reads the calendars' versions first, asks the oracle, and writes on the versions that it read. If one
 * moved meanwhile it throws {@link LostRaceException}, and the transaction decides again.
 */
public final class Scheduling {
    /** The most claims of one group. */
    public static final int MOVES_MAX = 2_000;

    private final Work work;
    private final Access access;
    private final Availability.Sources sources;
    private Optional<SnapshotReader> reader = Optional.empty();

    /** Opens the service for one transaction. */
    public Scheduling(Work work, Access access, Availability.Sources sources) {
        this.work = work;
        this.access = access;
        this.sources = sources;
    }

    /** Reads the time of some workers on some days, by the branch's wall-clock. */
    public CalendarSnapshot snapshot(Staff staff, LocalDate from, int days) {
        return reader().read(new SnapshotReader.Scope(staff, from, days));
    }

    /** Lists, for every day, the starts that can be held now by one worker who comes alone. */
    List<SlotDay> slots(SlotQuery query) {
        CalendarSnapshot read = snapshot(Concerned.by(query.demand()), query.from(), query.days());
        return read.slots(
                query, secondLook(query.demand(), read, () -> snapshot(Staff.all(), query.from(), query.days())));
    }

    /**
     * Lists the starts in a window that can be held now, the earliest first; the window lasts
     * {@value SlotQuery#DAYS_MAX} days at most.
     */
    public List<Slot> slots(Demand demand, TimeWindow starts) {
        CalendarSnapshot read = snapshot(Concerned.by(demand), starts);
        return secondLook(demand, read, () -> snapshot(Staff.all(), starts))
                .complete(read.slots(demand, starts), read.offered(starts));
    }

    /** Returns how long it takes from door to door in the branch as it is, or as it was once. */
    public TravelTimes travel(Branch branch) {
        return sources.travel().apply(branch);
    }

    /** Returns the rules of the embedder. */
    public HouseRules house() {
        return sources.house();
    }

    /** Lists the claims of some visits, the earliest first. */
    public List<Claim> claimsOf(Collection<VisitId> visits) {
        return calendars().claimsOf(visits);
    }

    /** Finds the claim of a visit, expired or not. */
    public Optional<Claim> claimOf(VisitId visit) {
        return claimsOf(List.of(visit)).stream().findFirst();
    }

    /**
     * Keeps a start for a customer, for as long as the branch holds slots. What was held for the same visit before is
     * given up.
     *
     * @throws SlotTakenException if nobody can come then
     */
    public Claim hold(Demand demand, Instant start) {
        return work.atomically(
                () -> take(demand, situation(demand, start, concerned(demand)), start, Optional.of(holdExpiry())));
    }

    /**
     * Keeps the earliest start of a window at which somebody can come as things stand, or else the earliest for which
     * others move, as {@link #hold(Demand, Instant)} does: one look at the calendars lists and holds.
     *
     * @param starts the starts that suit the customer, {@value SlotQuery#DAYS_MAX} days at most
     * @throws SlotTakenException if nobody can come at any of them; it says what stood against the first
     */
    public Claim hold(Demand demand, TimeWindow starts) {
        return work.atomically(() -> take(demand, starts, Optional.of(holdExpiry())));
    }

    /**
     * Goes on keeping what is held, for as long as the branch holds slots from now on. An expired hold is kept as well
     * if nobody took the time meanwhile; a worker who cannot come any more is replaced.
     *
     * @param promise the promise that came with the hold
     * @throws HoldExpiredException if that is not held for the visit any more
     * @throws SlotTakenException if nobody can come then any more
     */
    public Claim keep(Demand demand, TimeWindow promise) {
        Claim held = claimOf(demand.visit())
                .filter(claim -> claim.promise().equals(promise)
                        && claim.place().equals(demand.place().point()))
                .orElseThrow(() -> new HoldExpiredException(demand.visit()));
        return renew(demand, claim -> {
            if (claim.takesItsWorkerOtherThan(held)) {
                throw new HoldExpiredException(demand.visit());
            }
            return claim.heldUntil(holdExpiry());
        });
    }

    /**
     * Claims the earliest start of a window for a visit, promised at once, as {@link #hold(Demand, TimeWindow)} finds
     * it.
     *
     * @param starts the starts that suit the customer, {@value SlotQuery#DAYS_MAX} days at most
     * @throws SlotTakenException if nobody can come at any of them; it says what stood against the first
     */
    public Claim claim(Demand demand, TimeWindow starts) {
        return work.atomically(() -> take(demand, starts, Optional.empty()));
    }

    /**
     * Promises what was held. An expired hold is confirmed as well if nobody took the time meanwhile; a worker who
     * cannot come any more is replaced. What was confirmed already is answered again.
     *
     * @throws HoldExpiredException if nothing is held for the visit any more
     * @throws SlotTakenException if nobody can come then any more
     */
    public Claim confirm(Demand demand) {
        return renew(demand, Claim::confirmed);
    }

    /** Gives up the claim of a visit and returns it; nothing if there was none. */
    public Optional<Claim> release(VisitId visit) {
        return work.atomically(() -> claimOf(visit).map(seen -> replace(seen, List.of())));
    }

    /**
     * Makes the claim of a visit firm: its worker accepts. What is firm already stays so.
     *
     * @throws UnclaimedVisitException if the visit has no claim
     * @throws UnconfirmedHoldException if it is only held
     */
    public Claim firm(VisitId visit) {
        return work.atomically(() -> {
            Claim seen = claimOf(visit).orElseThrow(() -> new UnclaimedVisitException(visit));
            if (seen.state() == ClaimState.HELD) {
                throw new UnconfirmedHoldException(visit);
            }
            if (seen.state() == ClaimState.TENTATIVE) {
                replace(seen, List.of(seen.accepted()));
            }
            return seen.accepted();
        });
    }

    /**
     * Moves a visit to another start, with a new promise from there. The old claim stands until the new one does, and
     * if nothing can be found it stays as it was. What was firm must be accepted again.
     *
     * @throws UnclaimedVisitException if the visit has no claim
     * @throws SlotTakenException if nobody can come then
     */
    public Claim reschedule(Demand demand, Instant newStart) {
        return work.atomically(() -> {
            Claim seen = seen(demand);
            return move(demand, situation(demand, newStart, Concerned.by(demand, () -> List.of(seen))), newStart);
        });
    }

    /**
     * Moves a visit to the earliest start of a window, as {@link #reschedule(Demand, Instant)} does: one look at the
     * calendars lists and claims.
     *
     * @param starts the starts that suit the customer, {@value SlotQuery#DAYS_MAX} days at most
     * @throws UnclaimedVisitException if the visit has no claim
     * @throws SlotTakenException if nobody can come at any of them; it says what stood against the first
     */
    public Claim reschedule(Demand demand, TimeWindow starts) {
        return work.atomically(() -> {
            Claim seen = seen(demand);
            Situation situation = situation(demand, starts, Concerned.by(demand, () -> List.of(seen)));
            return move(demand, situation, earliest(demand, situation, starts));
        });
    }

    /**
     * Moves a group of claims at once, all or none; workers may exchange visits. Every claim must fit where it goes
     * when all have moved, and start within its promise.
     *
     * @return the claims as they stand now, in the order of the moves
     * @throws UnclaimedVisitException if one of the visits has no claim
     * @throws MoveRefusedException if one of the claims does not fit
     */
    public List<Claim> move(List<ClaimMove> moves) {
        refuseTooMany(moves);
        return moves.isEmpty() ? List.of() : work.atomically(() -> moveAll(moves, this::refuseUnclaimed, Set.of()));
    }

    /**
     * Moves a group of claims like {@link #move}; a visit that has no claim gets one.
     *
     * @return the claims as they stand now, in the order of the moves
     * @throws MoveRefusedException if one of the claims does not fit
     */
    public List<Claim> assign(List<ClaimMove> moves) {
        refuseTooMany(moves);
        return moves.isEmpty() ? List.of() : work.atomically(() -> moveAll(moves, this::unclaimed, Set.of()));
    }

    /** Moves one claim like {@link #assign(List)}, whatever stands against it of some codes. */
    public Claim assign(ClaimMove move, Set<BlockerCode> waived) {
        return work.atomically(() -> moveAll(List.of(move), this::unclaimed, waived))
                .get(0);
    }

    /**
     * Finds somebody else for a promised visit, within its promise: the earliest start first, then the best worker. The
     * visit loses the claim that it has; if nobody can come it is left without one.
     *
     * @param promise the window that was told to the customer, at most a day
     */
    public Optional<Claim> substitute(Demand demand, TimeWindow promise) {
        return work.atomically(() -> {
            CalendarSnapshot read = snapshot(Staff.all(), dayOf(promise.startInclusive()), 2);
            Optional<Claim> own = claimOf(demand.visit());
            CalendarSnapshot others = read.without(List.of(demand.visit()));
            Optional<Claim> next = others.within(demand, promise)
                    .map(fit -> promised(demand, fit.worker().id(), fit.door(), promise));
            if (own.isPresent() || next.isPresent()) {
                write(read, own.stream().toList(), next.stream().toList());
            }
            return next;
        });
    }

    Claim promised(Demand demand, WorkerId worker, TimeWindow door, TimeWindow promise) {
        return new Claim(
                new ClaimId(work.newId()),
                worker,
                demand.visit(),
                door,
                demand.place().point(),
                promise,
                ClaimState.TENTATIVE,
                null);
    }

    private static void refuseTooMany(List<ClaimMove> moves) {
        if (moves.size() > MOVES_MAX) {
            throw new IllegalArgumentException("%d moves are more than %d.".formatted(moves.size(), MOVES_MAX));
        }
    }

    private Claim refuseUnclaimed(ClaimMove move) {
        throw new UnclaimedVisitException(move.demand().visit());
    }

    private Claim unclaimed(ClaimMove move) {
        return promised(move.demand(), move.worker(), move.door(), move.promise());
    }

    private List<Claim> moveAll(List<ClaimMove> moves, Function<ClaimMove, Claim> unclaimed, Set<BlockerCode> waived) {
        List<VisitId> visits = GroupMove.visits(moves);
        List<WorkerId> workers = Stream.concat(
                        claimsOf(visits).stream().map(Claim::worker),
                        moves.stream().map(ClaimMove::worker))
                .toList();
        CalendarSnapshot snapshot = snapshotAround(Staff.of(workers), moves);
        GroupMove group = GroupMove.of(moves, snapshot, claimsOf(visits), unclaimed, waived);
        write(snapshot, group.removed(), group.added());
        return group.next();
    }

    private CalendarSnapshot snapshotAround(Staff staff, List<ClaimMove> moves) {
        List<LocalDate> days =
                moves.stream().map(move -> dayOf(move.start())).sorted().toList();
        LocalDate first = days.get(0);
        return snapshot(staff, first, (int) ChronoUnit.DAYS.between(first, days.get(days.size() - 1)) + 1);
    }

    private Claim seen(Demand demand) {
        return claimOf(demand.visit()).orElseThrow(() -> new UnclaimedVisitException(demand.visit()));
    }

    private Claim move(Demand demand, Situation situation, Instant newStart) {
        Claim old = situation.own().orElseThrow(() -> new LostRaceException("the claim of visit " + demand.visit()));
        Optional<Instant> expiry = old.state() == ClaimState.HELD ? Optional.of(holdExpiry()) : Optional.empty();
        return settle(old.id(), open(demand, situation, newStart), demand, expiry);
    }

    /** Settles a held claim anew where it is; one that is promised already is answered as it is. */
    private Claim renew(Demand demand, UnaryOperator<Claim> settled) {
        return work.atomically(() -> {
            Claim seen = claimOf(demand.visit()).orElseThrow(() -> new HoldExpiredException(demand.visit()));
            if (seen.state() != ClaimState.HELD) {
                return seen;
            }
            Instant start = seen.door().startInclusive();
            Situation situation = situation(demand, start, Staff.of(seen.worker()));
            if (!situation
                    .others()
                    .blockers(demand, seen.worker(), start, Purpose.MOVE)
                    .isEmpty()) {
                situation = situation(demand, start, Concerned.by(demand, () -> List.of(seen)));
            }
            Claim held =
                    situation.own().orElseThrow(() -> new LostRaceException("the hold of visit " + demand.visit()));
            Fit fit = fit(situation, demand, start);
            Claim next = settled.apply(held.movedTo(fit.worker().id(), fit.door()));
            write(situation.others(), situation.own().stream().toList(), List.of(next));
            return next;
        });
    }

    private Claim take(Demand demand, TimeWindow starts, Optional<Instant> expiry) {
        Situation situation = situation(demand, starts, concerned(demand));
        return take(demand, situation, earliest(demand, situation, starts), expiry);
    }

    private Claim take(Demand demand, Situation situation, Instant start, Optional<Instant> expiry) {
        situation.own().filter(own -> own.state() != ClaimState.HELD).ifPresent(own -> {
            throw new IllegalStateException(
                    "Visit %s is promised already. Maybe it should be rescheduled.".formatted(demand.visit()));
        });
        return settle(new ClaimId(work.newId()), open(demand, situation, start), demand, expiry);
    }

    private Claim settle(ClaimId id, Situation.Opened opened, Demand demand, Optional<Instant> expiry) {
        Claim claim = claim(id, demand, opened.fit(), expiry);
        write(opened.situation().others(), opened.removed(), opened.added(claim));
        return claim;
    }

    /** Asks the oracle, then looks again at everybody, or says who came closest and what else there is. */
    private Situation.Opened open(Demand demand, Situation situation, Instant start) {
        Optional<Fit> plain = situation.others().fits(demand, start, Purpose.BOOK);
        if (plain.isPresent()) {
            return new Situation.Opened(situation, Opening.plain(List.of(plain.get())));
        }
        Situation wide =
                Concerned.lacksOthers(demand, situation.others()) ? situation(demand, start, Staff.all()) : situation;
        SecondLook second = new RoomForOne(wide.others(), demand, sources.loose());
        return second.open(start)
                .map(opening -> new Situation.Opened(wide, opening))
                .orElseThrow(() -> Refusal.of(situation.others(), demand, start, Purpose.BOOK, second));
    }

    /**
     * Returns the earliest start that can be taken; if there is none, the first one, which is then refused with
     * reasons.
     */
    private Instant earliest(Demand demand, Situation situation, TimeWindow starts) {
        CalendarSnapshot others = situation.others();
        return others.earliest(demand, starts)
                .or(() -> secondLook(
                                demand,
                                others,
                                () -> situation(demand, starts, Staff.all()).others())
                        .earliest(others.offered(starts)))
                .orElseGet(() -> Grain.roundUp(starts.startInclusive()));
    }

    private SecondLook secondLook(Demand demand, CalendarSnapshot read, Supplier<CalendarSnapshot> everybody) {
        return new RoomForOne(Concerned.lacksOthers(demand, read) ? everybody.get() : read, demand, sources.loose());
    }

    private Claim claim(ClaimId id, Demand demand, Fit fit, Optional<Instant> expiry) {
        return new Claim(
                id,
                fit.worker().id(),
                demand.visit(),
                fit.door(),
                demand.place().point(),
                TimeWindow.of(fit.door().startInclusive(), terms().settings().promise()),
                expiry.isPresent() ? ClaimState.HELD : ClaimState.TENTATIVE,
                expiry.orElse(null));
    }

    /** Asks the oracle for a start that was booked, or says who came closest and what else there is. */
    private Fit fit(Situation situation, Demand demand, Instant start) {
        CalendarSnapshot others = situation.others();
        return others.fits(demand, start, Purpose.MOVE)
                .orElseThrow(() -> Refusal.of(
                        others,
                        demand,
                        start,
                        Purpose.MOVE,
                        secondLook(
                                demand,
                                others,
                                () -> situation(demand, start, Staff.all()).others())));
    }

    /** Looks again at everybody for a crew. */
    SecondLook secondLook(CalendarSnapshot others, Crew crew) {
        return new RoomForCrew(others, crew, sources.loose());
    }

    CalendarSnapshot snapshot(Staff staff, TimeWindow starts) {
        return reader().read(scope(staff, starts));
    }

    private SnapshotReader.Scope scope(Staff staff, TimeWindow starts) {
        LocalDate from = dayOf(starts.startInclusive());
        long days = ChronoUnit.DAYS.between(from, dayOf(starts.endExclusive())) + 1;
        if (days > SlotQuery.DAYS_MAX) {
            throw new IllegalArgumentException("%s is longer than %d days.".formatted(starts, SlotQuery.DAYS_MAX));
        }
        return new SnapshotReader.Scope(staff, from, (int) days);
    }

    /** Reads the time of some workers on the day of a start, and apart from it what the visit itself claims. */
    private Situation situation(Demand demand, Instant start, Staff staff) {
        return reader().read(new SnapshotReader.Scope(staff, dayOf(start), 1), demand.visit());
    }

    private Situation situation(Demand demand, TimeWindow starts, Staff staff) {
        return reader().read(scope(staff, starts), demand.visit());
    }

    /** Replaces a claim by others of the same worker, if it is still as it was seen when the version was read. */
    private Claim replace(Claim seen, List<Claim> next) {
        WorkerId worker = seen.worker();
        long version = calendars().version(worker);
        if (!claimOf(seen.visit()).equals(Optional.of(seen))) {
            throw new LostRaceException("the claim of visit " + seen.visit());
        }
        calendars().apply(CalendarChange.of(Map.of(worker, version), List.of(seen), next));
        return seen;
    }

    void write(CalendarSnapshot read, List<Claim> removed, List<Claim> added) {
        calendars().apply(read.change(removed, added));
    }

    private Staff concerned(Demand demand) {
        return Concerned.by(demand, () -> claimsOf(List.of(demand.visit())));
    }

    Instant holdExpiry() {
        return work.now().plus(Duration.ofMinutes(terms().settings().holdMinutes()));
    }

    private LocalDate dayOf(Instant instant) {
        return branch().dayOf(instant);
    }

    Branch branch() {
        return access.branch();
    }

    private Calendars calendars() {
        return sources.ports().calendars();
    }

    private Terms terms() {
        return reader().terms();
    }

    private SnapshotReader reader() {
        if (reader.isEmpty()) {
            Terms terms = new Terms(access.branch(), travel(access.branch()), work.now()).with(house());
            reader = Optional.of(new SnapshotReader(sources.ports().schedules(), terms));
        }
        return reader.get();
    }
}
