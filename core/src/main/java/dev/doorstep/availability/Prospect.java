package dev.doorstep.availability;

import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.Matching;
import dev.doorstep.routing.Travel;
import dev.doorstep.workforce.DueBreak;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One worker considered for one visit. What was found out for one start is remembered for the next: ways do not change
 * with it, and the worker is the same on all starts of a day.
 *
 * <p>It belongs to one question and one thread.
 */
final class Prospect {
    /** In place of a claim: where a worker is before the first one of a day and behind the last. */
    static final int HOME = -1;

    private final Demand demand;
    private final WorkerTime time;
    private final Terms terms;
    private final List<Claim> claims;
    private final @Nullable Duration[] waysHere;
    private final @Nullable Duration[] waysOn;
    private final Instant[] latestEnds;
    private final boolean lasting;
    private final List<Claim> sameCrew;
    private int next;
    private List<Blocker> personal = List.of();
    private @Nullable DoorDays personalOn;
    private boolean isReached;
    private @Nullable LocalDate reachedOn;
    private @Nullable Today today;
    private @Nullable Duration atDoor;
    private @Nullable LocalDate atDoorOn;
    private @Nullable Leg direct;

    /** What a worker has to do on a day already. */
    record Load(int visits, long minutes) {}

    /** A day of the worker. */
    private record Today(BranchDay day, List<TimeWindow> shifts, Load load, Optional<DueBreak> due) {}

    /** The way past this visit from one claim to another, or from home, or to it. */
    private record Leg(int previous, int next, Duration way) {}

    Prospect(Demand demand, WorkerTime time, Terms terms) {
        this.demand = demand;
        this.time = time;
        this.terms = terms;
        this.claims = time.claims();
        this.waysHere = new Duration[claims.size() + 1];
        this.waysOn = new Duration[claims.size() + 1];
        this.latestEnds = latestEnds(claims);
        this.lasting = !terms.travel().dependOnDeparture();
        this.sameCrew = demand.isOfCrew()
                ? claims.stream()
                        .filter(claim -> demand.isBeside(claim.visit()))
                        .toList()
                : List.of();
    }

    WorkerTime time() {
        return time;
    }

    /** Returns a start as it is for this worker, who may take longer than whoever else is asked, or less. */
    Moment own(Moment moment) {
        return moment.lasting(terms.dependsOnWorker(demand) ? atDoor(moment.date()) : demand.atDoor());
    }

    private Duration atDoor(LocalDate day) {
        Duration known = atDoor;
        if (known == null || !day.equals(atDoorOn)) {
            known = terms.atDoor(demand, time.worker(), day);
            atDoor = known;
            atDoorOn = day;
        }
        return known;
    }

    /**
     * Returns what stands against the worker whatever else they do at that time; it depends on the days, not on the
     * hour.
     */
    List<Blocker> personal(Moment moment) {
        DoorDays days = moment.doorDays();
        if (!days.equals(personalOn)) {
            personal = Matching.blockers(demand, time.worker(), days, terms.house());
            personalOn = days;
        }
        return personal;
    }

    /**
     * Tells whether there is a way to this door from where the worker lives and on to where their day ends, on the day
     * of a start.
     */
    boolean isReached(Moment moment) {
        if (!moment.date().equals(reachedOn)) {
            Instant dawn = moment.day().span().startInclusive();
            isReached = Travel.isWay(wayHere(HOME, dawn)) && leadsToDayEnd(dawn);
            reachedOn = moment.date();
        }
        return isReached;
    }

    /** Whoever came from home gets back there. */
    private boolean leadsToDayEnd(Instant departure) {
        GeoPoint end = time.worker().base().end();
        return end == null || Travel.isWay(travel(demand.place().point(), end, departure));
    }

    /** Returns what the worker has of the same crew already. */
    List<Claim> sameCrew() {
        return sameCrew;
    }

