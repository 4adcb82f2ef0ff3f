package dev.doorstep.event;

import dev.doorstep.kernel.ActorRef;
import java.time.Instant;
import java.util.Optional;

/** The commands that were done, by branch, actor, kind and key. */
public interface CommandLog {
    /** Finds the command that an actor sent under a key. */
    Optional<CommandEntry> find(ActorRef actor, String kind, IdempotencyKey key);

    /**
     * Adds a command.
     *
     * @throws StaleWriteException if the same key was added since it was looked for
     */
    void add(CommandEntry entry);

    /** Removes the commands done before an instant and tells how many there were. */
    long prune(Instant before);
}
