package dev.doorstep.testkit.world;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.Transaction;
import dev.doorstep.availability.Claim;
import dev.doorstep.catalog.Category;
import dev.doorstep.catalog.Effort;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.catalog.Sale;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.catalog.Skill;
import dev.doorstep.catalog.Units;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.customer.Address;
import dev.doorstep.customer.Contact;
import dev.doorstep.customer.Customer;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CouponCode;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.PriceBookId;
import dev.doorstep.kernel.PromotionId;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.payment.LocalGateway;
import dev.doorstep.payment.PaymentGateway;
import dev.doorstep.pricing.PriceBook;
import dev.doorstep.pricing.cancellation.CancellationPolicy;
import dev.doorstep.pricing.cancellation.Ladder;
import dev.doorstep.pricing.cancellation.Step;
import dev.doorstep.pricing.promotion.Benefit;
import dev.doorstep.pricing.promotion.Condition;
import dev.doorstep.pricing.promotion.Limits;
import dev.doorstep.pricing.promotion.Promotion;
import dev.doorstep.pricing.tariff.OfferingPrice;
import dev.doorstep.pricing.tariff.Tariff;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A branch that is open for business, on a virtual clock: two women and a man who clean, two customers, an hourly
 * offering paid at booking, a flat one with a deposit, a coupon, a ladder of cancellation fees.
 *
 * <p>The same calls give the same identities, whatever the store.
 */
public final class Shop {
    /** An hour of cleaning for 60 yuan, paid at booking. */
    public static final OfferingId CLEANING = OfferingId.of("CLEANING-HOUR");

    /** Four hours of deep cleaning for 500 yuan, 30 percent of it at booking. */
    public static final OfferingId DEEP_CLEANING = OfferingId.of("DEEP-CLEANING");

    /** 30 yuan off from 100 on: three in all, one a customer. */
    public static final CouponCode SPRING = CouponCode.of("SPRING30");

    /** When the shop opens: 8 o'clock on a Monday. */
    public static final Instant OPENING = Instant.parse("2026-03-02T00:00:00Z");

    /** What most orders ask for: 10 o'clock of the day after. */
    public static final Instant START = Instant.parse("2026-03-03T02:00:00Z");

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final int WORKERS = 3;
    private static final int CUSTOMERS = 2;
    private static final long SEED = 11;

    private final BranchId branch;
    private final VirtualClock clock;
    private final IdSource ids;
    private final PaymentGateway gateway;
    private final Doorstep doorstep;

    private Shop(Store store, BranchId branch, VirtualClock clock, IdSource ids, PaymentGateway gateway) {
        this.branch = branch;
        this.clock = clock;
        this.ids = ids;
        this.gateway = gateway;
        this.doorstep = Doorstep.builder()
                .store(store)
                .clock(clock)
                .ids(ids)
                .paymentGateway(gateway)
                .build();
    }

    /** Opens a shop in a branch of which the store knows nothing. */
    public static Shop open(Store store, BranchId branch) {
        return open(store, branch, new LocalGateway());
    }

    /** Opens a shop whose customers pay through a gateway. */
    public static Shop open(Store store, BranchId branch, PaymentGateway gateway) {
        VirtualClock clock = VirtualClock.at(OPENING);
        Shop shop = new Shop(store, branch, clock, IdSource.seeded(clock, SEED), gateway);
        shop.office().inTransaction(shop::furnish);
        return shop;
    }

    /** Returns the same shop on another view of its store, such as one that crashes. */
    public Shop on(Store store) {
        return new Shop(store, branch, clock, ids, gateway);
    }

    /** Returns the clock, which stands until it is moved. */
    public VirtualClock clock() {
        return clock;
    }

    /** Opens a desk for an operator with every permission. */
    public Desk office() {
        return doorstep.as(Actor.administrator("li", branch));
    }

    /** Opens a desk for a customer: 1, 2, or who was {@linkplain #admit admitted}. */
    public Desk customer(int number) {
        return doorstep.as(Actor.customer(customerId(number), branch));
    }

    /** Opens a desk for a worker. */
    public Desk worker(WorkerId worker) {
        return doorstep.as(Actor.worker(worker, branch));
    }

