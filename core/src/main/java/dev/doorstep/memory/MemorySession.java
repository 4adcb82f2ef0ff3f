package dev.doorstep.memory;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.Schedules;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.roster.Leaves;
import dev.doorstep.availability.roster.Rosters;
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
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.event.Work;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.Versioned;
import dev.doorstep.ledger.Journals;
import dev.doorstep.marketing.Referring;
import dev.doorstep.memory.KeptVersions.Kept;
import dev.doorstep.memory.KeptVersions.Subject;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.Order;
import dev.doorstep.order.Orders;
import dev.doorstep.order.Visit;
import dev.doorstep.order.engagement.Engagements;
import dev.doorstep.order.waiting.WaitingList;
import dev.doorstep.organisation.Organisation;
import dev.doorstep.payment.Payments;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.redemption.PromotionDesk;
import dev.doorstep.pricing.redemption.Redemption;
import dev.doorstep.pricing.redemption.Voucher;
import dev.doorstep.review.Reviews;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.spi.Session;
import dev.doorstep.workforce.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One transaction on the rows of one branch: reads what is committed, keeps its own changes until it commits. */
final class MemorySession implements Session {
    private final MemoryTables tables;
    private final String branch;
    private final List<MemoryTable.Undoable> views = new ArrayList<>();
    private final Work.Ports work;
    private final Organisation.Ports organisation;
    private final Catalog.Ports catalog;
    private final Bundles bundles;
    private final Pricing.Ports pricing;
    private final Customers customers;
    private final Workers workers;
    private final Availability.Ports availability;
    private final UnmetDemands unmetDemand;
    private final Fulfilment.Ports orders;
    private final Engagements engagements;
    private final WaitingList waiting;
    private final Favourites favourites;
    private final Recommending.Ports recommending;
    private final Dispatch.Ports dispatch;
    private final Journals journals;
    private final Monitoring.Ports monitoring;
    private final CommissionPlans commissionPlans;
    private final Payments payments;
    private final PointsDesk.Ports points;
    private final Reviews reviews;
    private final Referring.Ports referrals;
    private final Settlement.Ports settlement;
    private boolean patient;

