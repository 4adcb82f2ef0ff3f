package dev.doorstep.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.routing.PlannedStop;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.crew.CrewPlan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Plans the day of the page with two workers, who can do everything between eight and six. */
class CrewDayTest {
    private static final long HOUR = 3_600;

    @Test
    void the_piano_is_lifted_by_two_and_the_floor_cleaned_after_the_paint() {
        Span shift = new Span(8 * HOUR, 18 * HOUR);
        RoutingStop stop = RoutingStop.of(0, HOUR, List.of(shift), 1_000_000);
        RoutingProblem day = RoutingProblem.of(
                Collections.nCopies(4, stop),
                Collections.nCopies(2, RouteFrame.from(0, List.of(shift))),
                List.of(TravelMatrix.of(1, new int[1], new int[1])),
                RoutingWeights.DISTANCE);
        CrewPlan plan = CrewDay.plan(day, 1);
        Map<Integer, Long> starts = plan.routing().routes().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(PlannedStop::stop, PlannedStop::start));
        assertThat(starts.get(0)).isEqualTo(starts.get(1));
        assertThat(starts.get(3) - starts.get(2)).isBetween(2 * HOUR, 4 * HOUR);
    }
}
