package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.constraint.DraftRoute;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The blocks of the how-to page on constraints of one's own, run on a small shop. */
@Tag("DSP-11")
class PlanningByOwnRulesTest {
    private static final BranchId BRANCH = BranchId.of("SH");
    private static final SearchListener DEAF = (step, cost) -> {};

    private final Store store = InMemoryStore.open();
    private final Shop shop = Shop.open(store, BRANCH);

    // region ShortDays
    /** A day is short: each second beyond six hours, from the first start to the last, costs as much as ten metres. */
    public static final class ShortDays implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory.forEach(DraftRoute.class)
                        .filter(route -> secondsTooLong(route) > 0)
                        .penalizeLong(HardSoftLongScore.ofSoft(10), ShortDays::secondsTooLong)
                        .asConstraint("short days")
            };
        }

        private static long secondsTooLong(DraftRoute route) {
            List<PlannedStop> stops = route.planned();
            return stops.isEmpty()
                    ? 0
                    : stops.get(stops.size() - 1).start() - stops.get(0).start() - 6 * 3_600;
        }
    }
    // endregion

    @Test
    void a_plan_keeps_to_constraints_of_ones_own_and_is_made_again_by_them() {
        shop.book(Shop.twoHours(), "a");
        shop.book(PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, Shop.START), "b");
        LocalDate tomorrow = Townsfolk.SHANGHAI.dayOf(Shop.START);
        Doorstep doorstep = Doorstep.builder().store(store).clock(shop.clock()).build();
        Desk dispatcher = doorstep.as(Actor.administrator("li", BRANCH));
        // region PlanByShortDays
        Planner shortDays = Planner.timefold("short-days", ShortDays.class);
        Effort effort = new Effort(List.of(shortDays, Planner.search()), SearchBudget.steps(20_000), 1);
        DispatchProblem problem = dispatcher.read(t -> t.dispatch().problem(tomorrow));
        DispatchPlan plan = DayPlanner.plan(problem, effort);
        // endregion
        assertThat(plan.origin().planner()).isEqualTo("short-days");
        assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
        assertThat(DayPlanner.again(problem, plan.origin(), List.of(shortDays), DEAF))
                .isEqualTo(plan);
    }
}
