package dev.doorstep.availability;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.ClaimId;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Crew;
import dev.doorstep.matching.Demand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Claiming the time of everybody who comes for an order, all of them or none, for features that have checked who asks.
 * Whoever comes alone is claimed by {@link Scheduling}; several are claimed as everything stands or, where they cannot
 * come so, with others moved out of the way, and promised to the grain.
 */
public final class Crewing {
    private final Work work;
    private final Scheduling scheduling;

    /** Opens the service for one transaction. */
    public Crewing(Work work, Scheduling scheduling) {
        this.work = work;
        this.scheduling = scheduling;
    }

    /** Lists, for every day, the starts that can be held now. */
    public List<SlotDay> slots(SlotQuery query) {
        Crew crew = query.crew();
        if (crew.isAlone()) {
            return scheduling.slots(query);
        }
        CalendarSnapshot read = read(query);
        return read.slots(query, scheduling.secondLook(read, crew));
    }

    /**
     * Lists the starts in a window that can be held now, the earliest first; the window lasts
     * {@value SlotQuery#DAYS_MAX} days at most.
     */
    public List<Slot> slots(Crew crew, TimeWindow starts) {
        if (crew.isAlone()) {
            return scheduling.slots(crew.lead(), starts);
        }
        CalendarSnapshot read = read(crew, starts);
        return scheduling.secondLook(read, crew).complete(read.slots(crew, starts), read.offered(starts));
    }

    /**
     * Keeps the earliest start of a window at which all can come, for as long as the branch holds slots. What was held
     * for the same visits before is given up.
     *
     * @return one claim for each, in the order of the crew
     * @throws SlotTakenException if they cannot all come at any of the starts; it says what stood against the first
     */
    public List<Claim> hold(Crew crew, TimeWindow starts) {
        return crew.isAlone()
                ? List.of(scheduling.hold(crew.lead(), starts))
                : work.atomically(() -> taken(standing(crew, starts), starts, ClaimState.HELD));
    }

    /**
     * Keeps a start in the same way.
     *
     * @throws SlotTakenException if they cannot all come then
     */
    public List<Claim> hold(Crew crew, Instant start) {
        return crew.isAlone() ? List.of(scheduling.hold(crew.lead(), start)) : hold(crew, only(start));
    }

    /**
     * Goes on keeping what is held, as {@link Scheduling#keep} does: whoever cannot come any more is replaced.
     *
     * @param promise the promise that came with the lead's hold
     * @throws HoldExpiredException if that is not held for them any more
     * @throws SlotTakenException if one of them cannot come any more, and nobody else can
     */
    public List<Claim> keep(Crew crew, TimeWindow promise) {
        if (crew.isAlone()) {
            return List.of(scheduling.keep(crew.lead(), promise));
        }
        return work.atomically(() -> crew.members().stream()
                .map(member -> scheduling.keep(member.demand(), promise.later(member.after())))
                .toList());
    }

    /**
     * Claims the earliest start of a window at which all can come, promised at once. What was held for the same visits
     * before is given up.
     *
     * @return one claim for each, in the order of the crew
     * @throws SlotTakenException if they cannot all come at any of the starts; it says what stood against the first
     */
    public List<Claim> claim(Crew crew, TimeWindow starts) {
        return crew.isAlone()
                ? List.of(scheduling.claim(crew.lead(), starts))
                : work.atomically(() -> taken(standing(crew, starts), starts, ClaimState.TENTATIVE));
    }

    /**
     * Moves a crew to the earliest start of a window, with new promises from there. The old claims stand until the new
     * ones do. What was firm must be accepted again.
     *
     * @throws UnclaimedVisitException if none of them has a claim
     * @throws SlotTakenException if they cannot all come at any of the starts
     */
    public List<Claim> reschedule(Crew crew, TimeWindow starts) {
        return crew.isAlone()
                ? List.of(scheduling.reschedule(crew.lead(), starts))
                : work.atomically(() -> moved(standing(crew, starts), starts));
    }

    /**
     * Moves a crew to a start in the same way.
     *
     * @throws UnclaimedVisitException if none of them has a claim
     * @throws SlotTakenException if they cannot all come then
     */
    public List<Claim> reschedule(Crew crew, Instant start) {
        return crew.isAlone() ? List.of(scheduling.reschedule(crew.lead(), start)) : reschedule(crew, only(start));
    }

