package dev.doorstep.spi;

import dev.doorstep.availability.Availability;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.customer.Customers;
import dev.doorstep.event.Savepoints;
import dev.doorstep.event.Work;
import dev.doorstep.organisation.Organisation;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.workforce.Workers;

/**
 * One transaction on what belongs to one branch. Closing it undoes what was not committed.
 *
 * <p>The ports add the branch to every read and write; none sees another branch.
 */
public interface Session extends Savepoints, AutoCloseable {
    /** Returns the timeline, the command log and the savepoints. */
    Work.Ports work();

    /** Returns the branches and merchants. */
    Organisation.Ports organisation();

    /** Returns the skills, categories and offerings. */
    Catalog.Ports catalog();

    /** Returns the price books, coupons and cancellation policy. */
    Pricing.Ports pricing();

    /** Returns the customers. */
    Customers customers();

    /** Returns the workers. */
    Workers workers();

    /** Returns the calendars, shifts and leave of the workers. */
    Availability.Ports availability();

    /** Makes everything that was written durable. */
    void commit();

    /** Ends the session; what was not committed is undone. */
    @Override
    void close();
}
