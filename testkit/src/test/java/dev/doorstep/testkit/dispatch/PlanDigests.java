package dev.doorstep.testkit.dispatch;

import dev.doorstep.dispatch.DayPlanner;
import dev.doorstep.dispatch.Effort;
import dev.doorstep.dispatch.Planner;
import dev.doorstep.routing.SearchBudget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** The digests of the plans of some days, one a line: in this process, or printed by another one. */
final class PlanDigests {
    private static final int DAYS = 40;
    private static final int STEPS = 300;

    private PlanDigests() {}

    /** Prints the digests. */
    public static void main(String[] args) {
        digests().forEach(System.out::println);
    }

    static List<String> digests() {
        Effort effort = Effort.of(7).withBudget(SearchBudget.steps(STEPS));
        Effort timefold = new Effort(List.of(Planner.timefold()), SearchBudget.steps(STEPS), 7);
        return LongStream.range(0, DAYS)
                .mapToObj(seed -> DayPlanner.plan(DispatchDays.day(seed), seed % 4 == 0 ? timefold : effort))
                .map(plan -> plan.digest().hex())
                .toList();
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