    /** Returns the place, among the claims, of the first that starts when the visit is over or later. */
    int nextOf(Moment moment) {
        Instant end = moment.end();
        while (next > 0 && !claims.get(next - 1).door().startInclusive().isBefore(end)) {
            next--;
        }
        while (next < claims.size() && claims.get(next).door().startInclusive().isBefore(end)) {
            next++;
        }
        return next;
    }

    /** Tells whether one of the claims before a place among them ends after an instant. */
    boolean lasts(int before, Instant instant) {
        return before > 0 && latestEnds[before - 1].isAfter(instant);
    }

    /**
     * Returns the way to this door.
     *
     * @param previous the claim that it begins at, or {@link #HOME}
     * @param departure when the worker sets out: from a claim, its end
     */
    Duration wayHere(int previous, Instant departure) {
        Duration known = waysHere[previous + 1];
        if (known == null || !lasting) {
            known = travel(placeOf(previous), demand.place().point(), departure);
            waysHere[previous + 1] = known;
        }
        return known;
    }

    /**
     * Returns the way on from this door.
     *
     * @param following the claim that it ends at, or {@link #HOME}
     */
    Duration wayOn(int following, Instant departure) {
        Duration known = waysOn[following + 1];
        if (known == null || !lasting) {
            known = travel(demand.place().point(), placeOf(following), departure);
            waysOn[following + 1] = known;
        }
        return known;
    }

    /**
     * Returns the way past this door.
     *
     * @param previous the claim where it begins, or {@link #HOME}
     * @param following the claim where it ends, or {@link #HOME}
     */
    Duration past(int previous, int following, Instant departure) {
        Leg known = direct;
        if (known == null || !lasting || known.previous != previous || known.next != following) {
            known = new Leg(previous, following, travel(placeOf(previous), placeOf(following), departure));
            direct = known;
        }
        return known.way;
    }

    /** Returns what the worker has to do on the day of a start. */
    Load load(Moment moment) {
        return today(moment).load;
    }

    /** Returns the shifts of the worker on the day of a start. */
    List<TimeWindow> shifts(Moment moment) {
        return today(moment).shifts;
    }

    /** Finds the break of the worker on the day of a start. */
    Optional<DueBreak> due(Moment moment) {
        return today(moment).due;
    }

    private GeoPoint placeOf(int claim) {
        return claim == HOME ? home() : claims.get(claim).place();
    }

    private GeoPoint home() {
        return time.worker().base().point();
    }

    private Today today(Moment moment) {
        Today known = today;
        if (known == null || known.day != moment.day()) {
            known = new Today(
                    moment.day(),
                    moment.day().shifts(time.roster()),
                    count(moment.day()),
                    time.worker().limits().breakOn(moment.date(), terms.zone()));
            today = known;
        }
        return known;
    }

    private Load count(BranchDay day) {
        int visits = 0;
        long minutes = 0;
        for (int claim = firstOf(day.span()); claim < claims.size(); claim++) {
            TimeWindow door = claims.get(claim).door();
            if (!day.span().contains(door.startInclusive())) {
                break;
            }
            visits++;
            minutes += door.duration().toMinutes();
        }
        return new Load(visits, minutes);
    }

    private int firstOf(TimeWindow span) {
        int first = next;
        while (first > 0 && !claims.get(first - 1).door().startInclusive().isBefore(span.startInclusive())) {
            first--;
        }
        while (first < claims.size()
                && claims.get(first).door().startInclusive().isBefore(span.startInclusive())) {
            first++;
        }
        return first;
    }

    private static Instant[] latestEnds(List<Claim> claims) {
        Instant[] latest = new Instant[claims.size()];
        for (int claim = 0; claim < latest.length; claim++) {
            Instant end = claims.get(claim).door().endExclusive();
            latest[claim] = claim > 0 && latest[claim - 1].isAfter(end) ? latest[claim - 1] : end;
        }
        return latest;
    }

    private Duration travel(GeoPoint from, GeoPoint to, Instant departure) {
        TravelMode mode = time.worker().base().mode();
        return terms.travel().between(from, to, mode, departure).duration();
    }
}
