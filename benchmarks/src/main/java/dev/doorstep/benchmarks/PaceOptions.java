package dev.doorstep.benchmarks;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How thoroughly two sides are timed against each other. */
final class PaceOptions {
    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often A-B-B-A is run, after as many runs to warm up (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--turn-millis",
            defaultValue = "400",
            description = "How long each side runs in its turn, in milliseconds (default: ${DEFAULT-VALUE}).")
    private long turnMillis;

    SideBySide sideBySide() {
        return new SideBySide(rounds, Duration.ofMillis(turnMillis));
    }
}
