package dev.doorstep.staffing.credential;

import dev.doorstep.availability.Claim;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.Matching;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is seen from a day of papers that run out. A pure function of its values.
 *
 * @param day from which day it is seen
 * @param bands how far ahead
 * @param zone the zone of the branch's wall-clock
 */
public record CredentialWatch(LocalDate day, ExpiryBands bands, ZoneId zone) {
    private static final Comparator<PromisedVisit> EARLIEST_FIRST =
            Comparator.comparing(visit -> visit.claim().door().startInclusive());

    /**
     * Lists the papers of some workers that run out within the bands, the most urgent first. Papers that are renewed
     * without a gap run out when the last of them does.
     *
     * @param promised what was promised of each of them from that day on, in any order
     */
    public List<ExpiringCredential> among(Collection<Worker> workers, Map<WorkerId, List<PromisedVisit>> promised) {
        return workers.stream()
                .flatMap(worker -> expiring(worker, promised.getOrDefault(worker.id(), List.of())))
                .sorted(ExpiringCredential.MOST_URGENT_FIRST)
                .toList();
    }

    private Stream<ExpiringCredential> expiring(Worker worker, List<PromisedVisit> promised) {
        return worker.qualification().credentials().stream()
                .map(Credential::type)
                .distinct()
                .flatMap(type -> worker.qualification().lastDay(type, day).stream()
                        .flatMap(last -> bands.bandOf(last, day).stream()
                                .mapToObj(band -> new ExpiringCredential(
                                        worker, type, last, band, uncovered(worker, type, promised)))));
    }

    private List<PromisedVisit> uncovered(Worker worker, CredentialType type, List<PromisedVisit> promised) {
        return promised.stream()
                .filter(visit -> missing(worker, visit).contains(type))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private List<CredentialType> missing(Worker worker, PromisedVisit visit) {
        Claim claim = visit.claim();
        return Matching.uncovered(visit.requirement(), worker.qualification(), DoorDays.of(claim.door(), zone));
    }
}
