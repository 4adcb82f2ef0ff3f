package dev.doorstep.benchmarks.hhcrsp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.benchmarks.InstanceFile;
import dev.doorstep.routing.Compatibility;
import dev.doorstep.routing.RouteFrame;
import dev.doorstep.routing.RoutingProblem;
import dev.doorstep.routing.RoutingStop;
import dev.doorstep.routing.RoutingWeights;
import dev.doorstep.routing.Span;
import dev.doorstep.routing.TravelMatrix;
import dev.doorstep.routing.crew.CrewProblem;
import dev.doorstep.routing.crew.CrewVisit;
import dev.doorstep.routing.crew.Lateness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A home health care problem as a file tells.
 *
 * @param patients who is visited; the stops of the problem are their services, patient by patient
 * @param abilities by caregiver, the kinds of service
 * @param distances between places, of which 0 is where all caregivers start and end
 */
record HomeCareInstance(List<Patient> patients, List<Set<JsonNode>> abilities, Distances distances) {
    /** The problem counts in millionths, because that is how exact the files are. */
    static final int SCALE = 1_000_000;

    /** More than any plan costs, and the sum over a thousand services still exact in a double. */
    private static final long UNASSIGNED_COST = 1_000_000_000_000L;

    private static final Span ALWAYS = new Span(-Span.MOMENT_MAX, Span.MOMENT_MAX);

    /** Reads a file in the text format of Mankowska or, if its name ends so, in the JSON format of Ceschia. */
    static HomeCareInstance read(Path file) throws IOException {
        return InstanceFile.read(
                file, "hhcrsp", file.toString().endsWith(".json") ? JsonFormat::read : MankowskaFormat::read);
    }

    /** Returns the problem in millionths; it costs three times what the plan costs by the files' measure. */
    CrewProblem problem() {
        List<RoutingStop> stops = new ArrayList<>();
        List<CrewVisit> crews = new ArrayList<>();
        List<Long> due = new ArrayList<>();
        Compatibility.Builder compatibility = Compatibility.of(abilities.size());
        for (Patient patient : patients) {
            if (patient.services().size() == 2) {
                crews.add(CrewVisit.inSequence(stops.size(), stops.size() + 1, delay(patient)));
            }
            for (Patient.Service service : patient.services()) {
                forbid(compatibility, stops.size(), service.kind());
                stops.add(stop(patient, service));
                due.add(scaled(patient.closes()));
            }
        }
        RouteFrame frame = RouteFrame.from(0, List.of(ALWAYS)).withDepotWindow(new Span(0, Span.MOMENT_MAX));
        RoutingProblem routing = RoutingProblem.of(
                stops, Collections.nCopies(abilities.size(), frame), List.of(matrix()), RoutingWeights.DISTANCE);
        return new CrewProblem(routing.withCompatibility(compatibility.build()), crews, new Lateness(due, 1, 1));
    }

    private void forbid(Compatibility.Builder compatibility, int stop, JsonNode kind) {
        for (int caregiver = 0; caregiver < abilities.size(); caregiver++) {
            if (!abilities.get(caregiver).contains(kind)) {
                compatibility.forbid(stop, caregiver);
            }
        }
    }

    private static RoutingStop stop(Patient patient, Patient.Service service) {
        Span window = new Span(scaled(patient.opens()), Span.MOMENT_MAX);
        return RoutingStop.of(patient.place(), scaled(service.duration()), List.of(window), UNASSIGNED_COST);
    }

    private static Span delay(Patient patient) {
        return new Span(scaled(patient.delayMin()), scaled(patient.delayMax()));
    }

    private TravelMatrix matrix() {
        int size = distances.size();
        int[] legs = new int[size * size];
        for (int cell = 0; cell < legs.length; cell++) {
            legs[cell] = Math.toIntExact(scaled(distances.between(cell / size, cell % size)));
        }
        return TravelMatrix.of(size, legs, legs);
    }

    /** Rounds up, so that what the problem finds in time is so by the file. */
    private static long scaled(double value) {
        return (long) Math.ceil(value * SCALE - 1e-3);
    }
}
