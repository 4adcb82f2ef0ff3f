package dev.doorstep.testkit.contract;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.commission.CommissionPlan;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CommissionPlanId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.IdSource;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.Money;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.organisation.Actor;
import dev.doorstep.organisation.Branch;
import dev.doorstep.organisation.BranchSettings;
import dev.doorstep.payment.PaymentKind;
import dev.doorstep.settlement.FinishedWork;
import dev.doorstep.settlement.SettlementWeek;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.VirtualClock;
import dev.doorstep.testkit.world.Townsfolk;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A small branch in which money moves; the same seed makes the same identities, whatever the branch and the store. */
final class MoneyWorld {
    static final Currency CNY = Currency.getInstance("CNY");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final TimeWindow WEEK = SettlementWeek.of(LocalDate.of(2026, 3, 2), ZONE);
    static final MerchantId MERCHANT = MerchantId.of("ming_jie");
    static final CommissionPlanId PLAN = CommissionPlanId.of("STANDARD");
    private static final long SEED = 42;
    private static final int WORKERS = 3;

    final VirtualClock clock = VirtualClock.at(WEEK.startInclusive());
    private final BranchId branch;
    private final IdSource ids = IdSource.seeded(clock, SEED);
    private final List<WorkerId> workers =
            IntStream.range(0, WORKERS).mapToObj(i -> new WorkerId(ids.next())).toList();
    private final CustomerId customer = new CustomerId(ids.next());
    private final Doorstep doorstep;
    private int visits;

    private MoneyWorld(Store store, BranchId branch) {
        this.branch = branch;
        doorstep = Doorstep.builder().store(store).clock(clock).ids(ids).build();
    }

    /** Founds a branch with a commission plan: 70 % for workers, 13.33 % for merchants. */
    static MoneyWorld found(Store store, BranchId branch) {
        MoneyWorld world = new MoneyWorld(store, branch);
        world.desk().inTransaction(t -> {
            LocalText name = new LocalText("上海", "Shanghai");
            t.organisation().save(new Branch(branch, name, ZONE, CNY, BranchSettings.standard(), Set.of(), 0));
            for (int i = 0; i < WORKERS; i++) {
                t.workers().save(world.named(i));
            }
            return t.commission().save(new CommissionPlan(PLAN, 7_000, 1_333, 0));
        });
        return world;
    }

    Desk desk() {
        return doorstep.as(Actor.administrator("li", branch));
    }

    /** Opens a desk on the same branch through another store, such as one that crashes. */
    Desk deskOn(Store store) {
        return Doorstep.builder().store(store).clock(clock).ids(ids).build().as(Actor.administrator("li", branch));
    }

    Desk desk(Actor actor) {
        return doorstep.as(actor);
    }

    BranchId branch() {
        return branch;
    }

    CustomerId customer() {
        return customer;
    }

    WorkerId worker(int index) {
        return workers.get(index % WORKERS);
    }

    /** What people call a worker. */
    static String code(int index) {
        return Townsfolk.worker(index % WORKERS + 1).code().value();
    }

    private Worker named(int index) {
        Worker plain = Townsfolk.worker(index + 1);
        return new Worker(
                workers.get(index),
                plain.code(),
                plain.person(),
                plain.base(),
                plain.qualification(),
                plain.terms(),
                plain.limits(),
                0);
    }

    OrderId newOrder() {
        return new OrderId(ids.next());
    }

    /** Pays for and finishes some visits, each of another order, an hour apart; every second worker has a merchant. */
    void finish(int count) {
        desk().inTransaction(t -> {
            for (int i = 0; i < count; i++) {
                FinishedWork work = nextWork();
                if (work.net().isPositive()) {
                    t.payments().collect(work.order(), customer, work.net(), PaymentKind.FULL);
                }
                t.crediting().credit(work);
            }
            return count;
        });
    }

    /** Returns the next visit, finished but neither paid for nor credited. */
    FinishedWork nextWork() {
        int number = visits++;
        return new FinishedWork(
                newOrder(),
                new VisitId(ids.next()),
                worker(number),
                number % 2 == 0 ? MERCHANT : null,
                PLAN,
                yuanCents(10_000 + number * 777),
                FinishedWork.Discounts.ofPlatform(yuanCents(number % 3 == 0 ? 500 : 0)),
                WEEK.startInclusive().plus(Duration.ofHours(number / 2 + 1)));
    }

    void endWeek() {
        Instant after = WEEK.endExclusive().plus(Duration.ofHours(1));
        if (clock.instant().isBefore(after)) {
            clock.moveTo(after);
        }
    }

    static Money yuanCents(long minor) {
        return Money.ofMinor(minor, CNY);
    }
}
