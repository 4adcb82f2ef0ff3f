package dev.doorstep.memory;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payee;
import dev.doorstep.settlement.PayeeTotal;
import dev.doorstep.settlement.SettlementItems;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The marks of a branch by earning and payee. */
record MemorySettlementItems(MemoryTable<MemorySettled>.View rows, String branch) implements SettlementItems {
    @Override
    public void add(SettlementRunId run, List<Earning> earnings) {
        for (Earning earning : earnings) {
            String key = MemorySettled.key(branch, earning);
            if (rows.find(key).isPresent()) {
                throw new StaleWriteException("settlement of the earning " + earning.id(), 0);
            }
            rows.put(key, new MemorySettled(run, earning));
        }
    }

    @Override
    public List<PayeeTotal> totals(SettlementRunId run) {
        Map<Payee, PayeeTotal> totals = new TreeMap<>();
        of(run).forEach(earning -> totals.merge(
                earning.payee(),
                new PayeeTotal(earning.payee(), earning.amount(), 1),
                (first, second) -> new PayeeTotal(
                        first.payee(), first.total().plus(second.total()), first.items() + second.items())));
        return List.copyOf(totals.values());
    }

    @Override
    public List<Earning> of(SettlementRunId run, Payee payee) {
        return of(run).filter(earning -> earning.payee().equals(payee))
                .sorted(Comparator.comparing(Earning::cursor))
                .toList();
    }

    private Stream<Earning> of(SettlementRunId run) {
        return rows.scan(branch + "/").filter(item -> item.run().equals(run)).map(MemorySettled::earning);
    }
}
