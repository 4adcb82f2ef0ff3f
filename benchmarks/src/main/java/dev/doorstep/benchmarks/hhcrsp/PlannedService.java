package dev.doorstep.benchmarks.hhcrsp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A service on a caregiver's route.
 *
 * @param patient the number or the name in the file
 * @param service the number or the name in the file
 * @param start when it starts, in the unit of the file
 */
record PlannedService(JsonNode patient, JsonNode service, double start) {}
