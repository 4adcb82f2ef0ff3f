package dev.doorstep.memory;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.course.Positions;
import dev.doorstep.order.course.ProgressPing;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the workers of a branch were seen. */
record MemoryPositions(MemoryTable<ProgressPing>.View pings, String branch) implements Positions {
    private static final Comparator<ProgressPing> OLDEST_FIRST = Comparator.comparing(ProgressPing::at);

    @Override
    public void add(ProgressPing ping) {
        if (pings.find(key(ping)).isEmpty()) {
            pings.put(key(ping), ping);
        }
    }

    @Override
    public List<ProgressPing> latest(Collection<WorkerId> workers, Instant notBefore) {
        return workers.stream()
                .flatMap(worker -> young(worker, notBefore).max(OLDEST_FIRST).stream())
                .toList();
    }

    @Override
    public List<ProgressPing> of(WorkerId worker, Instant notBefore) {
        return young(worker, notBefore).sorted(OLDEST_FIRST).toList();
    }

    @Override
    public int forget(Instant before) {
        List<ProgressPing> old = pings.scan(branch + "/")
                .filter(ping -> ping.at().isBefore(before))
                .toList();
        old.forEach(ping -> pings.remove(key(ping)));
        return old.size();
    }

    private Stream<ProgressPing> young(WorkerId worker, Instant notBefore) {
        return pings.scan(key(worker)).filter(ping -> !ping.at().isBefore(notBefore));
    }

    private String key(ProgressPing ping) {
        return key(ping.worker()) + ping.at();
    }

    private String key(WorkerId worker) {
        return branch + "/" + worker + "/";
    }
}
