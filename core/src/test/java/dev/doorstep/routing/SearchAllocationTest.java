package dev.doorstep.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.doorstep.routing.crew.CrewProblem;
import dev.doorstep.routing.crew.CrewSearch;
import dev.doorstep.routing.crew.RandomCrewProblems;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A search takes its memory before its first step: what a step would allocate, the garbage collector would pay for. */
@Tag("DSP-01")
class SearchAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long FEW = 2_000;
    private static final long MANY = 22_000;
    /** What is said once in a while, of a better plan or of the clock, comes to less than this for each step. */
    private static final long BYTES_PER_STEP_MAX = 8;

    @Test
    void steps_of_the_route_search_allocate_nothing() {
        RoutingProblem problem = new RandomProblems(7, 60, 8).next();
        allocatesNothing(steps -> RouteSearch.search(problem, SearchBudget.steps(steps), 7));
    }

    @Test
    void nor_do_they_where_ways_have_their_hours_and_workers_their_breaks() {
        RoutingProblem problem = new RandomProblems(7, 60, 8).paced().resting().next();
        allocatesNothing(steps -> RouteSearch.search(problem, SearchBudget.steps(steps), 7));
    }

    @Test
    void nor_do_those_of_the_search_for_crews_that_meet() {
        CrewProblem problem = new RandomCrewProblems(7, 24, 6).next();
        allocatesNothing(steps -> CrewSearch.search(problem, SearchBudget.steps(steps), 7));
    }

    private static void allocatesNothing(LongConsumer search) {
        search.accept(MANY);
        long few = allocatedBy(() -> search.accept(FEW));
        long many = allocatedBy(() -> search.accept(MANY));
        assertThat(few).isPositive();
        assertThat(many - few).isLessThan(BYTES_PER_STEP_MAX * (MANY - FEW));
    }

    private static long allocatedBy(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
