package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.availability.Agenda;
import dev.doorstep.availability.CalendarSnapshot;
import dev.doorstep.availability.Purpose;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.PlannedRoute;
import dev.doorstep.dispatch.PlannedVisit;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.dispatch.UnassignedVisit;
import dev.doorstep.dispatch.VisitTask;
import dev.doorstep.dispatch.fairness.Bottleneck;
import dev.doorstep.dispatch.fairness.BoundState;
import dev.doorstep.dispatch.fairness.Evenness;
import dev.doorstep.dispatch.fairness.Shares;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.routing.SearchBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The bound on how unevenly a plan shares work: kept, or excluded by a proof that anybody can check. */
@Tag("AHEAD-13")
class EvennessPropertyTest {
    private static final int VISITS_MAX = 6;
    private static final UUID NOBODYS = new UUID(9, 9);

    @Property(tries = 100)
    @Label("a plan keeps the bound, or proves that no plan which does the same visits can")
    void a_plan_keeps_the_bound_or_proves_that_it_cannot(
            @ForAll long seed, @ForAll boolean busy, @ForAll @IntRange(max = 60) int percent) {
        DispatchProblem free = busy ? BusyDays.day(seed).problem() : DispatchDays.day(seed);
        DispatchProblem problem = free.withPolicy(free.policy().withGiniMax(100 * percent));
        DispatchPlan plan = plan(problem);
        assertThat(PlanVerifier.breaches(problem, plan)).isEmpty();
        Evenness evenness = DayPlanner.evenness(problem, plan);
        Map<WorkerId, Long> seconds = seconds(problem, plan);
        assertThat(evenness.shares()).isEqualTo(new Shares(List.copyOf(seconds.values())));
        Statistics.label("bound").collect(evenness.state());
        Statistics.label("bound").coverage(bound -> {
            bound.check(BoundState.KEPT).percentage(share -> share > 20);
            bound.check(BoundState.IMPOSSIBLE).percentage(share -> share > 1);
        });
        switch (evenness.state()) {
            case KEPT -> assertThat(gini(seconds.values().stream().toList())).isLessThanOrEqualTo(percent / 100.0);
            case IMPOSSIBLE ->
                check(evenness.bottleneck().orElseThrow(), new Sharing(problem, plan, seconds.keySet()), plan, percent);
            case NONE, MISSED -> assertThat(settled(plan)).isTrue();
        }
        boolean kept = evenness.state() == BoundState.KEPT;
        assertThat(plan.unassigned()).allMatch(undone -> kept || !isForFairness(undone));
        DispatchPlan unbound = plan(free);
        if (DayPlanner.evenness(problem, unbound).state() == BoundState.KEPT) {
            assertThat(plan.routes()).isEqualTo(unbound.routes());
        }
        Statistics.label("undone for the bound")
                .collect(plan.unassigned().stream().anyMatch(EvennessPropertyTest::isForFairness));
    }

    @Property(tries = 80)
    @Label("no way to share a day's visits out is more even than the proof says")
    void no_way_to_share_visits_out_is_more_even_than_proven(@ForAll long seed, @ForAll boolean busy) {
        DispatchProblem day = busy ? BusyDays.day(seed).problem() : DispatchDays.day(seed);
        DispatchProblem few =
                day.withVisits(day.visits().stream().limit(VISITS_MAX).toList());
        DispatchProblem problem = few.withPolicy(few.policy().withGiniMax(0));
        DispatchPlan plan = plan(problem);
        Evenness evenness = DayPlanner.evenness(problem, plan);
        evenness.bottleneck().ifPresent(proof -> {
            double least = new Sharing(problem, plan, seconds(problem, plan).keySet()).least();
            assertThat(proof.giniBasisPointsMin() / 10_000.0).isLessThanOrEqualTo(least + 1e-9);
            Statistics.label("the proof is exact").collect(least * 10_000 - proof.giniBasisPointsMin() < 1);
        });
        Statistics.label("proofs").collect(evenness.state());
    }

