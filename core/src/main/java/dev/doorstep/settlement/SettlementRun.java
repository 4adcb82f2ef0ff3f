package dev.doorstep.settlement;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of one period: takes up every earning finished before the period's end that no earlier run took up.
 *
 * @param id the identity
 * @param period the period; there is one run a period
 * @param state how far it is
 * @param cursor the last earning that was taken up, or nothing
 * @param items how many earnings were taken up
 * @param content the digest over period and earnings in their order, however they were cut into chunks
 * @param version how often it was saved
 */
public record SettlementRun(
        SettlementRunId id,
        TimeWindow period,
        RunState state,
        @Nullable EarningCursor cursor,
        long items,
        Digest content,
        long version)
        implements Versioned<SettlementRun> {
    /** One more earning behind a digest. */
    private record Link(String before, String earning, String payee, String amount) {}

    static SettlementRun open(SettlementRunId id, TimeWindow period) {
        return new SettlementRun(id, period, RunState.OPEN, null, 0, Digest.of("settlement " + period), 0);
    }

    SettlementRun take(List<Earning> earnings) {
        require(RunState.OPEN);
        if (earnings.isEmpty()) {
            return new SettlementRun(id, period, RunState.SWEPT, cursor, items, content, version);
        }
        EarningCursor last = earnings.get(earnings.size() - 1).cursor();
        Digest next = content;
        for (Earning earning : earnings) {
            next = Digest.ofContent(new Link(
                    next.hex(),
                    earning.id().toString(),
                    earning.payee().code(),
                    earning.amount().toString()));
        }
        return new SettlementRun(id, period, RunState.OPEN, last, items + earnings.size(), next, version);
    }

    SettlementRun close() {
        require(RunState.SWEPT);
        return new SettlementRun(id, period, RunState.CLOSED, cursor, items, content, version);
    }

    SettlementRun paid() {
        require(RunState.CLOSED);
        return new SettlementRun(id, period, RunState.PAID, cursor, items, content, version);
    }

    private void require(RunState needed) {
        if (state != needed) {
            throw new SettlementOutOfTurnException(this, needed);
        }
    }

    @Override
    public SettlementRun withVersion(long saved) {
        return new SettlementRun(id, period, state, cursor, items, content, saved);
    }
}
