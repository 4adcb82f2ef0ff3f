package dev.doorstep.settlement;

import dev.doorstep.kernel.Digest;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;

/**
 * What settling a period now would come to.
 *
 * @param period the period
 * @param content the digest that the run would have
 * @param totals what each payee would get, by the payees' codes
 */
public record SettlementPreview(TimeWindow period, Digest content, List<PayeeTotal> totals) {
    /** Keeps its own copy of the totals. */
    public SettlementPreview {
        totals = List.copyOf(totals);
    }
}
