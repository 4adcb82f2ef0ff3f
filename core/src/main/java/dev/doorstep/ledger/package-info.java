/**
 * The books: every movement of money is a journal whose postings sum to zero, and nothing in them is ever changed.
 *
 * <p>Debits are positive, credits negative. What a customer paid ahead and what a payee is owed stand as credits.
 */
@NullMarked
package dev.doorstep.ledger;

import org.jspecify.annotations.NullMarked;
