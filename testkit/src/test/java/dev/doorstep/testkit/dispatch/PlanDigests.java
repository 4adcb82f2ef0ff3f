package dev.doorstep.testkit.dispatch;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.kernel.Digest;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.SearchBudget;
import dev.doorstep.routing.SearchEffort;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The digests of the plans of some days by every planner, and of a city so large that it is cut into districts, one a
 * line: in this process, or printed by another one.
 */
final class PlanDigests {
    private static final int DAYS = 40;
    private static final int STEPS = 300;
    private static final int CITY_STOPS = RouteSearch.WHOLE_STOPS_MAX + 100;
    private static final int CITY_STEPS = 3_000;

    private PlanDigests() {}

    /** Prints the digests. */
    public static void main(String[] args) {
        digests().forEach(System.out::println);
    }

    static List<String> digests() {
        SearchBudget budget = SearchBudget.steps(STEPS);
        List<Effort> efforts = Stream.of(
                        Planner.search(),
                        Planner.timefold(),
                        Planner.timefold("spread", Spread.class),
                        Planner.search())
                .map(planner -> new Effort(List.of(planner), budget, 7))
                .toList();
        Stream<String> days = LongStream.range(0, DAYS)
                .mapToObj(seed -> DayPlanner.plan(DispatchDays.day(seed), efforts.get((int) seed % efforts.size())))
                .map(plan -> plan.digest().hex());
        return Stream.concat(days, Stream.of(cityDigest(1), cityDigest(2))).toList();
    }

    private static String cityDigest(int threads) {
        SearchEffort effort = new SearchEffort(SearchBudget.steps(CITY_STEPS), 7, threads);
        RoutingPlan plan = RouteSearch.search(city(), effort, (step, cost) -> {});
        return Digest.of(plan.toString()).hex();
    }

    /** Doors along one street, each with its hour. */
    private static RoutingProblem city() {
        SplittableRandom random = new SplittableRandom(7);
        int[] doors = random.ints(CITY_STOPS + 1L, 0, 50_000).toArray();
        int size = doors.length;
        int[] legs = new int[size * size];
        for (int cell = 0; cell < legs.length; cell++) {
            legs[cell] = Math.abs(doors[cell / size] - doors[cell % size]);
        }
        List<RoutingStop> stops = new ArrayList<>();
        for (int place = 1; place < size; place++) {
            long opens = random.nextLong(30_000);
            stops.add(RoutingStop.of(place, 600, List.of(new Span(opens, opens + 3_600)), 1_000_000));
        }
        RouteFrame frame = RouteFrame.from(0, List.of(new Span(0, 40_000)));
        return RoutingProblem.of(
                stops,
                Collections.nCopies(CITY_STOPS / 10, frame),
                List.of(TravelMatrix.of(size, legs, legs)),
                RoutingWeights.DISTANCE);
    }

    /** Returns what another Java prints in a process of its own. */
    static List<String> digestsBy(Path javaHome) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        javaHome.resolve("bin").resolve("java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlanDigests.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s ended with %d.".formatted(javaHome, process.exitValue()));
        }
        return printed.lines().filter(line -> line.matches("[0-9a-f]{64}")).toList();
    }
}