    /** The visits of the proof are in the plan, and no more workers than it says can each have one of them. */
    private static void check(Bottleneck proof, Sharing ways, DispatchPlan plan, int percent) {
        Map<VisitId, PlannedVisit> doors = new HashMap<>();
        plan.routes().stream()
                .filter(route -> ways.workers.contains(route.worker()))
                .forEach(route -> route.visits().forEach(visit -> doors.put(visit.visit(), visit)));
        assertThat(doors.keySet()).containsAll(proof.visits());
        assertThat(proof.visits()).doesNotHaveDuplicates();
        assertThat(proof.secondsInAll()).isEqualTo(ways.sum(doors.keySet(), LongStream::max));
        assertThat(proof.seconds()).isEqualTo(ways.sum(proof.visits(), LongStream::min));
        assertThat(proof.workers()).isEqualTo(ways.workers.size());
        assertThat(ways.sharersOf(proof.visits())).isLessThanOrEqualTo(proof.sharers());
        double least = (double) proof.seconds() / proof.secondsInAll() - (double) proof.sharers() / proof.workers();
        assertThat(least).isGreaterThan(percent / 100.0);
    }

    private static long sum(Stream<PlannedVisit> visits) {
        return visits.mapToLong(visit -> visit.door().duration().toSeconds()).sum();
    }

    private static boolean isForFairness(UnassignedVisit undone) {
        return undone.reasons().values().stream()
                .flatMap(List::stream)
                .anyMatch(blocker -> blocker.code() == BlockerCode.FAIR_SHARE);
    }

    private static boolean settled(DispatchPlan plan) {
        return plan.routes().stream().flatMap(route -> route.visits().stream()).anyMatch(PlannedVisit::settled);
    }

    /** The time at doors of everybody who could get a visit, be it in overtime alone. */
    private static Map<WorkerId, Long> seconds(DispatchProblem problem, DispatchPlan plan) {
        Map<WorkerId, Long> seconds = new LinkedHashMap<>();
        Set<PersonCode> overbooked = overbooked(problem);
        for (WorkerTime time : problem.workers()) {
            if (!time.workableLonger(problem.calendars().terms(), problem.day()).isEmpty()
                    && !overbooked.contains(time.worker().code())) {
                seconds.put(time.worker().id(), 0L);
            }
        }
        for (PlannedRoute route : plan.routes()) {
            seconds.computeIfPresent(route.worker(), (worker, none) -> sum(route.visits().stream()));
        }
        return seconds;
    }

