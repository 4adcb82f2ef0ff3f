package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.comparison.VisitMove;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.HitBy;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.disruption.Replanner;
import dev.doorstep.dispatch.disruption.StillUndone;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.RoutingCost;
import dev.doorstep.routing.SearchBudget;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Crowded days of small towns on which something goes wrong. */
@Tag("DSP-10")
@Tag("AHEAD-10")
class ReplannerPropertyTest {
    private static final Effort EFFORT = Effort.of(3).withBudget(SearchBudget.steps(200));

    @Property(tries = 150)
    @Label(
            "no more others are disturbed than the bound allows, none earlier than was told, and what is held or named stays")
    void no_more_others_are_disturbed_than_the_bound_allows(@ForAll long seed, @ForAll @IntRange(max = 3) int bound) {
        DispatchDay day = BusyDays.day(seed);
        Disruption trouble = Trouble.of(day, seed);
        Replan replan = replan(day, trouble, bound);
        DayPlan after = replan.comparison().after();
        assertThat(PlanVerifier.breaches(after.problem(), after.plan())).isEmpty();
        assertThat(replan.others()).hasSizeLessThanOrEqualTo(bound);
        for (VisitMove move : replan.others()) {
            VisitTask task = day.task(move.visit()).orElseThrow();
            Claim told = day.problem().claimOf(move.visit()).orElseThrow();
            PlanChange.Stand stand = move.after().orElseThrow();
            assertThat(day.problem().visits()).contains(task);
            assertThat(task.demand().choice().kind()).isNotEqualTo(WorkerChoice.Kind.STRICT);
            assertThat(stand.door().startInclusive())
                    .isAfterOrEqualTo(told.door().startInclusive());
            assertThat(task.promise().contains(stand.door().startInclusive())).isTrue();
        }
        Statistics.label("trouble").collect(trouble.getClass().getSimpleName());
        Statistics.label("disturbed").collect(Math.min(2, replan.others().size()));
        Statistics.label("disturbed").coverage(coverage -> coverage.check(0).percentage(share -> share < 92));
    }

    @Property(tries = 150)
    @Label("whoever was complained about comes to none of the customer's doors, and nothing else is hit")
    void whoever_was_complained_about_comes_to_none_of_the_doors(
            @ForAll long seed, @ForAll @IntRange(max = 2) int bound, @ForAll boolean blockedBefore) {
        DispatchDay busy = BusyDays.day(seed);
        List<Claim> claims = claims(busy);
        Assume.that(!claims.isEmpty());
        Disruption.Complaint complaint = Trouble.complaint(busy, claims.get(new Random(seed).nextInt(claims.size())));
        DispatchDay day = blockedBefore ? complaint.strike(busy) : busy;
        Replan replan = replan(day, complaint, bound);
        List<VisitId> had = claims.stream()
                .filter(claim -> claim.worker().equals(complaint.worker()))
                .map(Claim::visit)
                .filter(visit -> isOf(complaint.customer(), busy, visit))
                .toList();
        assertThat(replan.hitBy()).containsOnlyKeys(had).containsValue(HitBy.COMPLAINT);
        DayPlan after = replan.comparison().after();
        List<VisitId> comesTo = after.plan().routes().stream()
                .filter(route -> route.worker().equals(complaint.worker()))
                .flatMap(route -> route.visits().stream())
                .map(PlannedVisit::visit)
                .toList();
        assertThat(comesTo).noneMatch(visit -> isOf(complaint.customer(), busy, visit));
        assertThat(PlanVerifier.breaches(after.problem(), after.plan())).isEmpty();
        assertThat(replan.others()).hasSizeLessThanOrEqualTo(bound);
        assertThat(DayPlanner.plan(complaint.strike(day).problem(), EFFORT).routes())
                .as("planned anew")
                .filteredOn(route -> route.worker().equals(complaint.worker()))
                .allSatisfy(route -> assertThat(route.visits())
                        .filteredOn(visit -> !visit.settled())
                        .noneMatch(visit -> isOf(complaint.customer(), busy, visit.visit())));
        Statistics.label("hit")
                .collect(Math.min(3, had.size()), replan.undone().isEmpty() ? "all served" : "some undone");
        Statistics.label("hit").coverage(coverage -> {
            coverage.checkQuery(hit -> (int) hit.get(0) > 1).percentage(share -> share > 10);
            coverage.checkQuery(hit -> hit.get(1).equals("all served")).percentage(share -> share > 4);
        });
    }

