/**
 * Why a price is what it is: sentences that are made when somebody reads them, of a key and the facts that go in.
 *
 * <p>Quotes hold keys and facts, never rendered text: it costs nothing to quote a price that nobody asks to have
 * explained, a quote is the same to the byte whatever a later version words better, and a program can read the facts.
 * So a key and the places of its facts never change their meaning; the sentences may.
 */
@NullMarked
package dev.doorstep.pricing.reason;

import org.jspecify.annotations.NullMarked;
