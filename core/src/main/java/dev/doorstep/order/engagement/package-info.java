/**
 * A worker at one home for days to months: a nanny, a nurse for the first weeks, somebody who lives in.
 *
 * <p>An engagement is an order, so it has a number, a price, a history, payments, refunds and points like any other; it
 * has no visits. A working day is a claim of the worker's calendar, firm from the beginning, under the same guard as
 * every visit: nobody is booked twice, plans are made around it, agendas show it and leave gives it up, and whoever has
 * its claim when it is over was there. It is no visit, because nobody is offered it, sets out and is accepted every
 * morning, and nobody reviews every day. All days are claimed in one transaction or none is.
 *
 * <p>The price of the term is spread on its working days to the last minor unit; a month costs what its days cost on
 * which somebody was there, so all statements together are what the term costs for the days served. Whoever ends it
 * early pays for each day given up what calling a visit off costs at that notice, by the policy of the branch.
 */
@NullMarked
package dev.doorstep.order.engagement;

import org.jspecify.annotations.NullMarked;
