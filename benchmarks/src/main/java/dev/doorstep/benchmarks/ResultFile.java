package dev.doorstep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of measurements that grows by a line each, so that whoever is interrupted loses at most the one that runs. */
final class ResultFile {
    private final Path path;
    private final List<Measurement> measurements = new ArrayList<>();

    private ResultFile(Path path) {
        this.path = path;
    }

    /** Opens the file; one that is missing is empty. */
    static ResultFile open(Path path) throws IOException {
        ResultFile file = new ResultFile(path);
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                file.measurements.add(Json.read(line));
            }
        }
        return file;
    }

    boolean holds(Task task, String solver) {
        return measurements.stream().anyMatch(measurement -> measurement.isOf(task, solver));
    }

    void append(Measurement measurement) throws IOException {
        measurements.add(measurement);
        Files.write(path, List.of(Json.write(measurement)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Measurement> measurements() {
        return List.copyOf(measurements);
    }
}
