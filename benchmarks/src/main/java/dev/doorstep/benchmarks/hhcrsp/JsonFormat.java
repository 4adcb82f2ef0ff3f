package dev.doorstep.benchmarks.hhcrsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The JSON format of Ceschia and others (2024): one central office, at place 0 of {@code distances}, and patients at
 * the places that follow in their order.
 */
final class JsonFormat {
    private JsonFormat() {}

    static HomeCareInstance read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        List<Patient> patients = new ArrayList<>();
        for (JsonNode patient : root.required("patients")) {
            patients.add(patient(patient, patients.size() + 1));
        }
        List<Set<JsonNode>> abilities = new ArrayList<>();
        for (JsonNode caregiver : root.required("caregivers")) {
            Set<JsonNode> kinds = new HashSet<>();
            caregiver.required("abilities").forEach(kinds::add);
            abilities.add(kinds);
        }
        return new HomeCareInstance(patients, abilities, distances(root.required("distances")));
    }

    private static Patient patient(JsonNode patient, int place) {
        List<Patient.Service> services = new ArrayList<>();
        for (JsonNode service : patient.required("required_caregivers")) {
            services.add(new Patient.Service(
                    service.required("service"), service.required("duration").asDouble()));
        }
        JsonNode delay = patient.path("synchronization").path("distance");
        JsonNode window = patient.required("time_window");
        return new Patient(
                patient.required("id"),
                place,
                window.required(0).asDouble(),
                window.required(1).asDouble(),
                services,
                delay.path(0).asDouble(),
                delay.path(1).asDouble());
    }

    private static Distances distances(JsonNode rows) {
        double[][] distances = new double[rows.size()][rows.size()];
        for (int from = 0; from < distances.length; from++) {
            for (int to = 0; to < distances.length; to++) {
                distances[from][to] = rows.required(from).required(to).asDouble();
            }
        }
        return new Distances(distances);
    }
}
