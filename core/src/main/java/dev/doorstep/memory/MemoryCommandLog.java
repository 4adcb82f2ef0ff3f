package dev.doorstep.memory;

import dev.doorstep.event.CommandEntry;
import dev.doorstep.event.CommandLog;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.ActorRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands that were done in a branch. */
record MemoryCommandLog(MemoryTable<CommandEntry>.View rows, String branch) implements CommandLog {
    @Override
    public Optional<CommandEntry> find(ActorRef actor, String kind, IdempotencyKey key) {
        return rows.find(key(actor, kind, key));
    }

    @Override
    public void add(CommandEntry entry) {
        String key = key(entry.actor(), entry.kind(), entry.key());
        if (rows.find(key).isPresent()) {
            throw new StaleWriteException("command " + key, 0);
        }
        rows.put(key, entry);
    }

    @Override
    public long prune(Instant before) {
        List<CommandEntry> old = rows.scan(branch + "/")
                .filter(entry -> entry.at().isBefore(before))
                .toList();
        old.forEach(entry -> rows.remove(key(entry.actor(), entry.kind(), entry.key())));
        return old.size();
    }

    private String key(ActorRef actor, String kind, IdempotencyKey key) {
        return branch + "/" + actor + "/" + kind + "/" + key;
    }
}
