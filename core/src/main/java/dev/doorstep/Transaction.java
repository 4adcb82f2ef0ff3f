package dev.doorstep;

import dev.doorstep.availability.Availability;
import dev.doorstep.availability.CalendarKeepingWorkers;
import dev.doorstep.availability.Crewing;
import dev.doorstep.availability.Engaging;
import dev.doorstep.availability.LooseVisits;
import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.advice.AdviceDesk;
import dev.doorstep.availability.duration.DurationDesk;
import dev.doorstep.availability.leave.LeaveDesk;
import dev.doorstep.availability.presence.PresenceDesk;
import dev.doorstep.availability.unmet.Misses;
import dev.doorstep.availability.unmet.UnmetDemandDesk;
import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.bundle.Bundling;
import dev.doorstep.commission.Commission;
import dev.doorstep.customer.CustomerRegister;
import dev.doorstep.discovery.Discovery;
import dev.doorstep.discovery.favourite.FavouriteDesk;
import dev.doorstep.discovery.recommendation.Recommending;
import dev.doorstep.dispatch.Dispatch;
import dev.doorstep.dispatch.monitoring.Monitoring;
import dev.doorstep.dispatch.scoring.Scorers;
import dev.doorstep.event.Work;
import dev.doorstep.ledger.Bookkeeping;
import dev.doorstep.ledger.Ledger;
import dev.doorstep.ledger.Movable;
import dev.doorstep.marketing.EarnOnCompletion;
import dev.doorstep.marketing.Referring;
import dev.doorstep.marketing.RewardOnCompletion;
import dev.doorstep.order.Amending;
import dev.doorstep.order.Booking;
import dev.doorstep.order.Contracting;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.order.UndispatchedVisits;
import dev.doorstep.order.WorkLog;
import dev.doorstep.order.course.PositionDesk;
import dev.doorstep.order.engagement.EngagementDesk;
import dev.doorstep.order.performance.PerformanceDesk;
import dev.doorstep.order.place.PlaceDesk;
import dev.doorstep.order.rebooking.RebookingDesk;
import dev.doorstep.order.recheck.ZoneRecheck;
import dev.doorstep.order.refund.Refunding;
import dev.doorstep.order.series.SeriesDesk;
import dev.doorstep.order.waiting.WaitingDesk;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Organisation;
import dev.doorstep.payment.Cashier;
import dev.doorstep.payment.points.PointsDesk;
import dev.doorstep.pricing.Pricing;
import dev.doorstep.pricing.redemption.CouponDesk;
import dev.doorstep.pricing.redemption.GroupBuying;
import dev.doorstep.pricing.redemption.PromotionDesk;
import dev.doorstep.review.ReviewedReputations;
import dev.doorstep.review.Reviewing;
import dev.doorstep.settlement.CreditOnCompletion;
import dev.doorstep.settlement.CreditOnStatement;
import dev.doorstep.settlement.Crediting;
import dev.doorstep.settlement.IncomeDesk;
import dev.doorstep.settlement.Settlement;
import dev.doorstep.spi.Session;
import dev.doorstep.staffing.StaffingDesk;
import dev.doorstep.staffing.credential.CredentialDesk;
import dev.doorstep.upkeep.Upkeep;
import dev.doorstep.workforce.BlockDesk;
import dev.doorstep.workforce.WorkerRegister;
import dev.doorstep.workforce.Workers;

/** The services, for one actor and one transaction; useless after it ended. */
public final class Transaction {
    private final Session session;
    private final Work work;
    private final Access access;
    private final Access system;
    private final Engine engine;
    private final Misses misses;

