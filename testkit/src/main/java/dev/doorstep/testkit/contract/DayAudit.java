package dev.doorstep.testkit.contract;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.WarmUp;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.TravelTimes;
import dev.doorstep.spi.Session;
import dev.doorstep.spi.SessionMode;
import dev.doorstep.spi.Store;
import dev.doorstep.workforce.FloatingBreak;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks a worker's calendar through for what must never be in it: doors that overlap, ways that cannot be made, days
 * that are too full, work during leave, breaks that nobody could have. It trusts nothing but the claims.
 *
 * @param branch the branch
 * @param travel how long ways take
 */
public record DayAudit(Branch branch, TravelTimes travel) {
    /** Obtains the audit of a branch that reckons with the great circle and the detour of its settings. */
    public static DayAudit of(Branch branch) {
        return new DayAudit(branch, GreatCircleTravelTimes.in(branch));
    }

    /**
     * Returns everything that is wrong in a window with what any worker of the branch has promised, a sentence each.
     */
    public List<String> faults(Store store, TimeWindow window) {
        try (Session session = store.open(branch.id(), SessionMode.READ)) {
            return session.workers().all().stream()
                    .map(worker -> time(session.availability(), worker, window))
                    .flatMap(time -> faults(time).stream())
                    .toList();
        }
    }

    /** Expired holds are left out by what reads them next, not by time: here every claim counts. */
    private static WorkerTime time(Availability.Ports ports, Worker worker, TimeWindow window) {
        Staff staff = Staff.of(worker.id());
        Roster roster = ports.rosters().of(staff).stream().findFirst().orElseGet(() -> Roster.empty(worker.id()));
        return new WorkerTime(
                worker,
                roster,
                ports.leaves().during(staff, window),
                ports.calendars().claims(staff, window),
                List.of(),
                0);
    }

    /** Returns everything that is wrong with the time of a worker, a sentence each. */
    List<String> faults(WorkerTime time) {
        List<String> faults = new ArrayList<>();
        List<Claim> claims = time.claims().stream()
                .sorted(Comparator.comparing(claim -> claim.door().startInclusive()))
                .toList();
        for (int i = 1; i < claims.size(); i++) {
            between(time, claims.get(i - 1), claims.get(i), faults);
        }
        Map<LocalDate, List<Claim>> days = claims.stream()
                .collect(
                        Collectors.groupingBy(claim -> branch.dayOf(claim.door().startInclusive())));
        days.forEach((day, ofDay) -> day(time, day, ofDay, faults));
        time.leave()
                .forEach(leave -> claims.stream()
                        .filter(claim -> claim.door().overlaps(leave.window()))
                        .forEach(claim ->
                                faults.add("works at %s on leave %s".formatted(claim.door(), leave.window()))));
        return faults;
    }

    private void between(WorkerTime time, Claim earlier, Claim later, List<String> faults) {
        TimeWindow first = earlier.door();
        Instant start = later.door().startInclusive();
        if (first.overlaps(later.door())) {
            faults.add("is at two doors, %s and %s".formatted(first, later.door()));
            return;
        }
        Duration way = way(time, earlier, later, first.endExclusive());
        if (first.endExclusive().plus(way).isAfter(start)) {
            faults.add("needs %s from %s to %s".formatted(way, first, later.door()));
        }
    }

    /** Looks at every minute at which the break of a day could begin. */
    private boolean canRest(WorkerTime time, FloatingBreak rest, LocalDate day, List<Claim> claims) {
        Instant first = day.atTime(rest.from()).atZone(branch.zone()).toInstant();
        Instant last = day.atTime(rest.to()).atZone(branch.zone()).toInstant().minus(rest.length());
        for (Instant begin = first; !begin.isAfter(last); begin = begin.plusSeconds(60)) {
            Instant over = begin.plus(rest.length());
            List<Claim> before = claims.stream()
                    .filter(claim -> claim.door().startInclusive().isBefore(over))
                    .toList();
            if (before.isEmpty() || canRest(time, begin, over, before.get(before.size() - 1), claims)) {
                return true;
            }
        }
        return false;
    }

    private boolean canRest(WorkerTime time, Instant begin, Instant over, Claim before, List<Claim> claims) {
        Instant free = before.door().endExclusive();
        int next = claims.indexOf(before) + 1;
        if (free.isAfter(begin) || next == claims.size()) {
            return !free.isAfter(begin);
        }
        Claim behind = claims.get(next);
        return !free.plus(way(time, before, behind, free)).isAfter(begin)
                || !over.plus(way(time, before, behind, over))
                        .isAfter(behind.door().startInclusive());
    }

    private Duration way(WorkerTime time, Claim from, Claim to, Instant departure) {
        return travel.between(from.place(), to.place(), time.worker().base().mode(), departure)
                .duration();
    }

    private void day(WorkerTime time, LocalDate day, List<Claim> claims, List<String> faults) {
        long minutes = 0;
        for (Claim claim : claims) {
            minutes += claim.door().duration().toMinutes();
        }
        if (claims.size() > time.worker().limits().visitsMax()
                || minutes > time.worker().limits().minutesMax()) {
            faults.add("has %d visits and %d minutes on %s, beyond %s"
                    .formatted(claims.size(), minutes, day, time.worker().limits()));
        }
        FloatingBreak rest = time.worker().limits().rest();
        if (rest != null && !canRest(time, rest, day, claims)) {
            faults.add("has no break %s on %s".formatted(rest, day));
        }
        LocalDate joined = time.worker().terms().joined();
        WarmUp warmUp = branch.settings().warmUp();
        if (joined != null
                && warmUp != null
                && day.minusDays(warmUp.days()).isBefore(joined)
                && claims.size() > warmUp.visitsMax()) {
            faults.add("joined on %s and has %d visits on %s, beyond %s".formatted(joined, claims.size(), day, warmUp));
        }
    }
}
