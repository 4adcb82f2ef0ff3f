package dev.doorstep.ledger;

import dev.doorstep.kernel.JournalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the books found.
 *
 * @param journals how many journals were checked, the broken one too
 * @param firstBroken the first broken journal in the order of identities, or nothing
 * @param fault what is wrong, or nothing
 * @param balances the balances of all accounts by their codes; empty when something is broken
 */
public record LedgerReport(
        long journals,
        @Nullable JournalId firstBroken,
        @Nullable JournalFault fault,
        List<Balance> balances) {
    /** Keeps its own copy of the balances. */
    public LedgerReport {
        balances = List.copyOf(balances);
    }

    static LedgerReport broken(long journals, @Nullable JournalId first, JournalFault fault) {
        return new LedgerReport(journals, first, fault, List.of());
    }

    /** Tells whether every journal is as it was booked and all accounts together sum to zero. */
    public boolean isBalanced() {
        return fault == null;
    }
}
