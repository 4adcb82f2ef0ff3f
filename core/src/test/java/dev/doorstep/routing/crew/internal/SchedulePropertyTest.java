package dev.doorstep.routing.crew.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.routing.crew.RandomCrewProblems;
import dev.doorstep.routing.internal.Chance;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * Makes moves at random and accepts all that are possible: what is carried through is what a fresh look would find,
 * but for the rare circles of crews that {@link Schedule#startAnew} tells of.
 */
class SchedulePropertyTest {
    private static final int MOVES = 150;
    private static final double FOUND_PERCENT_MIN = 98;

    @Property(tries = 200)
    void starts_and_costs_are_carried_through_every_move(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int routes) {
        CrewModel model =
                CrewModel.of(new RandomCrewProblems(seed, 15, routes).withRoom().next());
        Schedule schedule = new Schedule(model);
        Chance chance = new Chance(seed);
        List<Move> moves = moves(new Ground(model, schedule, new Nearness(model), chance));
        int accepted = 0;
        for (int i = 0; i < MOVES; i++) {
            long before = schedule.cost();
            schedule.beginTrial();
            if (moves.get(chance.below(moves.size())).change(Double.MAX_VALUE) && schedule.settle(Double.MAX_VALUE)) {
                accepted++;
            } else {
                schedule.undo();
                assertThat(schedule.cost()).isEqualTo(before);
            }
            long anew = new Best(schedule).plan(0).cost();
            assertThat(schedule.cost()).isGreaterThanOrEqualTo(anew);
            Statistics.label("carried through as found anew").collect(schedule.cost() == anew);
        }
        Statistics.label("carried through as found anew")
                .coverage(found -> found.check(true).percentage(share -> share >= FOUND_PERCENT_MIN));
        Statistics.label("moves that are possible").collect(10 * accepted / MOVES);
    }

    private static List<Move> moves(Ground ground) {
        return List.of(
                new Relocation(ground),
                new Reassignment(ground),
                new Exchange(ground),
                new TailExchange(ground),
                new SegmentMove(ground),
                new Removal(ground));
    }
}
