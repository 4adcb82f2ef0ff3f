package dev.doorstep.benchmarks;

import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RouteLimits;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A vehicle routing problem with time windows in the text format of Solomon (1987): name, fleet and capacity, then one
 * line for the depot and one per customer, with number, x, y, demand, ready time, due time and service time.
 */
final class SolomonInstance {
    /** The kernel counts in tenths, because travel is cut to one decimal. */
    static final int SCALE = 10;

    /** More than any plan costs, and the sum over a thousand customers still exact in a double. */
    private static final long UNASSIGNED_COST = 10_000_000L;

    private static final Span ALWAYS = new Span(-Span.MOMENT_MAX, Span.MOMENT_MAX);

    private final String name;
    private final int fleet;
    private final long capacity;
    private final List<int[]> rows;

    private SolomonInstance(List<String> lines) {
        name = lines.get(0).strip();
        List<int[]> numbers = lines.stream()
                .filter(line -> line.matches("[\\s\\d]*\\d[\\s\\d]*"))
                .map(SolomonInstance::numbers)
                .toList();
        fleet = numbers.get(0)[0];
        capacity = numbers.get(0)[1];
        rows = numbers.subList(1, numbers.size());
    }

    static SolomonInstance read(Path file) throws IOException {
        return new SolomonInstance(Files.readAllLines(file));
    }

    private static int[] numbers(String line) {
        return List.of(line.strip().split("\\s+")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    String name() {
        return name;
    }

    /** Returns the problem in tenths: the sum of the legs, each cut to one decimal, is to be made small. */
    RoutingProblem problem() {
        int[] depot = rows.get(0);
        RouteFrame frame = RouteFrame.from(0, List.of(ALWAYS))
                .withLimits(new RouteLimits(Integer.MAX_VALUE, Long.MAX_VALUE, capacity))
                .withDepotWindow(new Span((long) depot[4] * SCALE, (long) depot[5] * SCALE));
        return RoutingProblem.of(
                rows.subList(1, rows.size()).stream().map(this::stop).toList(),
                Collections.nCopies(fleet, frame),
                List.of(matrix()),
                RoutingWeights.DISTANCE);
    }

    private RoutingStop stop(int[] row) {
        Span window = new Span((long) row[4] * SCALE, (long) row[5] * SCALE);
        return new RoutingStop(
                row[0], (long) row[6] * SCALE, row[3], List.of(window), UNASSIGNED_COST, Optional.empty());
    }

    private TravelMatrix matrix() {
        int size = rows.size();
        int[] legs = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                legs[from * size + to] = leg(rows.get(from), rows.get(to));
            }
        }
        return TravelMatrix.of(size, legs, legs);
    }

    private static int leg(int[] from, int[] to) {
        double x = (double) from[1] - to[1];
        double y = (double) from[2] - to[2];
        return (int) Math.floor(SCALE * Math.sqrt(x * x + y * y));
    }
}
