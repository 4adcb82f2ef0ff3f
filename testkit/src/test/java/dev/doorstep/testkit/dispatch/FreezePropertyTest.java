package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.Desk;
import dev.doorstep.DispatchJob;
import dev.doorstep.Progress;
import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.memory.InMemoryStore;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.spi.Store;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.testkit.world.Townsfolk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Busy days on which the next hours are frozen: what begins in them stays to the minute, all else may move. */
@Tag("AHEAD-10")
@Tag("DSP-11")
class FreezePropertyTest {
    @Property(tries = 80)
    @Label("what begins within the freeze stays to the minute with whoever has it, and only that")
    void what_begins_within_the_freeze_stays_with_whoever_has_it(
            @ForAll long seed, @ForAll @IntRange(max = 480) int minutes) {
        DispatchProblem busy = BusyDays.day(seed).problem();
        Instant now = busy.calendars().terms().now();
        Desk desk = desk(new SmallTown(Townsfolk.SHANGHAI, now, busy.workers()));
        DispatchPolicy policy = DispatchPolicy.standard().withFreeze(Duration.ofMinutes(minutes));
        Instant thawed = now.plus(Duration.ofMinutes(minutes));
        List<Claim> told = claims(busy);
        DispatchProblem problem = desk.read(t -> t.dispatch().problem(SmallTowns.DAY, policy));
        assertThat(problem.visits().stream().map(VisitTask::id))
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .filter(claim -> claim.state() == ClaimState.TENTATIVE)
                        .filter(claim -> !claim.door().startInclusive().isBefore(thawed))
                        .map(Claim::visit)
                        .toList());
        Effort effort = Effort.of(seed).withBudget(SearchBudget.steps(200));
        DispatchJob job = new DispatchJob(SmallTowns.DAY, effort).under(policy);
        DispatchPlan plan = desk.start(job::propose, Progress.SILENT).plan();
        List<VisitId> moved = told.stream()
                .filter(claim -> !isAsTold(plan, claim))
                .map(Claim::visit)
                .toList();
        assertThat(told.stream()
                        .filter(claim -> claim.door().startInclusive().isBefore(thawed))
                        .map(Claim::visit))
                .noneMatch(moved::contains);
        Statistics.collect(moved.isEmpty() ? "all as told" : "some moved");
        Statistics.coverage(coverage -> coverage.check("some moved").percentage(share -> share > 10));
    }

    private static boolean isAsTold(DispatchPlan plan, Claim claim) {
        return plan.routeOf(claim.visit())
                        .map(PlannedRoute::worker)
                        .filter(claim.worker()::equals)
                        .isPresent()
                && plan.routeOf(claim.visit()).stream()
                        .flatMap(route -> route.visits().stream())
                        .anyMatch(visit -> visit.visit().equals(claim.visit())
                                && visit.door().equals(claim.door()));
    }

    private static List<Claim> claims(DispatchProblem day) {
        return day.workers().stream().flatMap(time -> time.claims().stream()).toList();
    }

    private static Desk desk(SmallTown town) {
        Store store = InMemoryStore.open();
        town.settleWithVisits(store);
        return town.desk(store);
    }
}
