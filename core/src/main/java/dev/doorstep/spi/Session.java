package dev.doorstep.spi;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.unmet.UnmetDemands;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.bundle.Bundles;
import dev.doorstep.commission.CommissionPlans;
import dev.doorstep.customer.Customers;
import dev.doorstep.discovery.Listings;
import dev.doorstep.discovery.favourite.Favourites;
import dev.doorstep.discovery.recommendation.Recommending;
import dev.doorstep.dispatch.Dispatch;
import dev.doorstep.dispatch.monitoring.Monitoring;
import dev.doorstep.event.Savepoints;
import dev.doorstep.event.Work;
import dev.doorstep.ledger.Journals;
import dev.doorstep.marketing.Referring;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.ReadAhead;
import dev.doorstep.order.engagement.Engagements;
import dev.doorstep.order.waiting.WaitingList;
import dev.doorstep.organisation.Organisation;
import dev.doorstep.payment.Payments;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.review.Reviews;
import dev.doorstep.settlement.Settlement;
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

    /** Returns the lists of offerings. */
    Listings listings();

    /** Returns what customers come back to. */
    Favourites favourites();

    /** Returns what customers booked, looked at, like and come back to. */
    Recommending.Ports recommending();

    /** Returns the packages of services. */
    Bundles bundles();

    /** Returns the price books, coupons and cancellation policy. */
    Pricing.Ports pricing();

    /** Returns the customers. */
    Customers customers();

    /** Returns the workers. */
    Workers workers();

    /** Returns the calendars, shifts and leave of the workers. */
    Availability.Ports availability();

    /** Returns what was asked for in vain. */
    UnmetDemands unmetDemand();

    /** Returns the orders and their visits. */
    Fulfilment.Ports orders();

    /** Returns what is told what a booking will ask for; by default it does nothing, for stores that answer at once. */
    default ReadAhead ahead() {
        return ReadAhead.NONE;
    }

    /** Returns the engagements. */
    Engagements engagements();

    /** Returns who waits for a slot. */
    WaitingList waiting();

    /** Returns the dispatch plans, the policies that they are made under, and what they are about. */
    Dispatch.Ports dispatch();

    /** Returns the alerts of the days as they go, and what they are about. */
    Monitoring.Ports monitoring();

    /** Returns the journals of the books. */
    Journals journals();

    /** Returns the commission plans. */
    CommissionPlans commissionPlans();

    /** Returns the payments and refunds. */
    Payments payments();

    /** Returns the points of customers. */
    PointsDesk.Ports points();

    /** Returns the reviews. */
    Reviews reviews();

    /** Returns the earnings, settlement runs, statements and payouts. */
    Settlement.Ports settlement();

    /** Returns what brings customers in, and what is known of them there. */
    Referring.Ports referrals();

    /** Makes everything that was written durable. */
    void commit();

    /** Ends the session; what was not committed is undone. */
    @Override
    void close();
}
