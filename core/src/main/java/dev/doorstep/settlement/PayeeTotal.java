package dev.doorstep.settlement;

import dev.doorstep.kernel.Money;

/**
 * What one payee gets from one settlement.
 *
 * @param payee who
 * @param total how much
 * @param items of how many earnings
 */
public record PayeeTotal(Payee payee, Money total, long items) {}
