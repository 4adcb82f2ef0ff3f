package dev.doorstep.availability;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What was read about the time of one worker.
 *
 * @param worker who it is, with limits
 * @param roster the shifts
 * @param leave the leave around the time in question
 * @param claims the claims that stand around the time in question, the earliest first
 * @param expired holds that expired and were not cleared away yet; they keep nobody away
 * @param version the version of the calendar, read before all of this
 */
public record WorkerTime(
        Worker worker, Roster roster, List<Leave> leave, List<Claim> claims, List<Claim> expired, long version) {
    private static final Comparator<Claim> EARLIEST_FIRST =
            Comparator.comparing((Claim claim) -> claim.door().startInclusive());

    /** Keeps its own copies, claims in their order. */
    public WorkerTime {
        leave = List.copyOf(leave);
        claims = claims.stream().sorted(EARLIEST_FIRST).toList();
        expired = List.copyOf(expired);
    }

    /** Obtains the time of a worker from all claims, those that stand at an instant and those that expired. */
    public static WorkerTime of(Facts facts, List<Claim> claims, Instant now) {
        return new WorkerTime(
                facts.worker,
                facts.roster,
                facts.leave,
                claims.stream().filter(claim -> claim.standsAt(now)).toList(),
                claims.stream().filter(claim -> !claim.standsAt(now)).toList(),
                facts.version);
    }

    /**
     * Returns the stretches of a day in one of which a whole time at the door must lie: within opening hours and a
     * shift, off leave, and not before the worker takes work.
     */
    public List<TimeWindow> workable(Terms terms, LocalDate day) {
        return workable(terms, day, roster.windows(day, terms.zone()));
    }

    /** Returns the same stretches with overtime, which follows the last shift. */
    public List<TimeWindow> workableLonger(Terms terms, LocalDate day) {
        return workable(terms, day, longer(roster.windows(day, terms.zone())));
    }

    /** Returns the shifts of a day, of which the last runs on for as long as the worker does overtime. */
    List<TimeWindow> longer(List<TimeWindow> shifts) {
        Duration overtime = Duration.ofMinutes(worker.limits().overtimeMax());
        if (overtime.isZero() || shifts.isEmpty()) {
            return shifts;
        }
        Instant end =
                Collections.max(shifts.stream().map(TimeWindow::endExclusive).toList());
        return shifts.stream()
                .map(shift -> shift.endExclusive().equals(end)
                        ? new TimeWindow(shift.startInclusive(), end.plus(overtime))
                        : shift)
                .toList();
    }

    private List<TimeWindow> workable(Terms terms, LocalDate day, List<TimeWindow> shifts) {
        List<TimeWindow> free = terms.openOn(day).stream()
                .flatMap(open -> shifts.stream().flatMap(shift -> shift.intersection(open).stream()))
                .toList();
        for (Leave away : leave) {
            free = away.window().outOf(free);
        }
        Instant from = takesFrom(terms);
        return free.stream()
                .filter(window -> window.endExclusive().isAfter(from))
                .map(window -> window.contains(from) ? new TimeWindow(from, window.endExclusive()) : window)
                .sorted(Comparator.comparing(TimeWindow::startInclusive))
                .toList();
    }

    /** Returns the earliest start of more work, as the worker says. */
    public Instant takesFrom(Terms terms) {
        return worker.terms()
                .status()
                .takesFrom(terms.now(), terms.settings().lead().immediate());
    }

    /** Tells whether there is any claim that may make room for another. */
    boolean mayMakeRoom() {
        return claims.stream().anyMatch(Claim::mayMakeRoom);
    }

    /** Returns the time of another worker, or of the same one as they would be. */
    public WorkerTime with(Worker other) {
        return new WorkerTime(other, roster, leave, claims, expired, version);
    }

    /** Returns the same time with other shifts. */
    public WorkerTime with(Roster other) {
        return new WorkerTime(worker, other, leave, claims, expired, version);
    }

    /** Returns the same time with exactly this leave. */
    public WorkerTime away(List<Leave> other) {
        return new WorkerTime(worker, roster, other, claims, expired, version);
    }

    /** Returns the same time without the claims of a visit. */
    public WorkerTime without(VisitId visit) {
        List<Claim> others =
                claims.stream().filter(claim -> !claim.visit().equals(visit)).toList();
        return new WorkerTime(worker, roster, leave, others, expired, version);
    }

    /** Returns the same time with one more claim. */
    WorkerTime with(Claim claim) {
        List<Claim> all = new ArrayList<>(claims);
        all.add(claim);
        return new WorkerTime(worker, roster, leave, all, expired, version);
    }

    /**
     * What is known about a worker apart from the claims.
     *
     * @param worker who it is
     * @param roster the shifts
     * @param leave the leave
     * @param version the version of the calendar
     */
    public record Facts(Worker worker, Roster roster, List<Leave> leave, long version) {}
}