    /** Asks of a visit that nobody may do, like the first one, what stands against everybody. */
    private static Set<PersonCode> overbooked(DispatchProblem problem) {
        VisitTask first = problem.visits().get(0);
        Demand like = first.demand();
        Demand demand = new Demand(
                new VisitId(NOBODYS),
                like.place(),
                like.requirement(),
                like.atDoor(),
                like.gender(),
                WorkerChoice.strict(new WorkerId(NOBODYS)),
                like.declinedBy(),
                like.customer());
        VisitTask probe = new VisitTask(first.order(), demand, first.promise());
        return plan(problem.withVisits(Stream.concat(problem.visits().stream(), Stream.of(probe))
                        .toList()))
                .unassigned()
                .stream()
                .flatMap(undone -> undone.reasons().entrySet().stream())
                .filter(reason ->
                        reason.getValue().stream().anyMatch(blocker -> blocker.code() == BlockerCode.CALENDAR_CONFLICT))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static double gini(List<Long> seconds) {
        double differences = 0;
        double sum = 0;
        for (long one : seconds) {
            sum += one;
            for (long other : seconds) {
                differences += Math.abs(one - other);
            }
        }
        return sum == 0 ? 0 : differences / (2 * sum * seconds.size());
    }

    private static DispatchPlan plan(DispatchProblem problem) {
        return DayPlanner.plan(problem, new Effort(List.of(Planner.greedy()), SearchBudget.steps(1), 0));
    }

    /** Who could do which visit of a plan if it were their only one. */
    private static final class Sharing {
        private final List<WorkerId> workers;
        private final Map<VisitId, Map<WorkerId, Long>> seconds = new LinkedHashMap<>();

        Sharing(DispatchProblem problem, DispatchPlan plan, Set<WorkerId> sharing) {
            workers = List.copyOf(sharing);
            Map<VisitId, VisitTask> tasks =
                    problem.visits().stream().collect(Collectors.toMap(VisitTask::id, task -> task));
            for (PlannedRoute route : plan.routes()) {
                for (PlannedVisit visit : route.visits()) {
                    if (workers.contains(route.worker())) {
                        VisitTask task = visit.settled() ? null : tasks.get(visit.visit());
                        Map<WorkerId, Long> able = new HashMap<>(task == null ? Map.of() : able(problem, task));
                        able.keySet().retainAll(workers);
                        able.put(route.worker(), visit.door().duration().toSeconds());
                        seconds.put(visit.visit(), able);
                    }
                }
            }
        }

        /** Adds up what visits take at least, or at most, of those who are able. */
        long sum(Collection<VisitId> visits, Function<LongStream, OptionalLong> extreme) {
            return visits.stream()
                    .map(seconds::get)
                    .mapToLong(able -> extreme.apply(able.values().stream().mapToLong(Long::longValue))
                            .orElseThrow())
                    .sum();
        }

        private static Map<WorkerId, Long> able(DispatchProblem problem, VisitTask task) {
            CalendarSnapshot calendars = problem.calendars();
            List<VisitId> all = calendars.workers().stream()
                    .flatMap(time -> time.claims().stream())
                    .map(claim -> claim.visit())
                    .toList();
            CalendarSnapshot idle = restlessWhereLost(problem).without(all);
            Map<WorkerId, Long> able = new HashMap<>();
            for (WorkerTime time : problem.workers()) {
                Duration atDoor = problem.atDoor(task, time);
                boolean can = Stream.iterate(
                                Grain.roundUp(task.promise().startInclusive()),
                                task.promise()::contains,
                                start -> start.plus(Grain.LENGTH))
                        .anyMatch(start -> idle.blockers(
                                        task.demand().lasting(atDoor),
                                        time.worker().id(),
                                        start,
                                        Purpose.MOVE)
                                .isEmpty());
                if (can) {
                    able.put(time.worker().id(), atDoor.toSeconds());
                }
            }
            return able;
        }

        /** Whom settled visits leave no break has none to lose. */
        private static CalendarSnapshot restlessWhereLost(DispatchProblem problem) {
            CalendarSnapshot settled = problem.calendars()
                    .without(problem.visits().stream().map(VisitTask::id).toList());
            return CalendarSnapshot.of(
                    settled.terms(),
                    problem.calendars().workers().stream()
                            .map(time -> settled.agenda(time.worker().id(), problem.day())
                                            .flatMap(Agenda::rest)
                                            .isPresent()
                                    ? time
                                    : time.with(time.worker()
                                            .with(time.worker().limits().resting(null))))
                            .toList());
        }

        /** The greatest number of workers who can each have one of some visits, by augmenting paths. */
        long sharersOf(List<VisitId> visits) {
            Map<WorkerId, VisitId> matched = new HashMap<>();
            return visits.stream()
                    .filter(visit -> augment(visit, new HashSet<>(), matched))
                    .count();
        }

        private boolean augment(VisitId visit, Set<WorkerId> seen, Map<WorkerId, VisitId> matched) {
            for (WorkerId worker : seconds.get(visit).keySet()) {
                if (seen.add(worker)) {
                    VisitId other = matched.get(worker);
                    if (other == null || augment(other, seen, matched)) {
                        matched.put(worker, visit);
                        return true;
                    }
                }
            }
            return false;
        }

        /** The least Gini coefficient of all ways to give each visit to somebody who is able. */
        double least() {
            return least(new ArrayList<>(seconds.keySet()), new long[workers.size()]);
        }

        private double least(List<VisitId> left, long[] loads) {
            if (left.isEmpty()) {
                return gini(Arrays.stream(loads).boxed().toList());
            }
            VisitId visit = left.remove(left.size() - 1);
            double least = 1;
            for (Map.Entry<WorkerId, Long> each : seconds.get(visit).entrySet()) {
                int index = workers.indexOf(each.getKey());
                loads[index] += each.getValue();
                least = Math.min(least, least(left, loads));
                loads[index] -= each.getValue();
            }
            left.add(visit);
            return least;
        }
    }
}
