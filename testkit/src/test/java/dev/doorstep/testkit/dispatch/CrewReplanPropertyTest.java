package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Claim;
import dev.doorstep.dispatch.CrewTask;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchDay;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanChange;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.comparison.DayPlan;
import dev.doorstep.dispatch.disruption.Disruption;
import dev.doorstep.dispatch.disruption.Replan;
import dev.doorstep.dispatch.disruption.ReplanRequest;
import dev.doorstep.dispatch.disruption.Replanner;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.routing.SearchBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Days on which somebody falls ill, or is complained about, who was to come with others. */
@Tag("DSP-10")
@Tag("AHEAD-10")
class CrewReplanPropertyTest {
    private static final Effort EFFORT = Effort.of(3).withBudget(SearchBudget.steps(200));

    @Property(tries = 250)
    @Label("a crew that loses a member meets as it was sold, or only the missing one is undone and the others stay")
    void a_crew_that_loses_a_member_stays_together(@ForAll long seed, @ForAll @IntRange(max = 3) int bound) {
        Random random = new Random(seed);
        DispatchDay day = inForce(CrewDays.day(seed), random);
        DispatchProblem all = day.problem().withVisits(day.tasks());
        Map<VisitId, PlanChange.Stand> before = claims(day.problem());
        Optional<Claim> found = memberOfCrew(all, random);
        Assume.that(found.isPresent());
        Claim member = found.orElseThrow();
        Disruption trouble = random.nextBoolean() || day.task(member.visit()).isEmpty()
                ? new Disruption.WorkerIll(member.worker())
                : Trouble.complaint(day, member);
        Replan replan = Replanner.replan(day, new ReplanRequest(List.of(trouble), bound, EFFORT), (step, cost) -> {});
        DayPlan after = replan.comparison().after();
        assertThat(PlanVerifier.breaches(after.problem(), after.plan())).isEmpty();
        assertThat(replan.others()).hasSizeLessThanOrEqualTo(bound);
        Statistics.label("trouble").collect(trouble.getClass().getSimpleName());
        Map<VisitId, PlanChange.Stand> now = stands(after);
        day.held().stream()
                .map(VisitTask::id)
                .filter(visit -> !replan.hit().contains(visit))
                .forEach(visit -> assertThat(now.get(visit)).as("held").isEqualTo(before.get(visit)));
        before.keySet().stream()
                .filter(visit -> !replan.hit().contains(visit))
                .forEach(visit -> assertThat(now).as("served still").containsKey(visit));
        all.crews().stream()
                .filter(crew -> before.keySet().containsAll(crew.visits()))
                .forEach(crew -> isTogether(crew, replan, before, now));
    }

    private static void isTogether(
            CrewTask crew, Replan replan, Map<VisitId, PlanChange.Stand> before, Map<VisitId, PlanChange.Stand> now) {
        List<CrewTask.Member> there = crew.members().stream()
                .filter(member -> now.containsKey(member.visit()))
                .toList();
        assertThat(there).extracting(member -> now.get(member.visit()).worker()).doesNotHaveDuplicates();
        assertThat(there.stream()
                        .map(member ->
                                now.get(member.visit()).door().startInclusive().minus(member.after()))
                        .distinct())
                .hasSizeLessThan(2);
        boolean isHit = crew.visits().stream().anyMatch(replan.hit()::contains);
        boolean isWhole = there.size() == crew.members().size();
        if (!isWhole) {
            crew.visits().stream()
                    .filter(visit -> !replan.hit().contains(visit))
                    .forEach(visit -> assertThat(now.get(visit)).as("stays").isEqualTo(before.get(visit)));
        }
        Statistics.label("crews").collect(!isHit ? "not hit" : isWhole ? "filled" : "lacks somebody");
        Statistics.label("crews").coverage(coverage -> {
            coverage.check("filled").percentage(share -> share > 10);
            coverage.check("lacks somebody").percentage(share -> share > 1);
        });
    }

    /** The day as a plan has it, of which some visits were accepted. */
    private static DispatchDay inForce(DispatchProblem open, Random random) {
        Effort effort = new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), 0);
        DispatchPlan plan = DayPlanner.plan(open, effort);
        CalendarSnapshot calendars = open.calendars()
                .without(open.visits().stream().map(VisitTask::id).toList())
                .with(CrewDays.claims(open, plan));
        Map<Boolean, List<VisitTask>> tasks = open.visits().stream()
                .filter(task -> plan.routeOf(task.id()).isPresent())
                .collect(Collectors.partitioningBy(task -> random.nextInt(5) == 0));
        DispatchProblem planned = open.withCalendars(calendars);
        return new DispatchDay(planned.withVisits(tasks.get(false)), tasks.get(true));
    }

    private static Optional<Claim> memberOfCrew(DispatchProblem all, Random random) {
        List<Claim> members = all.crews().stream()
                .flatMap(crew -> crew.visits().stream())
                .flatMap(visit -> all.claimOf(visit).stream())
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get(random.nextInt(members.size())));
    }

    private static Map<VisitId, PlanChange.Stand> claims(DispatchProblem problem) {
        Map<VisitId, PlanChange.Stand> claims = new HashMap<>();
        problem.workers().stream()
                .flatMap(time -> time.claims().stream())
                .forEach(claim -> claims.put(claim.visit(), stand(claim)));
        return claims;
    }

    private static PlanChange.Stand stand(Claim claim) {
        return new PlanChange.Stand(claim.worker(), claim.door());
    }

    /** Where everybody is once the plan is in force. */
    private static Map<VisitId, PlanChange.Stand> stands(DayPlan after) {
        Map<VisitId, PlanChange.Stand> stands = claims(after.problem());
        Set<VisitId> free = after.problem().visits().stream().map(VisitTask::id).collect(Collectors.toSet());
        stands.keySet().removeAll(free);
        after.plan()
                .routes()
                .forEach(route -> route.visits().stream()
                        .filter(visit -> free.contains(visit.visit()))
                        .forEach(visit ->
                                stands.put(visit.visit(), new PlanChange.Stand(route.worker(), visit.door()))));
        return stands;
    }
}
