package dev.doorstep.ledger;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;

/**
 * What happened on an account in a window: opening balance plus lines is the closing balance.
 *
 * @param account the account
 * @param window when
 * @param opening the balance before the window
 * @param lines the postings, oldest first
 * @param closing the balance at the window's end
 */
public record AccountStatement(
        Account account, TimeWindow window, Money opening, List<AccountLine> lines, Money closing) {
    /** Keeps its own copy of the lines. */
    public AccountStatement {
        lines = List.copyOf(lines);
    }
}
