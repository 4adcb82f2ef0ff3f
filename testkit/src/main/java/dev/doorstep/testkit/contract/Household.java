package dev.doorstep.testkit.contract;

import dev.doorstep.EngagementJob;
import dev.doorstep.Progress;
import dev.doorstep.availability.roster.ShiftHours;
import dev.doorstep.event.IdempotencyKey;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.engagement.Agreement;
import dev.doorstep.order.engagement.BeginEngagement;
import dev.doorstep.order.engagement.Engagement;
import dev.doorstep.order.engagement.EngagementEnd;
import dev.doorstep.order.engagement.EngagementStatement;
import dev.doorstep.order.engagement.WorkingDays;
import dev.doorstep.pricing.cancellation.Party;
import dev.doorstep.settlement.Earning;
import dev.doorstep.settlement.Payee;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** A household that takes on a worker of the shop, and what becomes of that. */
record Household(Shop shop) {
    /** A Wednesday. */
    static final LocalDate FIRST = LocalDate.of(2026, 3, 4);

    /** A Wednesday, six weeks later. */
    static final LocalDate LAST = LocalDate.of(2026, 4, 15);

    /** What the shop asks for the term. */
    static final Money PRICE = Shop.fen(500_00);

    static Household of(Store store) {
        return new Household(Shop.open(store, StoreContract.BRANCH));
    }

    /** Nine to five but on Sundays, with a trial of three days and one replacement. */
    static WorkingDays weekdays() {
        return WorkingDays.daily(FIRST, LAST, ShiftHours.parse("09:00-17:00")).resting(Set.of(DayOfWeek.SUNDAY));
    }

    static BeginEngagement wanted(int customer, int worker, WorkingDays days) {
        return BeginEngagement.of(
                Shop.customerId(customer),
                PlaceOrder.Item.of(Shop.DEEP_CLEANING, 1),
                worker(worker),
                new Agreement(days, 3, 1));
    }

    static WorkerId worker(int number) {
        return Shop.worker(number).id();
    }

    static IdempotencyKey key(String key) {
        return IdempotencyKey.of(key);
    }

    /** Customer 1 takes worker 1 on. */
    Engagement begin() {
        return begin(wanted(1, 1, weekdays()), "begin");
    }

    Engagement begin(BeginEngagement wanted, String key) {
        return shop.office().inTransaction(t -> t.engagements().begin(wanted, key(key)));
    }

    Engagement rest(Engagement engagement, LocalDate day) {
        return shop.office()
                .inTransaction(t -> t.engagements().giveRestDay(engagement.order(), day, key("rest/" + day)));
    }

    Engagement replace(Engagement engagement, int worker, LocalDate from) {
        return shop.office()
                .inTransaction(t -> t.engagements()
                        .replace(engagement.order(), worker(worker), from, key("replace/" + worker + from)));
    }

    EngagementEnd quoteEnd(Engagement engagement, LocalDate from) {
        return shop.customer(1).read(t -> t.engagements().quoteEnd(engagement.order(), from, Party.CUSTOMER));
    }

    Engagement end(EngagementEnd agreed) {
        return shop.customer(1).inTransaction(t -> t.engagements().end(agreed, "moving away", key("end")));
    }

    EngagementJob.Advanced run() {
        return shop.office().start(new EngagementJob(), Progress.SILENT);
    }

    Engagement now(Engagement engagement) {
        return shop.office().read(t -> t.engagements().engagement(engagement.order()));
    }

    List<EngagementStatement> statements(Engagement engagement) {
        return shop.customer(1).read(t -> t.engagements().statements(engagement.order()));
    }

    Money paid(Engagement engagement) {
        return shop.office().read(t -> t.payments().paid(engagement.order()));
    }

    List<Earning> earned(int worker) {
        TimeWindow always = Townsfolk.SHANGHAI.windowOf(FIRST, LAST.plusYears(1));
        return shop.office().read(t -> t.income().earnings(Payee.of(worker(worker)), always));
    }

    /** Moves the clock to noon of a day. */
    void noonOf(LocalDate day) {
        shop.clock()
                .moveTo(day.atTime(LocalTime.NOON)
                        .atZone(Townsfolk.SHANGHAI.zone())
                        .toInstant());
    }

    /** Has worker 1 clean for customer 2 on a day, from an hour on. */
    void bookFirstWorker(LocalDate day, int hour) {
        PlaceOrder order = PlaceOrder.of(
                        Shop.customerId(2),
                        Shop.CLEANING,
                        2,
                        day.atTime(hour, 0).atZone(Townsfolk.SHANGHAI.zone()).toInstant())
                .wishing(new PlaceOrder.Wishes(WorkerChoice.strict(worker(1)), null));
        shop.book(order, "book/" + day + hour);
    }
}