    /** What stands apart from a crew, what a second look opens of it, and what the crew has. */
    private record Standing(Crew crew, CalendarSnapshot others, SecondLook second, Map<VisitId, Claim> own) {
        boolean isHeld() {
            return own.values().stream().allMatch(claim -> claim.state() == ClaimState.HELD);
        }
    }

    private List<Claim> taken(Standing standing, TimeWindow starts, ClaimState state) {
        if (!standing.isHeld()) {
            throw new IllegalStateException("Visits %s are promised already. Maybe they should be rescheduled."
                    .formatted(standing.own.keySet()));
        }
        return settle(standing, earliest(standing, starts), state);
    }

    private List<Claim> moved(Standing standing, TimeWindow starts) {
        if (standing.own.isEmpty()) {
            throw new UnclaimedVisitException(standing.crew.lead().visit());
        }
        ClaimState state = standing.isHeld() ? ClaimState.HELD : ClaimState.TENTATIVE;
        return settle(standing, earliest(standing, starts), state);
    }

    /**
     * Returns the earliest start that can be taken as everything stands, or else the earliest for which others move; if
     * there is none, the first one, which is then refused with reasons.
     */
    private static Instant earliest(Standing standing, TimeWindow starts) {
        return standing.others
                .earliest(standing.crew, starts)
                .or(() -> standing.second.earliest(standing.others.offered(starts)))
                .orElseGet(() -> Grain.roundUp(starts.startInclusive()));
    }

    private List<Claim> settle(Standing standing, Instant start, ClaimState state) {
        Opening opening = standing.others
                .fits(standing.crew, start)
                .map(Opening::plain)
                .or(() -> standing.second.open(start))
                .orElseThrow(() -> Refusal.of(standing.others, standing.crew, start, standing.second));
        List<Claim> claims = new ArrayList<>();
        for (Fit fit : opening.fits()) {
            claims.add(claim(standing, standing.crew.demands().get(claims.size()), fit, state));
        }
        scheduling.write(standing.others, both(standing.own.values(), opening.gone()), both(claims, opening.moved()));
        return claims;
    }

    private static List<Claim> both(Collection<Claim> own, Collection<Claim> others) {
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    private Claim claim(Standing standing, Demand demand, Fit fit, ClaimState state) {
        Claim own = standing.own.get(demand.visit());
        return new Claim(
                own == null ? new ClaimId(work.newId()) : own.id(),
                fit.worker().id(),
                demand.visit(),
                fit.door(),
                demand.place().point(),
                standing.crew.promiseFrom(
                        fit.door().startInclusive(),
                        standing.others.terms().settings().promise()),
                state,
                state == ClaimState.HELD ? scheduling.holdExpiry() : null);
    }

    private Standing standing(Crew crew, TimeWindow starts) {
        CalendarSnapshot others = read(crew, starts).without(crew.visits());
        Map<VisitId, Claim> own = new LinkedHashMap<>();
        scheduling.claimsOf(crew.visits()).forEach(claim -> own.put(claim.visit(), claim));
        return new Standing(crew, others, scheduling.secondLook(others, crew), own);
    }

    private CalendarSnapshot read(Crew crew, TimeWindow starts) {
        LocalDate first = scheduling.branch().dayOf(starts.startInclusive());
        return read(new SlotQuery(crew, first, daysUntil(starts.endExclusive(), first)));
    }

    /** Reads whole days, and on: whoever begins later may begin on a later day. */
    private CalendarSnapshot read(SlotQuery query) {
        TimeWindow asked =
                scheduling.branch().windowOf(query.from(), query.from().plusDays(query.days() - 1L));
        Instant last = query.crew().lastStartIf(asked.endExclusive().minusNanos(1));
        return scheduling.snapshot(Staff.all(), query.from(), daysUntil(last, query.from()));
    }

    private int daysUntil(Instant last, LocalDate first) {
        return Math.toIntExact(
                        ChronoUnit.DAYS.between(first, scheduling.branch().dayOf(last)))
                + 1;
    }

    /** Returns the window in which nothing but one start lies. */
    private static TimeWindow only(Instant start) {
        return TimeWindow.of(start, Grain.LENGTH);
    }
}