    /** Opens a desk for anybody. */
    public Desk desk(Actor actor) {
        return doorstep.as(actor);
    }

    /** Returns the branch. */
    public BranchId branch() {
        return branch;
    }

    /** Returns the identity of a customer. */
    public static CustomerId customerId(int number) {
        return new CustomerId(new UUID(3, number));
    }

    /** Returns so many fen. */
    public static Money fen(long minor) {
        return Money.ofMinor(minor, YUAN);
    }

    /** Returns the simplest order of customer 1: two hours of cleaning at {@link #START}. */
    public static PlaceOrder twoHours() {
        return PlaceOrder.of(customerId(1), CLEANING, 2, START);
    }

    /** Returns two hours of cleaning for customer 1 at 10 o'clock of the day after the clock's. */
    public static PlaceOrder nextMorning(VirtualClock clock) {
        LocalDate tomorrow = Townsfolk.SHANGHAI.dayOf(clock.instant()).plusDays(1);
        Instant start = tomorrow.atTime(10, 0).atZone(Townsfolk.SHANGHAI.zone()).toInstant();
        return PlaceOrder.of(customerId(1), CLEANING, 2, start);
    }

    /** Registers one more customer, from 3 on. */
    public void admit(int number) {
        office().inTransaction(t -> t.customers().save(customer(customerId(number), number)));
    }

    /** Places and pays an order, each in a transaction of its customer's own. */
    public Order book(PlaceOrder command, String key) {
        Desk desk = doorstep.as(Actor.customer(command.customer(), branch));
        Order placed = desk.inTransaction(t -> t.booking().place(command, IdempotencyKey.of(key)));
        return desk.inTransaction(t -> t.booking().pay(placed.id(), IdempotencyKey.of(key)));
    }

    /** Returns the visit of an order as it is now. */
    public Visit visit(Order order) {
        return office().read(t -> t.booking().visitsOf(order.id())).get(0);
    }

    /** Returns who has the visit of an order. */
    public WorkerId workerOf(Order order) {
        return claim(visit(order)).orElseThrow().worker();
    }

    /**
     * Plays the visit of a paid order the usual way, every step on time and by whoever takes it, until it has a state.
     */
    public Visit playUntil(VisitState goal, Order order) {
        return playUntil(goal, visit(order));
    }

    /** Plays one visit of a paid order in the same way. */
    public Visit playUntil(VisitState goal, Visit visit) {
        Visit now = visit;
        while (now.state() != goal) {
            now = step(now);
        }
        return now;
    }

    /** Has everybody who can come for a visit decline it, one after the other, until nobody has it. */
    public void declinedByAll(Visit visit) {
        for (Optional<Claim> has = claim(visit); has.isPresent(); has = claim(visit)) {
            WorkerId asked = has.get().worker();
            office().inTransaction(t -> t.fulfilment().offer(visit.id()));
            worker(asked).inTransaction(t -> t.fulfilment().decline(visit.id(), ""));
        }
    }

    private Optional<Claim> claim(Visit visit) {
        return office().read(t -> t.fulfilment().claim(visit.id()));
    }

    private Visit step(Visit visit) {
        Desk worker = worker(claim(visit).orElseThrow().worker());
        VisitId id = visit.id();
        return switch (visit.state()) {
            case PENDING_DISPATCH -> office().inTransaction(t -> t.fulfilment().offer(id));
            case OFFERED -> worker.inTransaction(t -> t.fulfilment().accept(id));
            case ASSIGNED -> at(visit, -30, worker, t -> t.fulfilment().depart(id));
            case EN_ROUTE -> at(visit, -2, worker, t -> t.fulfilment().arrive(id));
            case ARRIVED -> at(visit, 0, worker, t -> t.fulfilment().start(id));
            case IN_SERVICE ->
                at(
                        visit,
                        visit.demand().atDoor().toMinutes(),
                        worker,
                        t -> t.fulfilment().finish(id));
            case AWAITING_ACCEPTANCE ->
                doorstep.as(Actor.customer(visit.demand().customer(), branch))
                        .inTransaction(t -> t.fulfilment().approve(id));
            case DONE, NO_SHOW, CANCELLED -> throw new IllegalStateException(visit + " goes nowhere any more.");
        };
    }

