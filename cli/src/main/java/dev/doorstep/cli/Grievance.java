package dev.doorstep.cli;

import dev.doorstep.Transaction;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.workforce.block.BlockReason;
import java.util.Locale;

/**
 * A customer who complains about a worker.
 *
 * @param worker about whom
 * @param customer who complains
 * @param reason why
 */
record Grievance(PersonCode worker, PersonCode customer, BlockReason reason) {
    /** Reads such as {@code W001=C002}, which is about the work, or {@code W001=C002=CONDUCT}. */
    static Grievance parse(String text) {
        String[] parts = ChoiceOptions.halves(text);
        String[] who = parts[1].split("=", 2);
        BlockReason why = who.length == 1 ? BlockReason.QUALITY : BlockReason.valueOf(who[1].toUpperCase(Locale.ROOT));
        return new Grievance(PersonCode.of(parts[0]), PersonCode.of(who[0]), why);
    }

    Disruption in(Transaction t) {
        return new Disruption.Complaint(
                t.workers().worker(worker).id(),
                t.customers().customer(customer).id(),
                reason);
    }
}
