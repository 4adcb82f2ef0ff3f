/**
 * The books: every movement of money is a journal whose postings sum to zero, and nothing in them is ever changed.
 *
 * <p>Debits are positive, credits negative. What a customer paid ahead and what a payee is owed stand as credits, as do
 * points wherever they are: a unit of account of their own, given at the debit of one account. No journal mixes units.
 */
@NullMarked
package dev.doorstep.ledger;

import org.jspecify.annotations.NullMarked;
