package dev.doorstep.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.doorstep.routing.RouteSearch;
import dev.doorstep.routing.RoutingPlan;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.SearchBudget;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs the route search on files in Solomon's format, one line of JSON each.
 *
 * <p>Usage: {@code DispatchBenchmark <seconds> <seed> <file>...}. The seconds are processor time of the whole process
 * per instance, compilation and garbage collection included. The objective is the distance with every leg cut to one
 * decimal.
 */
public final class DispatchBenchmark {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS_PER_SECOND = 1e9;

    private DispatchBenchmark() {}

    /**
     * Runs the instances in order.
     *
     * @param arguments seconds, seed, then files
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> files = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        Duration duration = Duration.ofMillis((long) (Double.parseDouble(arguments[0]) * 1_000));
        run(files, duration, Long.parseLong(arguments[1]), System.out);
    }

    static void run(List<Path> files, Duration duration, long seed, PrintStream out) throws IOException {
        for (Path file : files) {
            long began = SYSTEM.getProcessCpuTime();
            SolomonInstance instance = SolomonInstance.read(file);
            RoutingProblem problem = instance.problem();
            RoutingPlan plan = RouteSearch.search(problem, processCpuTime(began, duration), seed);
            double seconds = (SYSTEM.getProcessCpuTime() - began) / NANOS_PER_SECOND;
            out.println(line(instance.name(), seconds, plan, new SolomonCheck(problem, plan)));
        }
    }

    private static SearchBudget processCpuTime(long began, Duration duration) {
        double nanos = duration.toNanos();
        return () -> steps -> (SYSTEM.getProcessCpuTime() - began) / nanos;
    }

    private static String line(String name, double seconds, RoutingPlan plan, SolomonCheck check) {
        return String.format(
                Locale.ROOT,
                "{\"instance\":\"%s\",\"format\":\"solomon\",\"seconds\":%.2f,\"feasible\":%s,\"objective\":%.1f,"
                        + "\"unassigned\":%d,\"routes\":%d,\"steps\":%d}",
                name,
                seconds,
                check.isFeasible(),
                (double) check.distance() / SolomonInstance.SCALE,
                plan.unassigned().size(),
                plan.routes().stream().filter(route -> !route.isEmpty()).count(),
                plan.steps());
    }
}
