package dev.doorstep.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanRecord;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.explanation.VisitExplanation;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PlanTerms;
import dev.doorstep.dispatch.policy.VisitTerms;
import dev.doorstep.dispatch.scoring.Score;
import dev.doorstep.dispatch.scoring.Scoring;
import dev.doorstep.dispatch.scoring.StandardScoreModel;
import dev.doorstep.dispatch.scoring.UnknownScoreModelException;
import dev.doorstep.kernel.DispatchPolicyId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.ScoreModelId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.order.Order;
import dev.doorstep.order.PlaceOrder;
import dev.doorstep.order.VisitState;
import dev.doorstep.review.ScoreTally;
import dev.doorstep.review.Scores;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import dev.doorstep.testkit.world.Shop;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store owes whoever scores workers by what customers say, and what comes of it. */
@Tag("REV-10")
@Tag("DSP-07")
public interface ScoringContract extends StoreContract {
    /** How many visits go wrong before customers are believed. */
    int BAD_VISITS = 8;

    @Test
    default void reviews_are_summed_for_every_worker_by_what_was_sold() {
        Shop shop = Shop.open(store(), BRANCH);
        assertThat(tallies()).isEmpty();
        Order hours = reviewed(shop, Shop.nextMorning(shop.clock()), "a", Scores.all(5));
        Order again = reviewed(shop, Shop.nextMorning(shop.clock()), "b", new Scores(1, 2, 3, 4, 5));
        assertThat(shop.workerOf(again)).isEqualTo(shop.workerOf(hours));
        assertThat(tallies())
                .isEqualTo(Map.of(
                        shop.workerOf(hours),
                        Map.of(
                                Shop.CLEANING,
                                ScoreTally.NONE.plus(Scores.all(5)).plus(new Scores(1, 2, 3, 4, 5)))));
    }

    @Test
    default void a_plan_sends_whom_customers_like_and_is_made_again_whatever_they_say_later() {
        Shop shop = Shop.open(store(), BRANCH);
        for (int visit = 0; visit < BAD_VISITS; visit++) {
            reviewed(shop, Shop.nextMorning(shop.clock()), "bad " + visit, Scores.all(1));
        }
        Order next = shop.book(Shop.nextMorning(shop.clock()), "next");
        WorkerId disliked = shop.workerOf(next);
        LocalDate day = Townsfolk.SHANGHAI.dayOf(shop.visit(next).promise().startInclusive());
        Effort effort = new Effort(List.of(Planner.search()), SearchBudget.steps(100), 1);

        DispatchProblem plain = shop.office().read(t -> t.dispatch().problem(day));
        assertThat(workerOf(DayPlanner.plan(plain, effort))).isEqualTo(disliked);

        DispatchPolicy liked = policy(StandardScoreModel.ID);
        DispatchProblem scored = shop.office().read(t -> t.dispatch().problem(day, liked));
        DispatchPlan plan = DayPlanner.plan(scored, effort);
        assertThat(workerOf(plan)).isNotEqualTo(disliked);

        PlanRecord kept = shop.office().inTransaction(t -> t.dispatch().propose(scored, plan));
        reviewed(shop, Shop.nextMorning(shop.clock()), "late", Scores.all(5));
        DispatchProblem again = shop.office().read(t -> t.dispatch().problem(kept.id()));
        SearchListener deaf = (step, cost) -> {};
        assertThat(DayPlanner.again(again, plan.origin(), Planner.all(), deaf).digest())
                .isEqualTo(plan.digest());
    }

    @Test
    default void what_speaks_for_whom_is_explained_and_a_model_that_nobody_knows_is_refused() {
        Shop shop = Shop.open(store(), BRANCH);
        reviewed(shop, Shop.nextMorning(shop.clock()), "good", Scores.all(5));
        Order next = shop.book(Shop.nextMorning(shop.clock()), "next");
        VisitExplanation without =
                shop.office().read(t -> t.dispatch().explain(shop.visit(next).id()));
        assertThat(without.scores()).isEmpty();
        shop.office().inTransaction(t -> t.dispatch().policies().save(policy(StandardScoreModel.ID)));
        VisitExplanation with =
                shop.office().read(t -> t.dispatch().explain(shop.visit(next).id()));
        // Ten reviews of four stars and one of five: 4.09; 20 a hundredth, and 100 for the review.
        assertThat(with.scores().get(shop.workerOf(next)))
                .extracting(Score::cost)
                .isEqualTo(-280L);
        assertThat(with.scores().values()).filteredOn(Score.NONE::equals).isNotEmpty();
        LocalDate day = Townsfolk.SHANGHAI.dayOf(shop.visit(next).promise().startInclusive());
        assertThatThrownBy(() -> shop.office().read(t -> t.dispatch().problem(day, policy(ScoreModelId.of("house-7")))))
                .isInstanceOf(UnknownScoreModelException.class)
                .hasMessageContaining("house-7");
    }

    private Map<WorkerId, Map<OfferingId, ScoreTally>> tallies() {
        return inSession(s -> s.reviews().tallies());
    }

    private static DispatchPolicy policy(ScoreModelId model) {
        VisitTerms visits = VisitTerms.STANDARD.scoredBy(new Scoring(model, Scoring.ALL_PERCENT));
        return DispatchPolicy.of(DispatchPolicyId.of("liked"), PlanTerms.STANDARD, visits);
    }

    private static WorkerId workerOf(DispatchPlan plan) {
        assertThat(plan.routes()).hasSize(1);
        return plan.routes().get(0).worker();
    }

    private static Order reviewed(Shop shop, PlaceOrder command, String key, Scores scores) {
        Order order = shop.book(command, key);
        shop.playUntil(VisitState.DONE, order);
        shop.customer(1).inTransaction(t -> t.reviews().submit(order.id(), scores, ""));
        return order;
    }
}
