package dev.doorstep.availability;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The day of one worker.
 *
 * @param worker whose day it is
 * @param day the day of the branch's wall-clock
 * @param shifts when they work
 * @param leave when they are away nevertheless
 * @param appointments where they are expected, the earliest first
 */
public record Agenda(
        WorkerId worker, LocalDate day, List<TimeWindow> shifts, List<Leave> leave, List<Appointment> appointments) {
    /** Keeps its own copies. */
    public Agenda {
        shifts = List.copyOf(shifts);
        leave = List.copyOf(leave);
        appointments = List.copyOf(appointments);
    }

    /**
     * A door at which the worker is expected.
     *
     * @param claim when and for which visit
     * @param travel how long the way there is, from the door before or from home
     * @param departBy when to leave there at the latest
     */
    public record Appointment(Claim claim, Duration travel, Instant departBy) {}
}
