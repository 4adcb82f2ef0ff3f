package dev.doorstep.staffing.credential;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.Matching;
import dev.doorstep.workforce.Credential;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is seen from a day of papers and skills that run out. A pure function of its values.
 *
 * @param day from which day it is seen
 * @param bands how far ahead
 * @param zone the zone of the branch's wall-clock
 */
public record CredentialWatch(LocalDate day, ExpiryBands bands, ZoneId zone) {
    private static final Comparator<PromisedVisit> EARLIEST_FIRST =
            Comparator.comparing(visit -> visit.claim().door().startInclusive());

    /**
     * Lists the papers and skills of some workers that run out within the bands, the most urgent first. Papers that are
     * renewed without a gap run out when the last of them does; a skill has one end for each level that ends.
     *
     * @param promised what was promised of each of them from that day on, in any order
     */
    public List<ExpiringCredential> among(Collection<Worker> workers, Map<WorkerId, List<PromisedVisit>> promised) {
        return workers.stream()
                .flatMap(worker -> {
                    List<PromisedVisit> own = promised.getOrDefault(worker.id(), List.of());
                    return Stream.concat(papers(worker, own), skills(worker, own));
                })
                .sorted(ExpiringCredential.MOST_URGENT_FIRST)
                .toList();
    }

    private Stream<ExpiringCredential> papers(Worker worker, List<PromisedVisit> promised) {
        Qualification has = worker.qualification();
        return has.credentials().stream()
                .map(Credential::type)
                .distinct()
                .flatMap(type -> has
                        .lastDay(type, day)
                        .flatMap(last -> expiring(
                                worker,
                                Certified.by(type),
                                last,
                                promised,
                                visit -> missing(has, visit).contains(type)))
                        .stream());
    }

    private Stream<ExpiringCredential> skills(Worker worker, List<PromisedVisit> promised) {
        Qualification has = worker.qualification();
        return has.skills().entrySet().stream()
                .flatMap(skill -> skill.getValue().stages().stream()
                        .flatMap(stage -> Optional.ofNullable(stage.lastDay())
                                .flatMap(last -> expiring(
                                        worker,
                                        Certified.in(skill.getKey(), stage.level()),
                                        last,
                                        promised,
                                        visit -> isEnded(has, skill.getKey(), stage, visit)))
                                .stream()));
    }

    private Optional<ExpiringCredential> expiring(
            Worker worker,
            Certified certified,
            LocalDate last,
            List<PromisedVisit> promised,
            Predicate<PromisedVisit> isUncovered) {
        OptionalInt band = bands.bandOf(last, day);
        return band.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExpiringCredential(
                        worker,
                        certified,
                        last,
                        band.getAsInt(),
                        promised.stream()
                                .filter(isUncovered)
                                .sorted(EARLIEST_FIRST)
                                .toList()));
    }

    private List<CredentialType> missing(Qualification has, PromisedVisit visit) {
        return Matching.uncovered(visit.requirement(), has, days(visit));
    }

    /** Tells whether a visit needs a skill that would be good enough for it if this level of it lasted longer. */
    private boolean isEnded(Qualification has, SkillCode skill, Proficiency.Stage stage, PromisedVisit visit) {
        return Optional.ofNullable(Matching.unmastered(visit.requirement(), has, days(visit))
                        .get(skill))
                .flatMap(least -> has.longest(skill, least))
                .filter(stage::equals)
                .isPresent();
    }

    private DoorDays days(PromisedVisit visit) {
        return DoorDays.of(visit.claim().door(), zone);
    }
}
