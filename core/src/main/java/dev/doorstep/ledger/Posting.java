package dev.doorstep.ledger;

import dev.doorstep.kernel.Money;

/**
 * One line of a journal.
 *
 * @param account the account
 * @param amount what is added to it: a debit is positive, a credit negative
 */
public record Posting(Account account, Money amount) {
    /** Obtains the line that adds to what the account received. */
    public static Posting debit(Account account, Money amount) {
        return new Posting(account, amount);
    }

    /** Obtains the line that adds to what the account gave. */
    public static Posting credit(Account account, Money amount) {
        return new Posting(account, amount.negated());
    }
}
