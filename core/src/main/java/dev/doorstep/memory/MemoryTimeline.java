package dev.doorstep.memory;

import dev.doorstep.event.Stream;
import dev.doorstep.event.Timeline;
import dev.doorstep.event.TimelineEntry;
import java.util.Comparator;
import java.util.List;

/** The histories of a branch's subjects, and their queued messages. */
record MemoryTimeline(MemoryTable<TimelineEntry>.View entries, MemoryTable<TimelineEntry>.View queue, String branch)
        implements Timeline {
    @Override
    public TimelineEntry append(TimelineEntry entry) {
        TimelineEntry numbered = new TimelineEntry(
                entry.stream(),
                of(entry.stream()).size() + 1L,
                entry.at(),
                entry.actor(),
                entry.type(),
                entry.formVersion(),
                entry.content());
        entries.put(key(numbered), numbered);
        queue.put(key(numbered), numbered);
        return numbered;
    }

    @Override
    public List<TimelineEntry> of(Stream stream) {
        return entries.scan(branch + "/" + stream + "#").toList();
    }

    @Override
    public List<TimelineEntry> undelivered(int limit) {
        return queue.scan(branch + "/")
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(entry -> entry.stream().value())
                        .thenComparing(TimelineEntry::sequence))
                .limit(limit)
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
