package dev.doorstep.settlement;

import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.StatementId;
import java.time.Instant;

/**
 * Money sent to a payee; never changed.
 *
 * @param statement the statement that it pays; none is paid twice
 * @param number the number of the statement
 * @param payee who is paid
 * @param payeeCode what people call the payee, as the statement has it
 * @param amount how much
 * @param paidAt when
 */
public record Payout(
        StatementId statement, String number, Payee payee, String payeeCode, Money amount, Instant paidAt) {}