    /** @param patient whether nobody else commits until the session is closed */
    MemorySession(MemoryTables tables, BranchId branch, boolean patient) {
        this.tables = tables;
        this.patient = patient;
        if (patient) {
            tables.turn.lock();
        }
        this.branch = branch.value();
        organisation = new Organisation.Ports(
                new MemoryBranches(versioned(tables.branches, "branch", "")),
                new MemoryMerchants(versioned(tables.merchants, "merchant")));
        catalog = new Catalog.Ports(
                new MemorySkills(versioned(tables.skills, "skill")),
                new MemoryCategories(versioned(tables.categories, "category")),
                new MemoryOfferings(view(tables.offerings), this.branch));
        bundles = new MemoryBundles(versioned(tables.bundles, "package"));
        pricing = new Pricing.Ports(
                new MemoryPriceBooks(kept(tables.priceBooks, new Subject<>("price book", PriceBook::id))),
                promotions(),
                new MemoryCancellationPolicies(versioned(tables.cancellationPolicies, "cancellation policy")));
        customers = new MemoryCustomers(
                versioned(tables.customers, "customer"), view(tables.segmentsOfCustomers), this.branch);
        workers = new MemoryWorkers(versioned(tables.workers, "worker"));
        Rosters rosters = new MemoryRosters(versioned(tables.rosters, "roster"));
        Leaves leaves = new MemoryLeaves(versioned(tables.leaves, "leave"));
        MemoryCalendars.Views calendars = new MemoryCalendars.Views(
                view(tables.claims), view(tables.claimsByVisit), view(tables.segments), view(tables.calendars));
        MemoryCalendars times = new MemoryCalendars(calendars, this.branch, tables);
        MemoryDurationModels durations =
                new MemoryDurationModels(kept(tables.durationModels, new Subject<>("durations", DurationModel::id)));
        availability = new Availability.Ports(
                times, rosters, leaves, durations, Schedules.of(times, workers, rosters, leaves, durations));
        unmetDemand = new MemoryUnmetDemands(view(tables.unmetDemand), this.branch);
        VersionedView<Order> bought = versioned(tables.orders, "order");
        VersionedView<Visit> visits = versioned(tables.visits, "visit");
        orders = new Fulfilment.Ports(
                new MemoryOrders(bought),
                new MemoryVisits(visits),
                new MemoryNotes(view(tables.notes), this.branch),
                new MemoryWorkEntries(versioned(tables.workEntries, "work entry")),
                new MemoryPositions(view(tables.pings), this.branch));
        engagements = new MemoryEngagements(versioned(tables.engagements, "engagement"));
        waiting = new MemoryWaitingList(versioned(tables.waiting, "waiting entry"));
        favourites = new MemoryFavourites(view(tables.keptOfferings), view(tables.followedWorkers), this.branch);
        recommending = new Recommending.Ports(
                new MemoryPurchases(bought, visits),
                new MemoryInterests(view(tables.viewsOfCustomers), view(tables.likesOfCustomers), this.branch),
                favourites,
                customers);
        commissionPlans = new MemoryCommissionPlans(versioned(tables.commissionPlans, "commission plan"));
        dispatch = plans(orders, engagements, commissionPlans);
        monitoring = new Monitoring.Ports(new MemoryAlerts(versioned(tables.alerts, "alert")), orders);
        journals = new MemoryJournals(view(tables.journals), view(tables.postings), this.branch);
        payments = new MemoryPayments(
                view(tables.payments), view(tables.refunds), versioned(tables.funds, "money of order"), this.branch);
        points = points(journals);
        reviews = new MemoryReviews(versioned(tables.reviews, "review of order"));
        referrals = referrals(customers, orders.orders());
        settlement = settlement(journals);
        // And whoever finds a command done must see what it did.
        work = new Work.Ports(
                new MemoryTimeline(view(tables.timeline), view(tables.outbox), this.branch),
                new MemoryCommandLog(view(tables.commands), this.branch),
                this);
    }

    private PromotionDesk.Ports promotions() {
        MemoryPromotions promotions =
                new MemoryPromotions(kept(tables.promotions, new Subject<>("promotion", Promotion::id)));
        // Again in this order: whoever reads the new counts of a promotion, or a changed group, must see who used it.
        MemoryTable<Redemption>.View redemptions = view(tables.redemptions);
        MemoryTable<Voucher>.View vouchers = view(tables.vouchers);
        MemoryIssuedCodes issued = new MemoryIssuedCodes(view(tables.issuedCodes), branch);
        MemoryRedemptions.Views views =
                new MemoryRedemptions.Views(view(tables.promotionCounts), redemptions, vouchers);
        return new PromotionDesk.Ports(
                promotions,
                new MemoryRedemptions(promotions, views, branch),
                issued,
                new MemoryGroupBuys(versioned(tables.groupBuys, "group"), redemptions, branch));
    }

    private Dispatch.Ports plans(Fulfilment.Ports about, Engagements engaged, CommissionPlans shared) {
        return new Dispatch.Ports(
                new MemoryPlans(versioned(tables.plans, "plan"), view(tables.planSnapshots), branch),
                new MemoryDispatchPolicies(
                        kept(tables.dispatchPolicies, new Subject<>("dispatch policy", DispatchPolicy::id))),
                new MemoryAllotments(
                        versioned(tables.allotments, "allotment of visit"), view(tables.selections), branch),
                about,
                engaged,
                shared);
    }

    private Referring.Ports referrals(Customers known, Orders placed) {
        return new Referring.Ports(
                new MemoryReferralPrograms(versioned(tables.referralPrograms, "referral program")),
                new MemoryReferrals(
                        versioned(tables.referrals, "referral of customer"),
                        new MemoryReferrals.Codes(
                                view(tables.referralCodes), view(tables.referrers), view(tables.referralRewards)),
                        branch),
                known,
                placed);
    }