    Transaction(Actor actor, Session session, Misses misses, Engine engine) {
        this.session = session;
        this.work = new Work(actor.ref(), engine.now(), engine.chance(), session.work());
        this.access = new Access(actor, session.organisation().branches());
        this.system =
                new Access(Actor.system(actor.branch()), session.organisation().branches());
        this.engine = engine;
        this.misses = misses;
        work.register(new CreditOnCompletion(crediting(system), session.orders(), scheduling(), session.workers()));
        work.register(new CreditOnStatement(crediting(system), session.workers()));
        work.register(new EarnOnCompletion(session.orders().orders(), payments(system), points(system)));
        work.register(new RewardOnCompletion(
                work, session.referrals(), pricing(system).coupons()));
    }

    /** Returns who acts, when, and what happened. */
    public Work work() {
        return work;
    }

    /** Returns the branches and merchants. */
    public Organisation organisation() {
        return new Organisation(access, session.organisation());
    }

    /** Returns what can be booked. */
    public Catalog catalog() {
        return new Catalog(access, work, session.catalog());
    }

    /** Returns what is sold together. */
    public Bundling bundles() {
        return new Bundling(access, catalog(), session.bundles());
    }

    /** Returns what finds offerings. */
    public Discovery discovery() {
        return new Discovery(
                access,
                work,
                new Discovery.Ports(session.listings(), session.workers()),
                new Discovery.Desks(catalog(), pricing(system), engine.indexer()));
    }

    /** Returns what customers come back to. */
    public FavouriteDesk favourites() {
        return new FavouriteDesk(
                access,
                work,
                new FavouriteDesk.Ports(session.favourites(), session.customers(), session.workers()),
                catalog());
    }

    /** Returns what others book, and what customers may want next. */
    public Recommending recommending() {
        return new Recommending(
                access,
                work,
                session.recommending(),
                new Recommending.Desks(catalog(), bundles(), engine.recommender()));
    }

    /** Returns what it costs. */
    public Pricing pricing() {
        return pricing(access);
    }

    /** Returns what comes off it. */
    public PromotionDesk promotions() {
        return pricing().promotions();
    }

    /** Returns what customers have of it in their hands. */
    public CouponDesk coupons() {
        return pricing().coupons();
    }

    /** Returns the groups in which customers buy together. */
    public GroupBuying groupBuys() {
        return pricing().groupBuys();
    }

    /** Returns who brings customers in. */
    public Referring referrals() {
        return new Referring(access, work, session.referrals(), pricing(system).coupons());
    }

    /** Returns who buys. */
    public CustomerRegister customers() {
        return new CustomerRegister(access, session.customers());
    }

    /** Returns who does the work. */
    public WorkerRegister workers() {
        return new WorkerRegister(access, calendarKeeping(), session.catalog().skills());
    }

    /** Returns who is kept from visits, why, and what they say against it. */
    public BlockDesk blocks() {
        return new BlockDesk(work, access, calendarKeeping());
    }

    /** Returns who is away, and who would like to be. */
    public LeaveDesk leave() {
        return new LeaveDesk(work, access, session.availability(), session.workers());
    }

    /** Returns who is there now, and who says so. */
    public PresenceDesk presence() {
        return new PresenceDesk(work, access, calendarKeeping(), scheduling());
    }

    /** Returns who can come when, and keeps shifts. */
    public Availability availability() {
        return new Availability(work, access, sources(), misses);
    }

    /** Returns how long work takes, as far as the branch has learned it. */
    public DurationDesk durations() {
        return new DurationDesk(access, work, session.availability().durations(), catalog());
    }

    /** Returns who looks back on what was done, and learns from it. */
    public PerformanceDesk performance() {
        return new PerformanceDesk(
                access, session.orders(), new Scheduling(work, access, sources().lookingBack()));
    }

    /** Returns what customers asked for in vain. */
    public UnmetDemandDesk unmetDemand() {
        return new UnmetDemandDesk(access, session.unmetDemand());
    }

    /** Returns who says how many workers will be needed, and proposes shifts. */
    public StaffingDesk staffing() {
        return new StaffingDesk(
                access,
                work,
                new StaffingDesk.Ports(
                        session.orders().visits(),
                        session.unmetDemand(),
                        session.workers(),
                        session.availability(),
                        session.pricing().books()),
                catalog());
    }

