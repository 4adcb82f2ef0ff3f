package dev.doorstep.memory;

import dev.doorstep.kernel.SettlementRunId;
import dev.doorstep.settlement.Earning;

/** The mark that a run took an earning up. */
record MemorySettled(SettlementRunId run, Earning earning) {
    static String key(String branch, Earning earning) {
        return branch + "/" + earning.id() + "/" + earning.payee();
    }
}
