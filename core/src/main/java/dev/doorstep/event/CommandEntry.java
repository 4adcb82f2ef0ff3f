package dev.doorstep.event;

import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.Digest;
import java.time.Instant;

/**
 * What the command log keeps of a command that was done.
 *
 * @param actor who sent it
 * @param kind what kind of command it was, such as {@code booking.place}
 * @param key the caller's key
 * @param fingerprint the digest of the command's content
 * @param outcome the identity of what it made or changed
 * @param at when it was done
 */
public record CommandEntry(
        ActorRef actor, String kind, IdempotencyKey key, Digest fingerprint, String outcome, Instant at) {}