    /** Returns who sees in time whose papers and skills run out. */
    public CredentialDesk credentials() {
        return new CredentialDesk(
                access,
                new CredentialDesk.Ports(
                        session.workers(),
                        session.availability().calendars(),
                        session.orders().visits(),
                        session.engagements()));
    }

    /** Returns who says what would help where nobody can come. */
    public AdviceDesk advice() {
        return new AdviceDesk(access, scheduling(), loose());
    }

    /** Returns what customers do with orders. */
    public Booking booking() {
        return booking(misses);
    }

    private Booking booking(Misses noting) {
        return new Booking(access, work, bookingPorts(), bookingDesks(noting));
    }

    /** Returns who changes what orders are for. */
    public Amending amending() {
        return new Amending(access, work, session.orders(), bookingDesks(misses));
    }

    /** Returns who takes workers on for days to months. */
    public EngagementDesk engagements() {
        return new EngagementDesk(
                access,
                work,
                session.engagements(),
                new EngagementDesk.Desks(
                        new Contracting(access, work, bookingPorts(), bookingDesks(misses)),
                        scheduling(),
                        new Engaging(
                                work,
                                access.branch(),
                                scheduling(),
                                session.availability().calendars()),
                        pricing(system),
                        payments(system)));
    }

    /** Returns who drafts what was ordered once again; that a draft finds no start is no news. */
    public RebookingDesk rebooking() {
        return new RebookingDesk(
                access,
                work,
                new RebookingDesk.Ports(session.customers(), session.workers()),
                new RebookingDesk.Desks(booking(Misses.ignored()), catalog(), scheduling(), crewing()));
    }

    /** Returns who orders visits that come again. */
    public SeriesDesk series() {
        return new SeriesDesk(access, work, booking());
    }

    /** Returns who waits for a slot; that it is still not free is no news. */
    public WaitingDesk waiting() {
        return new WaitingDesk(
                access, work, session.waiting(), new WaitingDesk.Desks(booking(Misses.ignored()), crewing()));
    }

    /** Returns who gives back of what orders cost that are over. */
    public Refunding refunding() {
        return new Refunding(
                access, work, session.orders().orders(), new Refunding.Desks(payments(system), points(system)));
    }

    /** Returns who looks whether customers' clocks still go as they were told. */
    public ZoneRecheck zones() {
        return new ZoneRecheck(access, work, session.orders().visits());
    }

    /** Returns who lists the places that the branch goes by, as a map service is asked for them. */
    public PlaceDesk places() {
        return new PlaceDesk(
                access,
                work,
                new PlaceDesk.Ports(
                        session.workers(),
                        session.orders().orders(),
                        session.orders().visits(),
                        session.customers()));
    }

    /** Returns what happens to visits. */
    public Fulfilment fulfilment() {
        return fulfilment(access);
    }

    private Fulfilment fulfilment(Access as) {
        return new Fulfilment(
                as,
                work,
                session.orders(),
                new Fulfilment.Desks(
                        catalog(),
                        pricing(system),
                        leave(),
                        blocks(),
                        scheduling(),
                        payments(system),
                        points(system),
                        session.customers()));
    }

    /** Returns where workers are, and who tells. */
    public PositionDesk positions() {
        return new PositionDesk(access, work, session.orders().positions(), session.workers());
    }

    /** Returns how days really go, and what is expected of the rest of them. */
    public Monitoring monitoring() {
        return new Monitoring(access, work, session.monitoring(), scheduling());
    }

    /** Returns what workers write down while they work. */
    public WorkLog workLog() {
        return new WorkLog(access, work, session.orders(), scheduling());
    }

