package dev.doorstep.benchmarks;

import dev.doorstep.customer.Address;
import dev.doorstep.customer.Contact;
import dev.doorstep.customer.Customer;
import dev.doorstep.dispatch.allotment.Allotment;
import dev.doorstep.dispatch.allotment.AllotmentState;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.Ladder;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.Rung;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.event.LostRaceException;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.persistence.JdbiStore;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A branch where hours of cleaning are booked, each by whoever is free. Every customer has a worker next door, and
 * starts are two hours apart: it is the calendars of neighbours, not one calendar, that many write at once.
 */
final class BookingTown {
    static final BranchId BRANCH = BranchId.of("OURS");

    private static final int METRES_APART = 400;
    private static final int STARTS_A_DAY = 5;

    /** The first of the workers and customers who are there besides those of the shop. */
    private static final int FIRST = 100;

    private final Shop shop;
    private final int workers;

    private BookingTown(Shop shop, int workers) {
        this.shop = shop;
        this.workers = workers;
    }

    /** Opens the branch on a database that knows nothing of it. */
    static BookingTown open(DataSource source, int workers) {
        return open(JdbiStore.open(source), workers);
    }

    /** Opens the branch in a store that knows nothing of it. */
    static BookingTown open(Store store, int workers) {
        BookingTown town = new BookingTown(Shop.open(store, BRANCH), workers);
        town.hire();
        return town;
    }

    /** Returns the same town on another view of its database. */
    BookingTown on(DataSource source) {
        return new BookingTown(shop.on(JdbiStore.open(source)), workers);
    }

    private void hire() {
        shop.office()
                .inTransaction(t -> IntStream.range(0, workers)
                        .mapToObj(number -> {
                            t.customers().save(customer(number));
                            return t.workers().save(neighbour(number));
                        })
                        .map(worker -> t.availability()
                                .save(Townsfolk.everyDay(worker.id(), LocalTime.of(8, 0), LocalTime.of(20, 0))))
                        .toList());
    }

    private static Worker neighbour(int number) {
        Worker plain = Townsfolk.worker(FIRST + number);
        HomeBase base = plain.base();
        return plain.with(new HomeBase(base.district(), home(number), base.area(), base.mode()));
    }

    private static Customer customer(int number) {
        return new Customer(
                customerId(number),
                PersonCode.of("C%d".formatted(FIRST + number)),
                new Contact("客户", "13900000000"),
                new Address("黄浦区", "人民大道", number + " 号", home(number), ""),
                0);
    }

    private static CustomerId customerId(int number) {
        return Shop.customerId(FIRST + number);
    }

    private static GeoPoint home(int number) {
        return Townsfolk.east(METRES_APART * (number + 1));
    }

    /** Returns the customer of a booking. */
    CustomerId customerOf(int number) {
        return customerId(number % workers);
    }

    /** Returns the worker who lives next to the customer of a booking. */
    UUID neighbourOf(int number) {
        return Townsfolk.worker(FIRST + number % workers).id().value();
    }

    /**
     * Returns the start of the booking of a number, from 0: all workers of a start are asked for before the next start.
     */
    Instant start(int number) {
        int start = number / workers;
        return Shop.START
                .minus(Duration.ofHours(2))
                .plus(Duration.ofDays(start / STARTS_A_DAY))
                .plus(Duration.ofHours(2L * (start % STARTS_A_DAY)));
    }

    /** Places the order of a number in a transaction of its own; who loses a race as often as it is run tries again. */
    void book(int number) {
        PlaceOrder order = PlaceOrder.of(customerOf(number), Shop.CLEANING, 1, start(number));
        while (!isPlaced(order, IdempotencyKey.of("booking-" + number))) {
            Thread.onSpinWait();
        }
    }

    private boolean isPlaced(PlaceOrder order, IdempotencyKey key) {
        try {
            shop.desk(Actor.customer(order.customer(), BRANCH))
                    .inTransaction(t -> t.booking().place(order, key));
            return true;
        } catch (LostRaceException lost) {
            return false;
        }
    }

    /** From now on whoever is found for a visit has it and is told, without being asked. */
    void tellWorkers() {
        DispatchPolicy told = DispatchPolicy.of(
                DispatchPolicyId.of("told"),
                PlanTerms.STANDARD,
                VisitTerms.STANDARD.on(new Ladder(List.of(Rung.assign()))));
        shop.office().inTransaction(t -> t.dispatch().policies().save(told));
    }

    /** Places the order of a number and pays it, and returns its visit. */
    VisitId pay(int number) {
        Order order = shop.book(PlaceOrder.of(customerOf(number), Shop.CLEANING, 1, start(number)), "assign-" + number);
        return shop.visit(order).id();
    }

    /** Finds a worker for a visit, in a transaction of its own. */
    void assign(VisitId visit) {
        Allotment allotment =
                shop.office().inTransaction(t -> t.dispatch().allotments().start(visit));
        if (allotment.state() != AllotmentState.TAKEN) {
            throw new IllegalStateException("Visit %s is %s.".formatted(visit, allotment.state()));
        }
    }
}
