package dev.doorstep.ledger;

import dev.doorstep.kernel.Money;

/**
 * What an account holds.
 *
 * @param account the code of the account
 * @param amount the sum of its postings: debits positive, credits negative
 */
public record Balance(String account, Money amount) {}