    /** Returns who goes where on a day. */
    public Dispatch dispatch() {
        return new Dispatch(
                access,
                work,
                session.dispatch(),
                new Dispatch.Desks(
                        scheduling(),
                        catalog(),
                        fulfilment(system),
                        blocks(),
                        new Scorers(engine.scoreModels(), new ReviewedReputations(session.reviews()))));
    }

    /** Returns how finished work is shared, and who agrees that with workers. */
    public Commission commission() {
        return new Commission(access, session.commissionPlans(), calendarKeeping());
    }

    /**
     * Returns what was paid, and who takes and gives back money of a host that keeps its orders elsewhere. The money of
     * Doorstep's own orders moves with them: see {@link #booking()} and {@link #refunding()}.
     */
    public Cashier payments() {
        return new Cashier(access, work, paymentPorts(), ofHosts());
    }

    /**
     * Returns who gives points, knows who has how many, and takes them for orders that a host keeps elsewhere. The
     * points of Doorstep's own orders move with them, as their money does.
     */
    public PointsDesk points() {
        return points(access, ofHosts());
    }

    /** Returns the books. */
    public Ledger ledger() {
        return new Ledger(access, session.journals());
    }

    /** Returns what customers say. */
    public Reviewing reviews() {
        return new Reviewing(access, work, session.reviews(), new Reviewing.Facts(session.orders(), scheduling()));
    }

    /** Returns what turns finished work into earnings. */
    public Crediting crediting() {
        return crediting(access);
    }

    /** Returns what settles and pays. */
    public Settlement settlement() {
        return new Settlement(access, work, session.settlement(), session.workers());
    }

    /** Returns what payees read about their money. */
    public IncomeDesk income() {
        return new IncomeDesk(access, session.settlement());
    }

    /** Returns what clears away what is old. */
    public Upkeep upkeep() {
        return new Upkeep(
                access,
                work,
                new Upkeep.Ports(session.work().commands(), session.dispatch().plans()));
    }

    private Booking.Ports bookingPorts() {
        return new Booking.Ports(session.orders(), session.customers(), session.workers(), session.ahead());
    }

    private Booking.Desks bookingDesks(Misses noting) {
        return new Booking.Desks(
                catalog(),
                bundles(),
                pricing(system),
                scheduling(),
                crewing(),
                payments(system),
                points(system),
                noting);
    }

    private Crewing crewing() {
        return new Crewing(work, scheduling());
    }

    private Pricing pricing(Access as) {
        return new Pricing(as, work, catalog(), session.pricing());
    }

    private Cashier payments(Access as) {
        return new Cashier(as, work, paymentPorts());
    }

    private Cashier.Ports paymentPorts() {
        return new Cashier.Ports(session.payments(), session.journals(), engine.gateway());
    }

    private PointsDesk points(Access as) {
        return points(as, Movable.ALL);
    }

    private PointsDesk points(Access as, Movable movable) {
        Ledger ledger = new Ledger(system, session.journals());
        return new PointsDesk(as, work, session.points(), new PointsDesk.Books(ledger, movable));
    }

    /** Orders of the branch decide about what was paid for them; those of its host are known to the host alone. */
    private Movable ofHosts() {
        return Movable.unless(order -> session.orders().orders().find(order).isPresent());
    }

    private Crediting crediting(Access as) {
        return new Crediting(
                as,
                work,
                new Crediting.Ports(
                        session.commissionPlans(),
                        session.settlement().earnings(),
                        payments(as),
                        new Bookkeeping(work, session.journals())));
    }

    private Workers calendarKeeping() {
        return new CalendarKeepingWorkers(
                session.workers(), session.availability().calendars());
    }

    private Scheduling scheduling() {
        return new Scheduling(work, access, sources());
    }

    private Availability.Sources sources() {
        return new Availability.Sources(
                session.availability(), session.workers(), engine.travel(), engine.house(), loose());
    }

    private LooseVisits loose() {
        return new UndispatchedVisits(session.orders().visits());
    }
}
