package dev.doorstep.event;

import java.util.List;

/** The histories of all subjects, append-only, and the messages about them that nobody has fetched yet. */
public interface Timeline {
    /** The sequence of the first entry of every stream. */
    int FIRST = 1;

    /**
     * Appends an event to the history of its stream and queues the message about it.
     *
     * @param entry the entry; a sequence of {@value #FIRST} says that its stream begins with it, any other is ignored
     * @return the entry with its sequence
     * @throws StaleWriteException if somebody else took the place in the history at the same moment
     */
    TimelineEntry append(TimelineEntry entry);

    /** Lists the whole history of a stream, oldest first. */
    List<TimelineEntry> of(Stream stream);

    /** Lists queued messages, those of one stream in their order, the oldest first. */
    List<TimelineEntry> undelivered(int limit);

    /** Takes messages off the queue; ones that are no longer there are passed over. */
    void delivered(List<TimelineEntry> entries);
}
