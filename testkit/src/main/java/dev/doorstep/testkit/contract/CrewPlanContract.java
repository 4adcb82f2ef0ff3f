package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.DispatchJob;
import dev.doorstep.Progress;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.MoveRefusedException;
import dev.doorstep.catalog.CrewRole;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.world.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A crew stays several workers whoever looks for one of them, whatever the store. */
@Tag("DSP-01")
public interface CrewPlanContract extends StoreContract {
    @Test
    @Tag("ORD-08")
    default void who_has_the_first_place_never_gets_the_second() {
        CrewContract.Firm firm = CrewContract.Firm.open(store(), CrewContract.SECOND);
        Order order = firm.shop().book(firm.order(1), "a");
        VisitId second = firm.visits(order).get(1).id();
        Claim first = firm.claims(order).get(0);
        TimeWindow secondDoor = firm.claims(order).get(1).door();
        Set<WorkerId> declined = new HashSet<>();
        while (firm.claimed(second).isPresent()) {
            WorkerId declines = firm.workerOf(second);
            assertThat(declines).isNotEqualTo(first.worker());
            declined.add(declines);
            firm.shop().playUntil(VisitState.OFFERED, firm.visits(order).get(1));
            firm.shop().worker(declines).inTransaction(t -> t.fulfilment().decline(second, "ill"));
        }
        assertThat(declined).as("everybody else was asked").hasSizeGreaterThan(1);
        assertThat(firm.claim(firm.visits(order).get(0).id())).isEqualTo(first);
        firm.shop().office().start(new DispatchJob(CrewContract.Firm.DAY, Effort.of(1)), Progress.SILENT);
        assertThat(firm.claim(firm.visits(order).get(0).id())).isEqualTo(first);
        PlanChange.Stand sameWorker = new PlanChange.Stand(first.worker(), secondDoor);
        PlanChange change = new PlanChange(order.id(), second, Optional.empty(), sameWorker);
        assertThatThrownBy(() -> firm.apply(change))
                .isInstanceOfSatisfying(
                        MoveRefusedException.class,
                        refused -> assertThat(refused.blockers())
                                .extracting(Blocker::code)
                                .containsExactly(BlockerCode.SAME_CREW));
    }

    @Test
    @Tag("DSP-01")
    default void a_plan_of_the_day_keeps_them_together() {
        CrewContract.Firm firm = CrewContract.Firm.open(store(), CrewRole.LIKE_LEAD);
        Order pair = firm.shop().book(firm.order(1), "a");
        firm.shop()
                .book(
                        PlaceOrder.of(Shop.customerId(2), Shop.DEEP_CLEANING, 1, Shop.START.plus(Duration.ofHours(3))),
                        "b");
        firm.shop()
                .office()
                .start(
                        new DispatchJob(CrewContract.Firm.DAY, Effort.of(1).withBudget(SearchBudget.steps(500))),
                        Progress.SILENT);
        assertThat(firm.doors(pair)).containsExactly(Shop.START, Shop.START);
        assertThat(firm.claims(pair)).extracting(Claim::worker).doesNotHaveDuplicates();
        VisitId lead = firm.visits(pair).get(0).id();
        assertThat(firm.shop().office().read(t -> t.dispatch().explain(lead)).together())
                .containsExactly(firm.claims(pair).get(1));
    }

    @Test
    @Tag("DSP-01")
    default void a_plan_gives_the_second_place_to_somebody_else_though_the_first_would_have_no_way() {
        CrewContract.Firm firm = CrewContract.Firm.open(store(), CrewContract.SECOND);
        Order pair = firm.shop().book(firm.order(1), "a");
        List<Instant> doors = firm.doors(pair);
        DispatchJob again = new DispatchJob(CrewContract.Firm.DAY, Effort.of(1).withBudget(SearchBudget.steps(500)));
        firm.shop().office().start(again, Progress.SILENT);
        assertThat(firm.doors(pair)).isEqualTo(doors);
        assertThat(firm.claims(pair)).extracting(Claim::worker).doesNotHaveDuplicates();
    }
}
