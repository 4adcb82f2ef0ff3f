package dev.doorstep.availability;

import dev.doorstep.availability.roster.Staff;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Branch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Claiming days that are agreed with a worker for weeks or months, for features that have checked who asks. The days of
 * a call are written together, on the calendars' versions as {@link Scheduling} does, or not at all.
 */
public final class Engaging {
    private final Work work;
    private final Branch branch;
    private final Scheduling scheduling;
    private final Calendars calendars;

    /** Opens the service for one transaction. */
    public Engaging(Work work, Branch branch, Scheduling scheduling, Calendars calendars) {
        this.work = work;
        this.branch = branch;
        this.scheduling = scheduling;
        this.calendars = calendars;
    }

    /**
     * Claims days firmly, each for its worker; a day that another worker has goes over. What customers book by, opening
     * hours, shifts and daily limits, does not bind what is agreed; leave, skills, areas and every other door do.
     *
     * @param days at least one, at most {@value Scheduling#MOVES_MAX}
     * @return the claims in the order of the days
     * @throws MoveRefusedException if one of the days does not fit; none is claimed then
     */
    public List<Claim> claim(List<ClaimMove> days) {
        if (days.isEmpty() || days.size() > Scheduling.MOVES_MAX) {
            throw new IllegalArgumentException(
                    "%d days are not between 1 and %d.".formatted(days.size(), Scheduling.MOVES_MAX));
        }
        return work.atomically(() -> {
            List<Claim> seen = scheduling.claimsOf(GroupMove.visits(days));
            CalendarSnapshot calendar = around(days, seen);
            GroupMove group = GroupMove.agreed(days, calendar, again(seen), this::unclaimed);
            calendars.apply(calendar.change(group.removed(), group.added()));
            return group.next();
        });
    }

    /** Gives up the claims of some days, and returns them; a day without one is passed over. */
    public List<Claim> release(Collection<VisitId> days) {
        return work.atomically(() -> {
            List<Claim> seen = scheduling.claimsOf(days);
            Map<WorkerId, Long> versions = new LinkedHashMap<>();
            seen.forEach(claim -> versions.computeIfAbsent(claim.worker(), calendars::version));
            if (!seen.isEmpty()) {
                calendars.apply(CalendarChange.of(versions, again(seen), List.of()));
            }
            return seen;
        });
    }

    /** Reads claims again, now that the versions are known: whoever changed them before that was faster. */
    private List<Claim> again(List<Claim> seen) {
        if (!scheduling.claimsOf(seen.stream().map(Claim::visit).toList()).equals(seen)) {
            throw new LostRaceException("the claims of an engagement");
        }
        return seen;
    }

    private CalendarSnapshot around(List<ClaimMove> days, List<Claim> seen) {
        Staff staff = Staff.of(
                Stream.concat(seen.stream().map(Claim::worker), days.stream().map(ClaimMove::worker))
                        .toList());
        List<LocalDate> dates =
                days.stream().map(day -> branch.dayOf(day.start())).sorted().toList();
        LocalDate first = dates.get(0);
        return scheduling.snapshot(staff, first, (int) ChronoUnit.DAYS.between(first, dates.get(dates.size() - 1)) + 1);
    }

    private Claim unclaimed(ClaimMove day) {
        return scheduling.promised(day.demand(), day.worker(), day.door(), day.promise());
    }
}
