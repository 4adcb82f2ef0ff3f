package dev.doorstep.availability;

import java.time.LocalDate;
import java.util.List;

/**
 * The slots of one day.
 *
 * @param day the day of the branch's wall-clock
 * @param slots the slots, the earliest first; empty if there is none
 */
public record SlotDay(LocalDate day, List<Slot> slots) {
    /** Keeps its own copy. */
    public SlotDay {
        slots = List.copyOf(slots);
    }
}
