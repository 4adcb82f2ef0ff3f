package dev.doorstep.ledger;

import dev.doorstep.kernel.JournalId;
import dev.doorstep.kernel.Money;
import java.time.Instant;

/**
 * One line of a statement of account.
 *
 * @param journal the journal that it belongs to
 * @param at when it was booked
 * @param reason why
 * @param subject what it is about
 * @param amount what was added: a debit is positive, a credit negative
 */
public record AccountLine(JournalId journal, Instant at, String reason, String subject, Money amount) {}
