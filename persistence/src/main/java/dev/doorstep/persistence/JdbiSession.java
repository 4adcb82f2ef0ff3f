package dev.doorstep.persistence;

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
import dev.doorstep.pricing.redemption.PromotionDesk;
import dev.doorstep.review.Reviews;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.spi.Session;
import dev.doorstep.workforce.Workers;
import java.util.function.Supplier;

/** One transaction on a handle; its ports add the branch to every statement. */
final class JdbiSession implements Session {
    private final Sql sql;
    private final Ending ending;

    JdbiSession(Sql sql, Ending ending) {
        this.sql = sql;
        this.ending = ending;
    }

    @Override
    public Work.Ports work() {
        return new Work.Ports(new JdbiTimeline(sql), new JdbiCommandLog(sql), this);
    }

    @Override
    public Organisation.Ports organisation() {
        return new Organisation.Ports(new JdbiBranches(sql), new JdbiMerchants(sql));
    }

    @Override
    public Catalog.Ports catalog() {
        return new Catalog.Ports(new JdbiSkills(sql), new JdbiCategories(sql), new JdbiOfferings(sql));
    }

    @Override
    public Listings listings() {
        return new JdbiListings(sql);
    }

    @Override
    public Favourites favourites() {
        return new JdbiFavourites(sql);
    }

    @Override
    public Recommending.Ports recommending() {
        return new Recommending.Ports(new JdbiPurchases(sql), new JdbiInterests(sql), favourites(), customers());
    }

    @Override
    public Bundles bundles() {
        return new JdbiBundles(sql);
    }

    @Override
    public Pricing.Ports pricing() {
        return new Pricing.Ports(
                new JdbiPriceBooks(sql),
                new PromotionDesk.Ports(
                        new JdbiPromotions(sql),
                        new JdbiRedemptions(sql),
                        new JdbiIssuedCodes(sql),
                        new JdbiGroupBuys(sql)),
                new JdbiCancellationPolicies(sql));
    }

    @Override
    public Customers customers() {
        return new JdbiCustomers(sql);
    }

    @Override
    public Workers workers() {
        return new JdbiWorkers(sql);
    }

    @Override
    public UnmetDemands unmetDemand() {
        return new JdbiUnmetDemands(sql);
    }

    @Override
    public Fulfilment.Ports orders() {
        return new Fulfilment.Ports(
                new JdbiOrders(sql),
                new JdbiVisits(sql),
                new JdbiNotes(sql),
                new JdbiWorkEntries(sql),
                new JdbiPositions(sql));
    }

    @Override
    public ReadAhead ahead() {
        return new JdbiReadAhead(sql);
    }

    @Override
    public Engagements engagements() {
        return new JdbiEngagements(sql);
    }

    @Override
    public WaitingList waiting() {
        return new JdbiWaitingList(sql);
    }

    @Override
    public Dispatch.Ports dispatch() {
        return new Dispatch.Ports(
                new JdbiPlans(sql),
                new JdbiDispatchPolicies(sql),
                new JdbiAllotments(sql),
                orders(),
                engagements(),
                commissionPlans());
    }

    @Override
    public Monitoring.Ports monitoring() {
        return new Monitoring.Ports(new JdbiAlerts(sql), orders());
    }

    @Override
    public Journals journals() {
        return new JdbiJournals(sql);
    }

    @Override
    public CommissionPlans commissionPlans() {
        return new JdbiCommissionPlans(sql);
    }

    @Override
    public Payments payments() {
        return new JdbiPayments(sql);
    }

    @Override
    public PointsDesk.Ports points() {
        return new PointsDesk.Ports(new JdbiPointsAccounts(sql), new JdbiPointsPrograms(sql), journals());
    }

    @Override
    public Referring.Ports referrals() {
        return new Referring.Ports(
                new JdbiReferralPrograms(sql), new JdbiReferrals(sql), customers(), orders().orders());
    }

    @Override
    public Reviews reviews() {
        return new JdbiReviews(sql);
    }

    @Override
    public Settlement.Ports settlement() {
        return new Settlement.Ports(
                new JdbiEarnings(sql),
                new JdbiSettlementRuns(sql),
                new JdbiSettlementItems(sql),
                new JdbiStatements(sql),
                journals());
    }

    @Override
    public Availability.Ports availability() {
        return new Availability.Ports(
                new JdbiCalendars(sql),
                new JdbiRosters(sql),
                new JdbiLeaves(sql),
                new JdbiDurationModels(sql),
                new JdbiSchedules(sql));
    }

    @Override
    public <T> T atomically(Supplier<T> command) {
        return sql.atomically(command);
    }

    @Override
    public void commit() {
        sql.stamp();
        if (ending == Ending.OURS) {
            sql.handle().commit();
        }
    }

    @Override
    public void close() {
        if (ending == Ending.HOSTS) {
            return;
        }
        if (sql.handle().isInTransaction()) {
            sql.handle().rollback();
        }
        sql.handle().close();
    }

    /** Who ends the transaction. */
    enum Ending {
        /** The session, when it is committed or closed. */
        OURS,
        /** The host, whose transaction it is. */
        HOSTS
    }
}