    private Visit at(Visit visit, long minutes, Desk desk, Function<Transaction, Visit> step) {
        Instant due = visit.promise().startInclusive().plus(Duration.ofMinutes(minutes));
        if (clock.instant().isBefore(due)) {
            clock.moveTo(due);
        }
        return desk.inTransaction(step);
    }

    private Branch furnish(Transaction t) {
        Branch plain = Townsfolk.SHANGHAI;
        Branch saved = t.organisation()
                .save(new Branch(
                        branch, plain.name(), plain.zone(), plain.currency(), plain.settings(), plain.districts(), 0));
        t.catalog().save(new Skill(Townsfolk.CLEANING, new LocalText("保洁", "Cleaning"), 0));
        t.catalog().save(new Category(CategoryId.of("HOME"), null, new LocalText("家政", "Home"), 1, 0));
        t.catalog().save(offering(CLEANING, new Effort(0, 60, 0, 0), Sale.fixedPrice()));
        t.catalog().save(offering(DEEP_CLEANING, new Effort(240, 0, 0, 0), new Sale(SaleState.ACTIVE, 3_000)));
        t.pricing().save(prices(fen(60_00)));
        t.promotions().save(coupon());
        t.pricing()
                .save(CancellationPolicy.forCustomers(
                        Ladder.of(List.of(Step.of(24, 0), Step.of(2, 3_000), Step.of(0, 5_000)), 8_000)));
        t.commission().save(new CommissionPlan(CommissionPlanId.of("STANDARD"), 7_000, 1_000, 0));
        for (int number = 1; number <= WORKERS; number++) {
            Worker worker = t.workers().save(worker(number));
            t.availability().save(Townsfolk.everyDay(worker.id(), LocalTime.of(8, 0), LocalTime.of(20, 0)));
        }
        for (int number = 1; number <= CUSTOMERS; number++) {
            t.customers().save(customer(customerId(number), number));
        }
        return saved;
    }

    /** Returns the price book of the shop with another price for an hour of cleaning; saving it changes the prices. */
    public static PriceBook prices(Money hour) {
        return PriceBook.of(
                PriceBookId.of("SPRING-2026"),
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(
                        OfferingPrice.of(CLEANING, Tariff.Hourly.of(hour, 1)),
                        OfferingPrice.of(DEEP_CLEANING, new Tariff.Flat(fen(500_00)))));
    }

    /** Returns a worker of the shop as the shop first knew them, 1 to 3; the third is a man. */
    public static Worker worker(int number) {
        Worker plain = Townsfolk.worker(number);
        Person person = plain.person();
        return number < WORKERS
                ? plain
                : new Worker(
                        plain.id(),
                        plain.code(),
                        new Person(person.name(), Gender.MALE, person.birthDate(), person.phone()),
                        plain.base(),
                        plain.qualification(),
                        plain.terms(),
                        plain.limits(),
                        0);
    }

    private static Customer customer(CustomerId id, int number) {
        return new Customer(
                id,
                PersonCode.of("C%03d".formatted(number)),
                new Contact("客户" + number, "139%08d".formatted(number)),
                new Address("黄浦区", "人民大道", number + " 号 2 单元", Townsfolk.east(number * 500), "按两次铃"),
                0);
    }

    private static Offering offering(OfferingId id, Effort effort, Sale sale) {
        return Offering.of(
                        id,
                        CategoryId.of("HOME"),
                        new Offering.Text(new LocalText("保洁", "Cleaning"), LocalText.EMPTY),
                        new Offering.Work(
                                new Units(new LocalText("小时", "hour"), 1, 8),
                                effort,
                                new Requirement(Townsfolk.CLEANING, SkillLevel.of(2), Set.of())))
                .sold(sale);
    }

    private static Promotion coupon() {
        return new Promotion(
                PromotionId.of(SPRING.value()),
                new LocalText("春季立减", "Spring"),
                Promotion.Entry.HANDED_IN,
                new Benefit.AmountOff(fen(30_00)),
                List.of(new Condition.Minimum(fen(100_00))),
                Promotion.Terms.during(new TimeWindow(
                                Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")))
                        .limits(Limits.of(3, 1)),
                0);
    }
}
