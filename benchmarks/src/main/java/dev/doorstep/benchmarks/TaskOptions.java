package dev.doorstep.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is measured, and by whom. */
final class TaskOptions {
    @Option(names = "--format", required = true, description = "The format of the files: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.VRPTW;

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            defaultValue = "60",
            description = "Processor time of the whole process for each file (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "How many threads may search (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The only source of chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--peer",
            defaultValue = "doorstep",
            description = "Who solves: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Peer peer = Peer.DOORSTEP;

    @Parameters(paramLabel = "FILE", description = "The instances.")
    private List<Path> files = List.of();

    Format format() {
        return format;
    }

    List<Task> tasks() {
        Duration duration = Duration.ofMillis(Math.round(seconds * 1_000));
        return files.stream()
                .map(file -> new Task(file, duration, threads, seed))
                .toList();
    }

    String solver() {
        return peer.toString();
    }

    Result solve(Task task) throws IOException {
        return format.solver(peer).solve(task);
    }
}
