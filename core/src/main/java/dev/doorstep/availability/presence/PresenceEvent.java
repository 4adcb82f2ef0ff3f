package dev.doorstep.availability.presence;

import dev.doorstep.event.Event;
import dev.doorstep.event.Stream;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.WorkerStatus;

/** What happens to the presence of a worker. */
public sealed interface PresenceEvent extends Event {
    /**
     * A worker says whether they take work.
     *
     * @param worker who
     * @param status what they say
     */
    record Announced(WorkerId worker, WorkerStatus status) implements PresenceEvent {
        @Override
        public Stream stream() {
            return Stream.of("worker", worker);
        }

        @Override
        public String type() {
            return "presence.announced";
        }
    }
}
