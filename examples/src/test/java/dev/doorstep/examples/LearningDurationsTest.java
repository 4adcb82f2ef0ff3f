package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.ExpectedDuration;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.TravelMode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.performance.WorkPerformance;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The blocks of the how-to page on how long work takes, run on a small shop whose workers are quick. */
@Tag("DSP-13")
class LearningDurationsTest {
    private static final int DAYS = 12;
    /** A customer to whom the way takes a quarter of an hour. */
    private static final int FAR_AWAY = 8;

    private final Shop shop = Shop.open(InMemoryStore.open(), BranchId.of("SH"));
    private final Desk office = shop.office();
    private final List<String> told = new ArrayList<>();

    @Test
    @Tag("RPT-10")
    void what_was_done_is_looked_back_on_and_planned_with() {
        shop.admit(FAR_AWAY);
        for (int day = 0; day < DAYS; day++) {
            finish(shop.book(nextMorning(), "day " + day));
        }
        LocalDate today = Townsfolk.SHANGHAI.dayOf(shop.clock().instant());
        LocalDate first = today.minusDays(DAYS - 1L);
        // region LookBack
        List<WorkPerformance> report = office.read(t -> t.performance().report(first, today));
        for (WorkPerformance work : report) {
            tell(work.offering() + " " + work.worker() + ": planned "
                    + work.work().plannedHalf() + ", took " + work.work().half() + ", nine of ten "
                    + work.work().most());
        }
        // endregion
        assertThat(told).contains("CLEANING-HOUR null: planned PT2H, took PT1H30M, nine of ten PT1H30M");

        // region LearnDurations
        DurationTerms terms = DurationTerms.STANDARD.withQuantile(80).between(60, 150);
        DurationModel spring =
                office.read(t -> t.performance().learn(DurationModelId.of("spring"), first, today, terms));
        DurationModel used = office.inTransaction(t -> t.durations().save(spring.holding(today.plusDays(1), null)));
        // endregion
        assertThat(used.named()).hasToString("spring@1");

        Order next = shop.book(nextMorning(), "next");
        VisitId visit = shop.visit(next).id();
        WorkerId worker = shop.workerOf(next);
        // region ExplainDuration
        Claim claim = office.read(t -> t.fulfilment().claim(visit)).orElseThrow();
        ExpectedDuration why = used.expected(
                        Shop.CLEANING,
                        office.read(t -> t.workers().worker(worker)).code(),
                        Duration.ofHours(2))
                .orElseThrow();
        tell(claim.door().duration() + ": " + why.quantilePercent() + " of 100 of " + why.workerVisits() + " visits");
        // endregion
        assertThat(claim.door().duration()).isEqualTo(why.atDoor()).isLessThan(Duration.ofHours(2));
        assertThat(told).contains(claim.door().duration() + ": 80 of 100 of 12 visits");

        // region LearnedWays
        int share = used.wayShare(TravelMode.EBIKE, 9); // of what the map says, in basis points
        tell("By bicycle between 9 and 10: " + share);
        // endregion
        assertThat(share).isBetween(10_001, 15_000);
        assertThat(used.wayShare(TravelMode.CAR, 9)).isEqualTo(10_000);
    }

    private PlaceOrder nextMorning() {
        return PlaceOrder.of(
                Shop.customerId(FAR_AWAY),
                Shop.CLEANING,
                2,
                Shop.nextMorning(shop.clock()).starts().startInclusive());
    }

    private void finish(Order order) {
        shop.playUntil(VisitState.IN_SERVICE, order);
        shop.clock().advance(Duration.ofMinutes(90));
        shop.worker(shop.workerOf(order))
                .inTransaction(t -> t.fulfilment().finish(shop.visit(order).id()));
        shop.playUntil(VisitState.DONE, order);
    }

    private void tell(String sentence) {
        told.add(sentence);
    }
}
