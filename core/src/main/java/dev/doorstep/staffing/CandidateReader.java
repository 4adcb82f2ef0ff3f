package dev.doorstep.staffing;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.LeaveState;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Branch;
import dev.doorstep.workforce.Worker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads when workers may work: their leave, what keeps them from visits, what they say, and their own limits. */
final class CandidateReader {
    private static final Set<LeaveState> AWAY = EnumSet.of(LeaveState.ASKED, LeaveState.APPROVED);

    private final Branch branch;
    private final Instant now;
    private final RosterTerms terms;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Leave> leave;

    CandidateReader(Branch branch, Instant now, RosterTerms terms, Leaves leaves, LocalDate first, LocalDate last) {
        this.branch = branch;
        this.now = now;
        this.terms = terms;
        this.first = first;
        this.last = last;
        this.leave = leaves.during(Staff.all(), branch.windowOf(first, last), AWAY);
    }

    RosterCandidate read(Worker worker, Roster roster) {
        boolean settled = worker.terms().freelance();
        List<TimeWindow> away = leave.stream()
                .filter(each -> each.worker().equals(worker.id()))
                .map(Leave::window)
                .toList();
        Instant from =
                worker.terms().status().takesFrom(now, branch.settings().lead().immediate());
        Map<LocalDate, List<DayShift>> possible = new HashMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            List<DayShift> wanted = settled
                    ? shift(roster, day).map(List::of).orElse(List.of())
                    : terms.shifts().stream()
                            .filter(shift -> shift.minutes() <= worker.limits().minutesMax())
                            .toList();
            possible.put(
                    day,
                    wanted.stream()
                            .filter(shift -> mayWork(worker, day))
                            .filter(shift -> isFree(shift, day, away, from))
                            .toList());
        });
        return new RosterCandidate(
                worker.id(), worker.code(), worker.qualification().skills(), possible, known(roster), settled);
    }

    private boolean mayWork(Worker worker, LocalDate day) {
        return !terms.daysOff().contains(day) && !worker.terms().blocks().barEverybodyOn(day);
    }

    /** A shift that the clocks of the day skip is none. */
    private boolean isFree(DayShift shift, LocalDate day, List<TimeWindow> away, Instant from) {
        return shift.stretches().stream()
                .map(hours -> hours.on(day, branch.zone()))
                .allMatch(window -> window.isPresent()
                        && !window.get().startInclusive().isBefore(from)
                        && away.stream().noneMatch(window.get()::overlaps));
    }

    /** Returns the shifts of the weeks in which the days lie, and of the day before and behind them. */
    private Map<LocalDate, DayShift> known(Roster roster) {
        LocalDate monday = first.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = last.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, DayShift> known = new HashMap<>();
        monday.datesUntil(sunday.plusDays(1))
                .filter(day -> day.isBefore(first) || day.isAfter(last))
                .forEach(day -> shift(roster, day).ifPresent(shift -> known.put(day, shift)));
        return known;
    }

    private static Optional<DayShift> shift(Roster roster, LocalDate day) {
        List<ShiftHours> hours = roster.hours(day);
        return hours.isEmpty() ? Optional.empty() : Optional.of(new DayShift(hours));
    }
}
