package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.EarningCursor;
import dev.doorstep.settlement.EarningSource;
import dev.doorstep.settlement.Earnings;
import dev.doorstep.settlement.Payee;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The earnings of a branch by visit, worker and payee. */
record MemoryEarnings(MemoryTable<Earning>.View rows, MemoryTable<MemorySettled>.View settled, String branch)
        implements Earnings {
    @Override
    public void add(Earning earning) {
        EarningSource source = earning.source();
        String key = key(source.visit()) + source.worker() + "/" + earning.payee();
        if (rows.find(key).isPresent()) {
            throw new StaleWriteException("earning of %s for %s".formatted(earning.payee(), source.visit()), 0);
        }
        rows.put(key, earning);
    }

    @Override
    public List<Earning> ofVisit(VisitId visit) {
        return rows.scan(key(visit))
                .sorted(Comparator.comparing(Earning::payee))
                .toList();
    }

    @Override
    public List<Earning> of(Payee payee, TimeWindow window, int limit) {
        return rows.scan(branch + "/")
                .filter(earning -> earning.payee().equals(payee) && window.contains(earning.finishedAt()))
                .sorted(Comparator.comparing(Earning::cursor))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Earning> unsettled(Instant finishedBefore, @Nullable EarningCursor after, int limit) {
        return rows.scan(branch + "/")
                .filter(earning -> earning.finishedAt().isBefore(finishedBefore))
                .filter(earning -> after == null || earning.cursor().compareTo(after) > 0)
                .filter(earning ->
                        settled.find(MemorySettled.key(branch, earning)).isEmpty())
                .sorted(Comparator.comparing(Earning::cursor))
                .limit(limit)
                .toList();
    }

    private String key(VisitId visit) {
        return branch + "/" + visit + "/";
    }
}
