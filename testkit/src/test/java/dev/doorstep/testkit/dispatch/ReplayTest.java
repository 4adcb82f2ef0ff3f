package dev.doorstep.testkit.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.DaySnapshot;
import dev.doorstep.dispatch.DispatchPlan;
import dev.doorstep.dispatch.DispatchProblem;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.NotRepeatableException;
import dev.doorstep.dispatch.PlanVerifier;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchListener;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A plan is a function of snapshot, policy, seed and steps: anywhere, any number of times, and when its search was cut
 * short.
 */
@Tag("AHEAD-09")
class ReplayTest {
    private static final SearchListener DEAF = (step, cost) -> {};
    private static final SearchBudget BUDGET = SearchBudget.steps(2_000);
    private static final int RUNS = 100;

    @Property(tries = 100)
    @net.jqwik.api.Tag("AHEAD-09")
    @Label("what is kept with a plan makes it again, whoever planned it and whenever the search was cancelled")
    void what_is_kept_with_a_plan_makes_it_again(@ForAll long seed) {
        DispatchProblem problem = DispatchDays.day(seed);
        DaySnapshot kept = DaySnapshot.of(problem);
        DispatchProblem again = kept.problem(
                problem.calendars().terms().travel(),
                problem.calendars().terms().house());
        assertThat(DaySnapshot.of(again)).isEqualTo(kept);
        for (Planner planner : Planner.all()) {
            Effort effort = new Effort(List.of(planner), BUDGET, seed);
            DispatchPlan plan = DayPlanner.plan(problem, effort, new EndingAtCall(Math.floorMod(seed, 24)));
            DispatchPlan derived = DayPlanner.again(again, plan.origin(), Planner.all(), DEAF);
            assertThat(derived).isEqualTo(plan);
            assertThat(derived.digest()).isEqualTo(plan.digest());
        }
    }

    @Test
    void the_same_inputs_give_the_same_plan_a_hundred_times_and_another_seed_a_plan_that_keeps_the_rules_too() {
        DispatchProblem problem = DispatchDays.day(1);
        Set<DispatchPlan> same = new HashSet<>();
        IntStream.range(0, RUNS).forEach(run -> same.add(plan(problem, 1)));
        assertThat(same).hasSize(1);
        IntStream.range(0, RUNS)
                .mapToObj(seed -> plan(problem, seed))
                .forEach(
                        plan -> assertThat(PlanVerifier.breaches(problem, plan)).isEmpty());
    }

    /**
     * Whatever differs between two processes (the order of hash sets, identity hash codes) must not show; nor must the
     * version.
     */
    @Test
    void another_process_and_every_other_java_of_this_machine_make_the_same_plans() throws Exception {
        List<String> here = PlanDigests.digests();
        for (Path java : javas()) {
            assertThat(PlanDigests.digestsBy(java)).as("by %s", java).isEqualTo(here);
        }
    }

    @Test
    void a_plan_that_was_searched_for_by_the_clock_says_that_it_cannot_be_made_again() {
        DispatchProblem problem = DispatchDays.day(1);
        Effort byTheClock = Effort.of(1).withBudget(SearchBudget.cpuTime(Duration.ofMillis(5)));
        DispatchPlan plan = DayPlanner.plan(problem, byTheClock);
        assertThat(plan.origin().steps()).isPositive();
        assertThatThrownBy(() -> DayPlanner.again(problem, plan.origin(), Planner.all(), DEAF))
                .isInstanceOf(NotRepeatableException.class)
                .hasMessageContaining("length of time");
        Effort atOnce = new Effort(List.of(Planner.greedy()), SearchBudget.cpuTime(Duration.ofMillis(5)), 1);
        DispatchPlan greedy = DayPlanner.plan(problem, atOnce);
        assertThat(DayPlanner.again(problem, greedy.origin(), Planner.all(), DEAF))
                .isEqualTo(greedy);
    }

    private static DispatchPlan plan(DispatchProblem problem, long seed) {
        return DayPlanner.plan(problem, Effort.of(seed).withBudget(SearchBudget.steps(300)));
    }

    /**
     * This Java, those in folders beside it, and those that {@code -Dother.java} names, one after the other like a
     * path; but for those too old for these classes.
     */
    private static List<Path> javas() {
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> beside = Files.list(own.toRealPath().getParent())) {
            Stream<Path> others =
                    beside.filter(home -> Files.isExecutable(home.resolve("bin").resolve("java")));
            Stream<Path> named = Stream.of(System.getProperty("other.java", "").split(File.pathSeparator, -1))
                    .filter(home -> !home.isEmpty())
                    .map(Path::of);
            return Stream.of(Stream.of(own), others, named)
                    .flatMap(homes -> homes)
                    .map(ReplayTest::real)
                    .distinct()
                    .filter(home -> feature(home) >= compiledFor())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int feature(Path home) {
        try (BufferedReader release = Files.newBufferedReader(home.resolve("release"))) {
            Properties facts = new Properties();
            facts.load(release);
            return Runtime.Version.parse(facts.getProperty("JAVA_VERSION").replace("\"", ""))
                    .feature();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the oldest Java that can run these classes, as they say themselves. */
    private static int compiledFor() {
        try (DataInputStream bytes = new DataInputStream(PlanDigests.class.getResourceAsStream("PlanDigests.class"))) {
            bytes.skipNBytes(6);
            return bytes.readUnsignedShort() - 44;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a search when it is asked for the so many-th time. */
    private static final class EndingAtCall implements SearchListener {
        private int left;

        EndingAtCall(int calls) {
            left = calls;
        }

        @Override
        public void improved(long step, long cost) {}

        @Override
        public boolean isCancelled() {
            return left-- <= 0;
        }
    }
}
