package dev.doorstep.memory;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.order.Note;
import dev.doorstep.order.Notes;
import java.util.Comparator;
import java.util.List;

/** The words of people about orders, by order and note. */
record MemoryNotes(MemoryTable<Note>.View rows, String branch) implements Notes {
    @Override
    public void add(Note note) {
        rows.put(key(note), note);
    }

    @Override
    public List<Note> of(OrderId order) {
        return rows.scan(key(order))
                .sorted(Comparator.comparing(Note::at)
                        .thenComparing(note -> note.id().toString()))
                .toList();
    }

    @Override
    public int erase(OrderId order) {
        List<Note> notes = of(order);
        notes.forEach(note ->
                rows.put(key(note), new Note(note.id(), note.order(), note.kind(), note.author(), "", note.at())));
        return notes.size();
    }

    private String key(Note note) {
        return key(note.order()) + note.id();
    }

    private String key(OrderId order) {
        return branch + "/" + order + "/";
    }
}
