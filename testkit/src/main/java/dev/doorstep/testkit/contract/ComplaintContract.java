package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.Desk;
import dev.doorstep.DispatchJob;
import dev.doorstep.Progress;
import dev.doorstep.ReplanJob;
import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.HitBy;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.disruption.StillUndone;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.Visit;
import dev.doorstep.order.VisitState;
import dev.doorstep.organisation.NotPermittedException;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.workforce.block.Block;
import dev.doorstep.workforce.block.BlockEnd;
import dev.doorstep.workforce.block.BlockReason;
import dev.doorstep.workforce.block.BlockSource;
import dev.doorstep.workforce.block.UnusableBlockEndException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A customer complains about a worker, and somebody else comes for the rest of the day, on every store. */
@Tag("DSP-10")
public interface ComplaintContract extends StoreContract {
    /** The day of the stories. */
    LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private static WorkerId one() {
        return Shop.worker(1).id();
    }

    private static Order book(Shop shop, int customer, int hoursLater, WorkerChoice choice) {
        PlaceOrder order = PlaceOrder.of(
                Shop.customerId(customer), Shop.CLEANING, 1, Shop.START.plus(Duration.ofHours(hoursLater)));
        return shop.book(order.wishing(new PlaceOrder.Wishes(choice, null)), customer + "+" + hoursLater);
    }

    /** An order of a customer that the first worker has, though others may come. */
    private static Order preferring(Shop shop, int customer, int hoursLater) {
        Order order = book(shop, customer, hoursLater, WorkerChoice.preferred(List.of(one())));
        assertThat(shop.workerOf(order)).isEqualTo(one());
        return order;
    }

    private static Effort effort() {
        return Effort.of(1).withBudget(SearchBudget.steps(200));
    }

    private static ReplanJob job() {
        Disruption complaint = new Disruption.Complaint(one(), Shop.customerId(1), BlockReason.CONDUCT);
        return new ReplanJob(TUESDAY, new ReplanRequest(List.of(complaint), 0, effort()));
    }

    private static List<Block> blocks(Shop shop) {
        return shop.office().read(t -> t.blocks().of(one()));
    }

    @Test
    @Tag("AHEAD-10")
    default void a_complaint_is_imagined_without_touching_anything_and_recorded_when_it_is_planned_around() {
        Shop shop = Shop.open(store(), BRANCH);
        Order first = preferring(shop, 1, 0);
        Order second = preferring(shop, 1, 4);
        Order others = preferring(shop, 2, 2);
        Map<VisitId, HitBy> hit = Map.of(
                shop.visit(first).id(), HitBy.COMPLAINT, shop.visit(second).id(), HitBy.COMPLAINT);
        Replan imagined = shop.office().start(job()::whatIf, Progress.SILENT);
        assertThat(imagined.hitBy()).isEqualTo(hit);
        assertThat(imagined.undone()).isEmpty();
        assertThat(blocks(shop)).isEmpty();
        assertThat(shop.workerOf(first)).isEqualTo(one());
        Replan done = shop.office().start(job(), Progress.SILENT).replan();
        assertThat(done.hitBy()).isEqualTo(hit);
        assertThat(done.others()).isEmpty();
        assertThat(shop.workerOf(first)).isNotEqualTo(one());
        assertThat(shop.workerOf(second)).isNotEqualTo(one());
        assertThat(shop.workerOf(others)).isEqualTo(one());
        assertThat(blocks(shop)).singleElement().satisfies(block -> {
            assertThat(block.source()).isEqualTo(BlockSource.of(Shop.customerId(1)));
            assertThat(block.reason()).isEqualTo(BlockReason.CONDUCT);
            assertThat(block.end()).isEqualTo(BlockEnd.expires(TUESDAY.plusDays(1)));
        });
        assertThat(shop.office().start(job(), Progress.SILENT).replan().hitBy())
                .as("complained about again")
                .isEmpty();
        assertThat(blocks(shop)).hasSize(1);
        shop.office().start(new DispatchJob(TUESDAY, effort()), Progress.SILENT);
        assertThat(shop.workerOf(first)).as("planned anew").isNotEqualTo(one());
        assertThat(shop.workerOf(second)).isNotEqualTo(one());
        Order next = book(shop, 1, 24, WorkerChoice.strict(one()));
        assertThat(shop.workerOf(next)).as("the day after").isEqualTo(one());
    }

    @Test
    default void what_the_worker_accepted_goes_to_others_and_what_asks_for_them_by_name_waits_without_anybody() {
        Shop shop = Shop.open(store(), BRANCH);
        Order accepted = preferring(shop, 1, 0);
        shop.playUntil(VisitState.ASSIGNED, accepted);
        Order named = book(shop, 1, 4, WorkerChoice.strict(one()));
        Replan done = shop.office().start(job(), Progress.SILENT).replan();
        assertThat(shop.workerOf(accepted)).isNotEqualTo(one());
        assertThat(shop.visit(accepted).state()).isEqualTo(VisitState.PENDING_DISPATCH);
        VisitId waiting = shop.visit(named).id();
        assertThat(shop.office().<Optional<Claim>>read(t -> t.fulfilment().claim(waiting)))
                .isEmpty();
        assertThat(done.undone()).containsExactly(new StillUndone(waiting, StillUndone.Cause.NOBODY, 0));
    }

    @Test
    default void a_block_that_stands_is_enough_and_the_visits_go_to_others_all_the_same() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = preferring(shop, 1, 0);
        BlockEnd review = BlockEnd.reviewed(TUESDAY.plusDays(30));
        Block block = shop.office()
                .inTransaction(
                        t -> t.blocks().impose(one(), BlockSource.of(Shop.customerId(1)), BlockReason.WISH, review));
        assertThat(shop.workerOf(order)).as("what was promised stays promised").isEqualTo(one());
        assertThat(shop.office().start(job()::whatIf, Progress.SILENT).hitBy())
                .containsOnly(Map.entry(shop.visit(order).id(), HitBy.COMPLAINT));
        shop.office().start(job(), Progress.SILENT);
        assertThat(shop.workerOf(order)).isNotEqualTo(one());
        assertThat(blocks(shop)).containsExactly(block);
    }

    @Test
    default void whoever_is_at_the_door_stays_and_the_office_alone_takes_complaints_for_days_that_are_not_over() {
        Shop shop = Shop.open(store(), BRANCH);
        Order order = preferring(shop, 1, 0);
        for (Desk stranger : List.of(shop.customer(1), shop.worker(one()))) {
            assertThatThrownBy(() -> complained(stranger, TUESDAY)).isInstanceOf(NotPermittedException.class);
        }
        shop.playUntil(VisitState.ARRIVED, order);
        assertThatThrownBy(() -> complained(shop.office(), TUESDAY.minusDays(1)))
                .isInstanceOf(UnusableBlockEndException.class);
        assertThat(blocks(shop)).isEmpty();
        assertThat(complained(shop.office(), TUESDAY)).isEmpty();
        assertThat(shop.workerOf(order)).isEqualTo(one());
    }

    private static List<Visit> complained(Desk desk, LocalDate day) {
        return desk.inTransaction(t -> t.fulfilment().complained(one(), Shop.customerId(1), BlockReason.QUALITY, day));
    }
}
