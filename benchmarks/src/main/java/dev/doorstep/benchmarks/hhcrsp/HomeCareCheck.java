package dev.doorstep.benchmarks.hhcrsp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Follows every caregiver of a plan through the day, with nothing but the numbers of the file. */
final class HomeCareCheck {
    /** The problem counts in millionths, rounded up leg by leg. */
    private static final double TOLERANCE = 1e-5;

    private final HomeCareInstance instance;
    private final List<List<PlannedService>> routes;
    private final Map<JsonNode, Patient> patients = new HashMap<>();

    HomeCareCheck(HomeCareInstance instance, List<List<PlannedService>> routes) {
        this.instance = instance;
        this.routes = routes;
        instance.patients().forEach(patient -> patients.put(patient.name(), patient));
    }

    /**
     * Tells whether every service is done once, by somebody who is able to, after the way and not before the window,
     * and by two caregivers with the delay asked for where a patient takes two.
     */
    boolean isFeasible() {
        boolean able = true;
        for (int caregiver = 0; caregiver < routes.size(); caregiver++) {
            Set<JsonNode> abilities = instance.abilities().get(caregiver);
            able &= routes.get(caregiver).stream().allMatch(planned -> abilities.contains(planned.service()));
        }
        return able
                && routes.size() <= instance.abilities().size()
                && routes.stream().allMatch(this::isPossible)
                && unassigned() == 0
                && instance.patients().stream().allMatch(this::isServed);
    }

    /** Returns how many services nobody does. */
    int unassigned() {
        Set<List<JsonNode>> missed = new HashSet<>();
        for (Patient patient : instance.patients()) {
            patient.services().forEach(service -> missed.add(List.of(patient.name(), service.kind())));
        }
        routes.forEach(route -> route.forEach(planned -> missed.remove(List.of(planned.patient(), planned.service()))));
        return missed.size();
    }

    /** Returns a third of distance, lateness in sum and largest lateness. */
    double cost() {
        double distance = 0;
        double lateness = 0;
        double largest = 0;
        for (List<PlannedService> route : routes) {
            int place = 0;
            for (PlannedService planned : route) {
                Patient patient = patientOf(planned);
                double late = Math.max(0, planned.start() - patient.closes());
                distance += instance.distances().between(place, patient.place());
                lateness += late;
                largest = Math.max(largest, late);
                place = patient.place();
            }
            distance += instance.distances().between(place, 0);
        }
        return (distance + lateness + largest) / 3;
    }

    private boolean isPossible(List<PlannedService> route) {
        Set<JsonNode> met = new HashSet<>();
        double free = 0;
        int place = 0;
        for (PlannedService planned : route) {
            Patient patient = patientOf(planned);
            double ready = Math.max(free + instance.distances().between(place, patient.place()), patient.opens());
            if (!met.add(patient.name()) || planned.start() < ready - TOLERANCE) {
                return false;
            }
            free = planned.start() + durationOf(planned);
            place = patient.place();
        }
        return true;
    }

    private boolean isServed(Patient patient) {
        List<Double> starts = new ArrayList<>();
        for (Patient.Service service : patient.services()) {
            routes.forEach(route -> route.stream()
                    .filter(planned -> planned.patient().equals(patient.name())
                            && planned.service().equals(service.kind()))
                    .forEach(planned -> starts.add(planned.start())));
        }
        if (starts.size() != patient.services().size()) {
            return false;
        }
        double delay = starts.get(starts.size() - 1) - starts.get(0);
        return starts.size() == 1
                || (delay >= patient.delayMin() - TOLERANCE && delay <= patient.delayMax() + TOLERANCE);
    }

    private double durationOf(PlannedService planned) {
        return patientOf(planned).services().stream()
                .filter(service -> service.kind().equals(planned.service()))
                .findFirst()
                .orElseThrow()
                .duration();
    }

    private Patient patientOf(PlannedService planned) {
        return Objects.requireNonNull(
                patients.get(planned.patient()), () -> "There is no patient %s.".formatted(planned.patient()));
    }
}
