package dev.doorstep.availability;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day of one worker.
 *
 * @param worker whose day it is
 * @param day the day of the branch's wall-clock
 * @param shifts when they work
 * @param leave when they are away nevertheless
 * @param appointments where they are expected, the earliest first
 * @param rest their break that floats, as early as they can have it; nothing if they have none, or no time for it
 */
public record Agenda(
        WorkerId worker,
        LocalDate day,
        List<TimeWindow> shifts,
        List<Leave> leave,
        List<Appointment> appointments,
        Optional<TimeWindow> rest) {
    /** Keeps its own copies. */
    public Agenda {
        shifts = List.copyOf(shifts);
        leave = List.copyOf(leave);
        appointments = List.copyOf(appointments);
    }

    /**
     * Returns the day as a row of stretches, the earliest first: doors and the ways there, breaks within shifts and
     * between them, leave, and what is free of a shift. Within shifts they leave nothing out.
     */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (Appointment appointment : appointments) {
            TimeWindow door = appointment.claim.door();
            if (!appointment.travel.isZero()) {
                TimeWindow way = TimeWindow.of(appointment.departBy, appointment.travel);
                stretches.add(new Stretch(Stretch.Kind.WAY, way, appointment.claim));
            }
            stretches.add(new Stretch(Stretch.Kind.VISIT, door, appointment.claim));
        }
        List<TimeWindow> away = leave.stream().map(Leave::window).toList();
        List<TimeWindow> onLeave = shifts.stream()
                .flatMap(shift -> away.stream().flatMap(gone -> shift.intersection(gone).stream()))
                .toList();
        addLeft(stretches, Stretch.Kind.LEAVE, onLeave);
        addLeft(stretches, Stretch.Kind.BREAK, restOnShift().stream().toList());
        addLeft(stretches, Stretch.Kind.BREAK, breaks());
        addLeft(stretches, Stretch.Kind.FREE, shifts);
        return stretches.stream()
                .sorted(Comparator.comparing(stretch -> stretch.window.startInclusive()))
                .toList();
    }

    /** Adds what nothing else took of some windows. */
    private static void addLeft(List<Stretch> stretches, Stretch.Kind kind, List<TimeWindow> windows) {
        List<TimeWindow> left = windows;
        for (Stretch taken : stretches) {
            left = taken.window.outOf(left);
        }
        left.forEach(window -> stretches.add(new Stretch(kind, window, null)));
    }

    /** Returns the break that floats as far as it lies between the first shift and the last, if it touches any. */
    public Optional<TimeWindow> restOnShift() {
        return rest.filter(had -> shifts.stream().anyMatch(had::overlaps))
                .flatMap(had -> span().flatMap(had::intersection));
    }

    /** Returns what the shifts leave between the first of them and the last. */
    private List<TimeWindow> breaks() {
        List<TimeWindow> left = span().stream().toList();
        for (TimeWindow shift : shifts) {
            left = shift.outOf(left);
        }
        return left;
    }

    /** Returns the time from the first shift to the last. */
    private Optional<TimeWindow> span() {
        return shifts.stream()
                .map(TimeWindow::startInclusive)
                .min(Comparator.naturalOrder())
                .flatMap(start -> shifts.stream()
                        .map(TimeWindow::endExclusive)
                        .max(Comparator.naturalOrder())
                        .map(end -> new TimeWindow(start, end)));
    }

    /**
     * A stretch of the day.
     *
     * @param kind what it is
     * @param window from when to when
     * @param claim which door it is, or the way to; nothing for any other
     */
    public record Stretch(
            Kind kind, TimeWindow window, @Nullable Claim claim) {
        /** What a stretch of a day is. */
        public enum Kind {
            /** On the way to a door. */
            WAY,
            /** At a door. */
            VISIT,
            /** Away, though there would be a shift. */
            LEAVE,
            /** Between two shifts, or the break that floats. */
            BREAK,
            /** On a shift, and expected nowhere. */
            FREE
        }
    }

    /**
     * A door at which the worker is expected.
     *
     * @param claim when and for which visit
     * @param travel how long the way there is, from the door before or from home
     * @param departBy when to leave there at the latest, to have the break at this door if it is had here
     */
    public record Appointment(Claim claim, Duration travel, Instant departBy) {}
}
