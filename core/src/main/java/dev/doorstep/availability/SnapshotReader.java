package dev.doorstep.availability;

import dev.doorstep.availability.roster.Leave;
import dev.doorstep.availability.roster.Roster;
import dev.doorstep.availability.roster.Staff;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.UnknownWorkerException;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what the oracle must know: one query each for versions, workers, rosters, leave and claims, the versions first.
 */
record SnapshotReader(Availability.Sources sources, Terms terms) {
    /** Reads the time of some workers on some days, and a day before and after for the way there and on. */
    CalendarSnapshot read(Staff staff, LocalDate from, int days) {
        TimeWindow window = new TimeWindow(
                from.atStartOfDay(terms.zone()).toInstant().minus(Oracle.NEIGHBOURS_MAX),
                from.plusDays(days).atStartOfDay(terms.zone()).toInstant().plus(Oracle.NEIGHBOURS_MAX));
        Availability.Ports ports = sources.ports();
        Map<WorkerId, Long> versions = ports.calendars().versions(staff);
        List<Worker> workers = workers(staff);
        Map<WorkerId, Roster> rosters =
                ports.rosters().of(staff).stream().collect(Collectors.toMap(Roster::worker, Function.identity()));
        Map<WorkerId, List<Leave>> leave =
                ports.leaves().during(staff, window).stream().collect(Collectors.groupingBy(Leave::worker));
        Map<WorkerId, List<Claim>> claims =
                ports.calendars().claims(staff, window).stream().collect(Collectors.groupingBy(Claim::worker));
        return CalendarSnapshot.of(
                terms,
                workers.stream()
                        .map(worker -> WorkerTime.of(
                                new WorkerTime.Facts(
                                        worker,
                                        rosters.getOrDefault(worker.id(), Roster.empty(worker.id())),
                                        leave.getOrDefault(worker.id(), List.of()),
                                        versions.getOrDefault(worker.id(), 0L)),
                                claims.getOrDefault(worker.id(), List.of()),
                                terms.now()))
                        .toList());
    }

    private List<Worker> workers(Staff staff) {
        if (staff.workers().size() == 1) {
            WorkerId only = staff.workers().iterator().next();
            return List.of(sources.workers().find(only).orElseThrow(() -> new UnknownWorkerException(only)));
        }
        Map<WorkerId, Worker> found = sources.workers().all().stream()
                .filter(worker -> staff.contains(worker.id()))
                .collect(Collectors.toMap(Worker::id, Function.identity()));
        staff.workers().stream()
                .filter(id -> !found.containsKey(id))
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnknownWorkerException(missing);
                });
        return List.copyOf(found.values());
    }
}
