package dev.doorstep.benchmarks.hhcrsp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A patient as a file tells.
 *
 * @param name the number or the name in the file
 * @param place the index of the home in the distances
 * @param opens before when no service starts
 * @param closes after when a start is late
 * @param services what is to be done, in order
 * @param delayMin by how much the second service starts after the first, least
 * @param delayMax by how much the second service starts after the first, most
 */
record Patient(
        JsonNode name,
        int place,
        double opens,
        double closes,
        List<Service> services,
        double delayMin,
        double delayMax) {
    /**
     * What one caregiver does for a patient.
     *
     * @param kind the number or the name in the file, which is also the ability that it takes
     * @param duration how long it takes
     */
    record Service(JsonNode kind, double duration) {}
}
