package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.event.Stream;
import dev.doorstep.event.Timeline;
import dev.doorstep.event.TimelineEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The histories of a branch's subjects, and their queued messages. */
record MemoryTimeline(MemoryTable<TimelineEntry>.View entries, MemoryTable<Message>.View queue, String branch)
        implements Timeline {
    /**
     * A message in the queue.
     *
     * @param at its place in the queue: never before a message of the same stream, whatever the clock said
     * @param entry what it tells
     */
    record Message(Instant at, TimelineEntry entry) {}

    @Override
    public TimelineEntry append(TimelineEntry entry) {
        List<TimelineEntry> history = of(entry.stream());
        if (entry.sequence() == FIRST && !history.isEmpty()) {
            throw new StaleWriteException("the history of " + entry.stream(), 0);
        }
        TimelineEntry numbered = entry.numbered(history.size() + 1L);
        Instant at = history.stream()
                .map(TimelineEntry::at)
                .filter(entry.at()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(entry.at());
        entries.replace(key(numbered), Optional.empty(), numbered);
        queue.put(key(numbered), new Message(at, numbered));
        return numbered;
    }

    @Override
    public List<TimelineEntry> of(Stream stream) {
        return entries.scan(branch + "/" + stream + "#").toList();
    }

    @Override
    public List<TimelineEntry> undelivered(int limit) {
        return queue.scan(branch + "/")
                .sorted(Comparator.comparing(Message::at)
                        .thenComparing(message -> message.entry.stream().value())
                        .thenComparing(message -> message.entry.sequence()))
                .limit(limit)
                .map(Message::entry)
                .toList();
    }

    @Override
    public void delivered(List<TimelineEntry> delivered) {
        delivered.forEach(entry -> queue.remove(key(entry)));
    }

    private String key(TimelineEntry entry) {
        return "%s/%s#%08d".formatted(branch, entry.stream(), entry.sequence());
    }
}
