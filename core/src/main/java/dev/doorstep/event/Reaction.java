package dev.doorstep.event;

/**
 * What a higher feature does in the same transaction when something happens; if it fails, the command fails.
 *
 * @param <E> the events that it hears
 */
public interface Reaction<E extends Event> {
    /** Returns the family of events that it hears. */
    Class<E> hears();

    /** Reacts to an event. */
    void on(E event);
}
