package dev.doorstep.availability;

import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A day by the wall-clock of a branch: what is worked out once and then asked for every start and every worker. */
final class BranchDay {
    private final LocalDate date;
    private final TimeWindow span;
    private final Optional<TimeWindow> open;
    private final Duration grid;
    private final Terms terms;
    private final Map<ShiftHours, Optional<TimeWindow>> shifts = new HashMap<>();

    private BranchDay(Terms terms, LocalDate date) {
        this.terms = terms;
        this.date = date;
        this.span = terms.branch().windowOf(date);
        this.open = terms.openOn(date);
        this.grid = terms.grid();
    }

    /** Obtains the day that an instant lies in. */
    static BranchDay of(Terms terms, Instant instant) {
        return new BranchDay(terms, terms.branch().dayOf(instant));
    }

    LocalDate date() {
        return date;
    }

    TimeWindow span() {
        return span;
    }

    /** Tells whether a start of this day is one that the branch offers; a branch that is closed all day has no say. */
    boolean offers(Instant start) {
        Instant origin = Grain.roundUp(open.map(TimeWindow::startInclusive).orElse(start));
        return Duration.between(origin, start).toNanos() % grid.toNanos() == 0;
    }

    /** Tells whether the branch is open all the time at a door. */
    boolean isOpenFor(TimeWindow door) {
        return open.isPresent() && open.get().encloses(door);
    }

    /** Returns the shifts of a roster on this day. */
    List<TimeWindow> shifts(Roster roster) {
        List<TimeWindow> windows = new ArrayList<>();
        for (ShiftHours hours : roster.hours(date)) {
            shifts.computeIfAbsent(hours, key -> key.on(date, terms.zone())).ifPresent(windows::add);
        }
        return windows;
    }
}
