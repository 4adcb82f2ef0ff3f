package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.Slot;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.Breach;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.HouseRules;
import dev.doorstep.routing.GreatCircleTravelTimes;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.testkit.world.SmallTown;
import dev.doorstep.testkit.world.SmallTowns;
import dev.doorstep.workforce.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** A rule of an embedder stands against whom it says, beside all that stood against them before, and nobody else. */
@Tag("AHEAD-06")
@Tag("DSP-03")
class HouseRulePropertyTest {
    private static final PickyRule RULE = new PickyRule();

    @Property(tries = 1_000)
    void a_rule_gates_slots_and_is_named_beside_all_other_reasons(
            @ForAll("towns") SmallTown town,
            @ForAll("demands") Demand demand,
            @ForAll @IntRange(min = 60, max = 250) int grain) {
        CalendarSnapshot plain = town.snapshot(GreatCircleTravelTimes.standard());
        CalendarSnapshot ruled = CalendarSnapshot.of(plain.terms().with(PickyRule.ALONE), plain.workers());
        Instant start =
                SmallTowns.DAY.atStartOfDay(town.branch().zone()).toInstant().plus(Duration.ofMinutes(5L * grain));
        for (Purpose purpose : Purpose.values()) {
            for (WorkerTime time : town.workers()) {
                Worker worker = time.worker();
                List<BlockerCode> expected = new ArrayList<>(codes(plain, demand, worker, start, purpose));
                if (objects(demand, worker, TimeWindow.of(start, demand.atDoor()), town)) {
                    expected.add(BlockerCode.HOUSE_RULE);
                }
                assertThat(codes(ruled, demand, worker, start, purpose)).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(ruled.fit(demand, worker.id(), start, purpose).isPresent())
                        .isEqualTo(expected.isEmpty());
            }
        }
        int listed = ruled.slots(demand, SmallTowns.DAY).stream()
                .mapToInt(Slot::workers)
                .sum();
        int open = plain.slots(demand, SmallTowns.DAY).stream()
                .mapToInt(Slot::workers)
                .sum();
        assertThat(listed).isLessThanOrEqualTo(open);
        Statistics.label("slots").collect(listed < open ? "fewer" : "as many");
    }

    @Property(tries = 300)
    @Label("plans keep a rule, and the verifier refuses those that were made without it exactly where they break it")
    void plans_keep_a_rule_and_the_verifier_knows_it(@ForAll long seed) {
        DispatchProblem given = DispatchDays.day(seed);
        DispatchProblem plain = under(HouseRules.NONE, given);
        DispatchProblem ruled = under(PickyRule.ALONE, given);
        Effort effort = new Effort(List.of(Planner.search()), SearchBudget.steps(100), seed);
        DispatchPlan careless = DayPlanner.plan(plain, effort);
        assertThat(PlanVerifier.breaches(ruled, DayPlanner.plan(ruled, effort))).isEmpty();
        List<Breach> expected = careless.routes().stream()
                .flatMap(route -> route.visits().stream()
                        .filter(visit -> isBroken(ruled, visit, worker(ruled, route.worker())))
                        .map(visit -> new Breach(Breach.Code.HOUSE_RULE, visit.visit(), Optional.of(route.worker()))))
                .toList();
        assertThat(PlanVerifier.breaches(ruled, careless)).containsExactlyInAnyOrderElementsOf(expected);
        Statistics.label("careless plans").collect(expected.isEmpty() ? "keep it" : "break it");
        Statistics.label("careless plans")
                .coverage(coverage -> coverage.check("break it").percentage(share -> share > 10));
    }

    @Example
    void a_rule_speaks_both_languages_and_has_a_code_of_its_own() {
        assertThatThrownBy(() -> PickyRule.ALONE.and(RULE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("picky");
        Blocker blocker = Blocker.of(BlockerCode.HOUSE_RULE, "W001", "picky", "It's {0}.", "不接。");
        assertThat(blocker.sentence(Locale.ENGLISH)).isEqualTo("It's {0}.");
        assertThat(blocker.sentence(Locale.CHINESE)).isEqualTo("不接。");
        assertThat(BlockerCode.HOUSE_RULE.isWaivable()).isFalse();
        assertThat(BlockerCode.HOUSE_RULE.isPersonal()).isTrue();
    }

    private static DispatchProblem under(HouseRules rules, DispatchProblem problem) {
        CalendarSnapshot given = problem.calendars();
        return problem.withCalendars(CalendarSnapshot.of(given.terms().with(rules), given.workers()));
    }

    private static List<BlockerCode> codes(
            CalendarSnapshot snapshot, Demand demand, Worker worker, Instant start, Purpose purpose) {
        return snapshot.blockers(demand, worker.id(), start, purpose).stream()
                .map(Blocker::code)
                .toList();
    }

    private static boolean objects(Demand demand, Worker worker, TimeWindow door, SmallTown town) {
        return RULE.objection(demand, worker, DoorDays.of(door, town.branch().zone()))
                .isPresent();
    }

    private static Worker worker(DispatchProblem problem, WorkerId id) {
        return problem.calendars().worker(id).orElseThrow().worker();
    }

    private static boolean isBroken(DispatchProblem problem, PlannedVisit planned, Worker worker) {
        return problem.visits().stream()
                .filter(task -> task.id().equals(planned.visit()))
                .anyMatch(task -> RULE.objection(
                                task.demand(),
                                worker,
                                DoorDays.of(
                                        planned.door(),
                                        problem.calendars().terms().zone()))
                        .isPresent());
    }

    @Provide
    Arbitrary<SmallTown> towns() {
        return SmallTowns.towns();
    }

    @Provide
    Arbitrary<Demand> demands() {
        return SmallTowns.demands();
    }
}