    private static List<Claim> claims(DispatchDay day) {
        return day.problem().workers().stream()
                .flatMap(time -> time.claims().stream())
                .filter(claim -> day.task(claim.visit()).isPresent())
                .toList();
    }

    private static boolean isOf(CustomerId customer, DispatchDay day, VisitId visit) {
        return day.task(visit)
                .filter(task -> task.demand().customer().equals(customer))
                .isPresent();
    }

    @Property(tries = 100)
    @Label(
            "whatever the bound, nobody loses a worker for somebody else, and the plan costs no more than to disturb nobody")
    void the_plan_costs_no_more_than_to_disturb_nobody(@ForAll long seed) {
        DispatchDay day = BusyDays.day(seed);
        Disruption trouble = Trouble.of(day, seed);
        Replan alone = replan(day, trouble, 0);
        Replan bounded = replan(day, trouble, 3);
        DispatchProblem whole = asPromised(trouble.strike(day), bounded);
        assertThat(cost(whole, bounded)).isLessThanOrEqualTo(cost(whole, alone));
        assertThat(bounded.undone()).hasSizeLessThanOrEqualTo(alone.undone().size());
        Stream.of(alone, bounded).forEach(ReplannerPropertyTest::saysWhyEachIsUndone);
        Statistics.label("more others")
                .collect(bounded.undone().size() < alone.undone().size() ? "help" : "do not");
    }

    @Property(tries = 100)
    @Label("a planner that forgets who has what makes nothing worse")
    void a_careless_planner_makes_nothing_worse(@ForAll long seed) {
        DispatchDay day = BusyDays.day(seed);
        Disruption trouble = Trouble.of(day, seed);
        Replan alone = replan(day, trouble, 0);
        Effort careless = new Effort(List.of(new CarelessPlanner()), EFFORT.budget(), EFFORT.seed());
        ReplanRequest request = new ReplanRequest(List.of(trouble), 3, careless);
        Replan bounded = Replanner.replan(day, request, (step, cost) -> {});
        DispatchProblem whole = asPromised(trouble.strike(day), bounded);
        assertThat(cost(whole, bounded)).isLessThanOrEqualTo(cost(whole, alone));
        assertThat(bounded.others()).hasSizeLessThanOrEqualTo(3);
        saysWhyEachIsUndone(bounded);
    }

    private static void saysWhyEachIsUndone(Replan replan) {
        List<UnassignedVisit> unassigned = replan.comparison().after().plan().unassigned();
        assertThat(replan.undone().stream().map(StillUndone::visit))
                .containsExactlyElementsOf(
                        unassigned.stream().map(UnassignedVisit::visit).toList());
        assertThat(replan.hit())
                .containsAll(unassigned.stream().map(UnassignedVisit::visit).toList());
        for (StillUndone undone : replan.undone()) {
            assertThat(undone.othersNeeded() > 0).isEqualTo(undone.cause() == StillUndone.Cause.BOUND);
            Statistics.label("undone").collect(undone.cause());
        }
    }

    private static Replan replan(DispatchDay day, Disruption trouble, int bound) {
        return Replanner.replan(day, new ReplanRequest(List.of(trouble), bound, EFFORT), (step, cost) -> {});
    }

    /** The disrupted day with everything free that the plan could move, and promised as it was. */
    private static DispatchProblem asPromised(DispatchDay struck, Replan replan) {
        return struck.problem()
                .withVisits(replan.comparison().after().problem().visits().stream()
                        .map(task -> struck.task(task.id()).orElseThrow())
                        .toList());
    }

    /**
     * What the kernel cannot count, because visits that stay where they are stand against the rules once they are free,
     * is the dearest.
     */
    private static long cost(DispatchProblem whole, Replan replan) {
        return DayPlanner.cost(whole, replan.comparison().after().plan())
                .map(RoutingCost::total)
                .orElse(Long.MAX_VALUE);
    }
}
