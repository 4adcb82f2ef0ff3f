package dev.doorstep.order.performance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.doorstep.availability.Scheduling;
import dev.doorstep.availability.duration.DurationLearner;
import dev.doorstep.availability.duration.DurationModel;
import dev.doorstep.availability.duration.DurationSource;
import dev.doorstep.availability.duration.DurationTerms;
import dev.doorstep.availability.duration.FinishedWay;
import dev.doorstep.availability.duration.WayLearner;
import dev.doorstep.kernel.DurationModelId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.order.CourseReader;
import dev.doorstep.order.Fulfilment;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looking back on what was done, and learning from it: for the actor of a transaction. */
public final class PerformanceDesk {
    private final Access access;
    private final DoneVisits done;

    /**
     * Opens the service for one transaction.
     *
     * @param scheduling who was planned to be where; it should know ways to doors of the past, or do without them
     */
    public PerformanceDesk(Access access, Fulfilment.Ports ports, Scheduling scheduling) {
        this.access = access;
        this.done = new DoneVisits(new CourseReader(ports, scheduling));
    }

    /**
     * Says how the finished visits of some days went, offering by offering by their codes: all workers together, then
     * each of them. Ways that tables of travel do not hold any more are left out. Needs the permission to read.
     *
     * @param first the first day, by the branch's wall-clock
     * @param last the last day, at most {@value DurationSource#DAYS_MAX} days in all
     */
    public List<WorkPerformance> report(LocalDate first, LocalDate last) {
        access.require(Permission.READ);
        requireDays(first, last);
        Map<OfferingId, List<DoneVisit>> offerings = new TreeMap<>(Comparator.comparing(OfferingId::value));
        done.read(first, last)
                .forEach(visit -> offerings
                        .computeIfAbsent(visit.offering(), offering -> new ArrayList<>())
                        .add(visit));
        List<WorkPerformance> report = new ArrayList<>();
        offerings.forEach((offering, visits) -> {
            report.add(WorkPerformance.of(offering, null, visits));
            Map<PersonCode, List<DoneVisit>> workers = visits.stream()
                    .collect(groupingBy(
                            DoneVisit::worker, () -> new TreeMap<>(Comparator.comparing(PersonCode::value)), toList()));
            workers.forEach((worker, own) -> report.add(WorkPerformance.of(offering, worker, own)));
        });
        return List.copyOf(report);
    }

    /**
     * Learns how long work and ways take from the finished visits of some days: ways at every hour of the day, of
     * workers who say when they set out and when they arrive. What comes out holds from the day after them
     * and is not saved yet: {@link dev.doorstep.availability.duration.DurationDesk#save} puts it into use. Needs the
     * permission to read.
     *
     * @param id the code of the model
     * @param first the first day, by the branch's wall-clock
     * @param last the last day, at most {@value DurationSource#DAYS_MAX} days in all
     */
    public DurationModel learn(DurationModelId id, LocalDate first, LocalDate last, DurationTerms terms) {
        access.require(Permission.READ);
        requireDays(first, last);
        List<DoneVisit> visits = done.read(first, last).toList();
        DurationLearner.Lesson lesson = DurationLearner.learn(
                terms.quantilePercent(), visits.stream().map(DoneVisit::work).toList());
        ZoneId zone = access.branch().zone();
        List<FinishedWay> ways =
                visits.stream().flatMap(visit -> visit.way(zone).stream()).toList();
        return new DurationModel(
                id,
                last.plusDays(1),
                null,
                terms,
                new DurationSource(first, last, lesson.visits(), lesson.leftOut()),
                lesson.offerings(),
                WayLearner.learn(terms.quantilePercent(), ways).orElse(null),
                0);
    }

    private static void requireDays(LocalDate first, LocalDate last) {
        new DurationSource(first, last, 0, 0);
    }
}
