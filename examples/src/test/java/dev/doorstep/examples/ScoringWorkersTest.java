package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.Doorstep;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.dispatch.scoring.Score;
import dev.doorstep.dispatch.scoring.ScoreFacts;
import dev.doorstep.dispatch.scoring.ScoreModel;
import dev.doorstep.dispatch.scoring.Scoring;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.ScoreModelId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.organisation.Actor;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The block of the how-to page on score models, run on a small shop. */
@Tag("DSP-07")
class ScoringWorkersTest {
    private static final BranchId BRANCH = BranchId.of("SH");

    private final Store store = InMemoryStore.open();
    private final Shop shop = Shop.open(store, BRANCH);

    // region ScoreModel
    /** Long experience is worth three kilometres. */
    static final class Seniority implements ScoreModel {
        @Override
        public ScoreModelId id() {
            return ScoreModelId.of("seniority-1");
        }

        @Override
        public Score score(ScoreFacts facts) {
            int years = facts.worker().qualification().experienceYears();
            return years < 5
                    ? Score.NONE
                    : new Score(List.of(new Score.Part(
                            -3_000, new LocalText("从业 " + years + " 年", "In the trade for " + years + " years"))));
        }
    }
    // endregion

    @Test
    void an_embedders_own_model_counts_for_half_of_the_visits() {
        shop.book(Shop.twoHours(), "a");
        shop.book(shopping(), "b");
        LocalDate day = Townsfolk.SHANGHAI.dayOf(Shop.START);
        // region ScoreByModel
        Doorstep doorstep = Doorstep.builder()
                .store(store)
                .clock(shop.clock())
                .scoreModel(new Seniority())
                .build();
        Scoring half = new Scoring(ScoreModelId.of("seniority-1"), 50);
        DispatchPolicy trial =
                DispatchPolicy.of(DispatchPolicyId.of("trial"), PlanTerms.STANDARD, VisitTerms.STANDARD.scoredBy(half));
        Desk dispatcher = doorstep.as(Actor.administrator("li", BRANCH));
        DispatchProblem problem = dispatcher.read(t -> t.dispatch().problem(day, trial));
        // endregion
        int senior = (int) problem.workers().stream()
                .filter(time -> time.worker().qualification().experienceYears() >= 5)
                .count();
        assertThat(problem.visits())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.scores()).hasSize(half.countsFor(task.id()) ? senior : 0));
        assertThat(problem.visits()).extracting(VisitTask::id).doesNotHaveDuplicates();
    }

    private static PlaceOrder shopping() {
        return PlaceOrder.of(Shop.customerId(2), Shop.CLEANING, 2, Shop.START);
    }
}
