package dev.doorstep.dispatch.monitoring;

import dev.doorstep.event.StaleWriteException;
import java.util.List;
import java.util.Optional;

/** The alerts of a branch that were raised. {@code MonitoringContract} says what a store owes them. */
public interface Alerts {
    /** Finds the last one about something, over or not. */
    Optional<AlertRecord> find(Alert.Key about);

    /** Lists those that are not over, the longest standing first. */
    List<AlertRecord> open();

    /**
     * Saves an alert and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved it since this copy was read
     */
    AlertRecord save(AlertRecord alert);
}
