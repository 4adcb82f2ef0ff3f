package dev.doorstep.benchmarks;

import java.nio.file.Path;
import java.time.Duration;

/**
 * An instance to solve, and what may be spent on it.
 *
 * @param file the instance
 * @param duration processor time of the whole process, reading, compilation and garbage collection included
 * @param threads how many threads may search
 * @param seed the only source of chance
 */
public record Task(Path file, Duration duration, int threads, long seed) {
    /** Returns the name of the instance: that of the file, without its ending. */
    public String instance() {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }
}
