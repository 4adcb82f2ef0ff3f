package dev.doorstep.order.course;

import dev.doorstep.availability.Agenda;

/**
 * A door on a worker's day.
 *
 * @param planned when the worker is to set out and to be there
 * @param reached what really happened so far
 * @param isOver whether there is nothing left to do there: finished, or nobody opened
 */
public record Stop(Agenda.Appointment planned, Progress reached, boolean isOver) {}
