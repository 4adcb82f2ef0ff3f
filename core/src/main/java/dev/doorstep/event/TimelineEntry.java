package dev.doorstep.event;

import dev.doorstep.kernel.ActorRef;
import java.time.Instant;

/**
 * One line in the history of a subject; never changed, never removed.
 *
 * @param stream the subject
 * @param sequence the place in the subject's history, from 1
 * @param at when it happened, by the clock of the library
 * @param actor who did it
 * @param type what happened, such as {@code visit.departed}
 * @param formVersion the version of the form of the content
 * @param content the event as canonical JSON
 */
public record TimelineEntry(
        Stream stream, long sequence, Instant at, ActorRef actor, String type, int formVersion, String content) {
    /** Returns the key by which a receiver recognises a message that it already had. */
    public String deduplicationKey() {
        return stream + "#" + sequence;
    }

    /** Returns the same entry at a place in its subject's history. */
    public TimelineEntry numbered(long place) {
        return new TimelineEntry(stream, place, at, actor, type, formVersion, content);
    }
}
