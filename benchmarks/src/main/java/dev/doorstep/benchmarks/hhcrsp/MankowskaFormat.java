package dev.doorstep.benchmarks.hhcrsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The text format of Mankowska, Meisel and Bierwirth (2014): names on lines of their own, each before its lines of
 * numbers.
 *
 * <p>The first and the last node are where caregivers start and end. {@code r} and {@code a} mark which services (by
 * column) a node needs and a caregiver has; {@code d} is the distance; {@code p} the duration by node, caregiver and
 * service; {@code mind} and {@code maxd} the delays; {@code e} and {@code l} the windows. Patients and services count
 * from 1.
 */
final class MankowskaFormat {
    private final Map<String, List<double[]>> blocks = new HashMap<>();

    private MankowskaFormat(List<String> lines) {
        List<double[]> block = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            if (text.matches("[A-Za-z]+")) {
                block = new ArrayList<>();
                blocks.put(text, block);
            } else if (!text.isEmpty()) {
                block.add(Arrays.stream(text.split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
    }

    static HomeCareInstance read(Path file) throws IOException {
        return new MankowskaFormat(Files.readAllLines(file)).instance();
    }

    private HomeCareInstance instance() {
        int last = rows("r").size() - 1;
        List<Patient> patients =
                IntStream.range(1, last).mapToObj(this::patient).toList();
        List<Set<JsonNode>> abilities =
                rows("a").stream().map(MankowskaFormat::marked).toList();
        double[][] distances = new double[last][];
        for (int node = 0; node < last; node++) {
            distances[node] = Arrays.copyOf(rows("d").get(node), last);
        }
        return new HomeCareInstance(patients, abilities, new Distances(distances));
    }

    private Patient patient(int node) {
        List<Patient.Service> services = marked(rows("r").get(node)).stream()
                .map(kind -> new Patient.Service(kind, duration(node, kind.asInt() - 1)))
                .toList();
        return new Patient(
                IntNode.valueOf(node),
                node,
                row("e")[node],
                row("l")[node],
                services,
                row("mind")[node],
                row("maxd")[node]);
    }

    private double duration(int node, int service) {
        int caregivers = rows("a").size();
        double[] durations = IntStream.range(0, caregivers)
                .mapToDouble(caregiver -> rows("p").get(node * caregivers + caregiver)[service])
                .distinct()
                .toArray();
        if (durations.length > 1) {
            throw new IllegalArgumentException(
                    "Patient %d takes some caregivers longer than others, which is not supported: %s."
                            .formatted(node, Arrays.toString(durations)));
        }
        return durations[0];
    }

    private static Set<JsonNode> marked(double[] row) {
        Set<JsonNode> kinds = new LinkedHashSet<>();
        for (int column = 0; column < row.length; column++) {
            if (row[column] > 0) {
                kinds.add(IntNode.valueOf(column + 1));
            }
        }
        return kinds;
    }

    private double[] row(String name) {
        return rows(name).get(0);
    }

    private List<double[]> rows(String name) {
        List<double[]> rows = blocks.get(name);
        if (rows == null || rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "The block \"%s\" is missing. Maybe the file is in another format.".formatted(name));
        }
        return rows;
    }
}