    private PointsDesk.Ports points(Journals books) {
        return new PointsDesk.Ports(
                new MemoryPointsAccounts(
                        versioned(tables.pointsAccounts, "points of customer"),
                        versioned(tables.pointsSpendings, "points of order")),
                new MemoryPointsPrograms(versioned(tables.pointsPrograms, "points program")),
                books);
    }

    private Settlement.Ports settlement(Journals books) {
        MemoryTable<MemorySettled>.View settled = view(tables.settled);
        return new Settlement.Ports(
                new MemoryEarnings(view(tables.earnings), settled, branch),
                new MemorySettlementRuns(versioned(tables.settlementRuns, "settlement run")),
                new MemorySettlementItems(settled, branch),
                new MemoryStatements(view(tables.statements), view(tables.payouts), branch),
                books);
    }

    @Override
    public Work.Ports work() {
        return work;
    }

    @Override
    public Organisation.Ports organisation() {
        return organisation;
    }

    @Override
    public Catalog.Ports catalog() {
        return catalog;
    }

    @Override
    public Listings listings() {
        return new MemoryListings(catalog.offerings(), reviews);
    }

    @Override
    public Favourites favourites() {
        return favourites;
    }

    @Override
    public Recommending.Ports recommending() {
        return recommending;
    }

    @Override
    public Bundles bundles() {
        return bundles;
    }

    @Override
    public Pricing.Ports pricing() {
        return pricing;
    }

    @Override
    public Customers customers() {
        return customers;
    }

    @Override
    public Workers workers() {
        return workers;
    }

    @Override
    public Availability.Ports availability() {
        return availability;
    }

    @Override
    public UnmetDemands unmetDemand() {
        return unmetDemand;
    }

    @Override
    public Fulfilment.Ports orders() {
        return orders;
    }

    @Override
    public Engagements engagements() {
        return engagements;
    }

    @Override
    public WaitingList waiting() {
        return waiting;
    }

    @Override
    public Dispatch.Ports dispatch() {
        return dispatch;
    }

    @Override
    public Monitoring.Ports monitoring() {
        return monitoring;
    }

    @Override
    public Journals journals() {
        return journals;
    }

    @Override
    public CommissionPlans commissionPlans() {
        return commissionPlans;
    }

    @Override
    public Payments payments() {
        return payments;
    }

    @Override
    public PointsDesk.Ports points() {
        return points;
    }

    @Override
    public Referring.Ports referrals() {
        return referrals;
    }

    @Override
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public Settlement.Ports settlement() {
        return settlement;
    }

    @Override
    public <T> T atomically(Supplier<T> command) {
        List<Runnable> marks = views.stream().map(MemoryTable.Undoable::mark).toList();
        try {
            return command.get();
        } catch (RuntimeException refused) {
            // In a database whoever is second waits at the first row that both change, and never gets so far.
            boolean raced = hasConflicts();
            marks.forEach(Runnable::run);
            throw raced ? new MemoryConflict() : refused;
        }
    }

    @Override
    public void commit() {
        tables.turn.lock();
        try {
            if (hasConflicts()) {
                throw new MemoryConflict();
            }
            tables.publication.write(() -> views.forEach(MemoryTable.Undoable::publish));
        } finally {
            tables.turn.unlock();
        }
        views.clear();
    }

    private boolean hasConflicts() {
        return views.stream().anyMatch(MemoryTable.Undoable::conflicts);
    }

    @Override
    public void close() {
        views.clear();
        if (patient) {
            patient = false;
            tables.turn.unlock();
        }
    }

    private <V> MemoryTable<V>.View view(MemoryTable<V> table) {
        MemoryTable<V>.View view = table.open();
        views.add(view);
        return view;
    }

    private <V extends Versioned<V>> KeptVersions<V> kept(MemoryTable<Kept<V>> table, Subject<V> subject) {
        return new KeptVersions<>(view(table), subject, branch);
    }

    private <V extends Versioned<V>> VersionedView<V> versioned(MemoryTable<V> table, String name) {
        return versioned(table, name, branch);
    }

    private <V extends Versioned<V>> VersionedView<V> versioned(MemoryTable<V> table, String name, String owner) {
        return new VersionedView<>(view(table), name, owner);
    }
}
