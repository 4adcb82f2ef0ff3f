package dev.doorstep.order;

import dev.doorstep.kernel.OrderId;
import java.util.List;

/**
 * The notes of a branch: all free text about orders, and nothing but. {@code OrdersContract} says what a store owes
 * them.
 */
public interface Notes {
    /** Adds a note. */
    void add(Note note);

    /** Lists the notes of an order, oldest first. */
    List<Note> of(OrderId order);

    /**
     * Erases the words of all notes of an order; that there were notes, by whom and when, stays. Tells how many they
     * were.
     */
    int erase(OrderId order);
}
