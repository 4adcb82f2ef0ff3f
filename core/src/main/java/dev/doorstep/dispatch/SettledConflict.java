package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.matching.BlockerCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A settled visit that its worker cannot be at as things stand: on leave, at another settled door, or too far from the
 * one before. No plan can mend that, since what is settled stays; somebody has to decide by hand.
 *
 * @param worker who has it
 * @param visit the visit
 * @param reasons what stands against it, one at least
 */
public record SettledConflict(PersonCode worker, VisitId visit, List<Blocker> reasons) {
    /** Keeps its own copy; rejects a conflict without any reason. */
    public SettledConflict {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("Nothing stands against the visit %s.".formatted(visit));
        }
    }

    static Stream<SettledConflict> of(DispatchProblem problem, WorkerTime time) {
        List<Claim> settled = time.claims().stream()
                .filter(claim -> !problem.ids().contains(claim.visit()))
                .sorted(Comparator.comparing(claim -> claim.door().startInclusive()))
                .toList();
        List<SettledConflict> conflicts = new ArrayList<>();
        Claim latest = null;
        for (Claim claim : settled) {
            List<Blocker> reasons = new ArrayList<>(leave(time, claim));
            if (latest != null) {
                reasons.addAll(new Pair(problem, time, latest, claim).reasons());
            }
            boolean isLatest = latest == null
                    || latest.door().endExclusive().isBefore(claim.door().endExclusive());
            latest = isLatest ? claim : latest;
            if (!reasons.isEmpty() && problem.isToday(claim)) {
                conflicts.add(new SettledConflict(time.worker().code(), claim.visit(), reasons));
            }
        }
        return conflicts.stream();
    }

    private static List<Blocker> leave(WorkerTime time, Claim claim) {
        return time.leave().stream()
                .filter(leave -> leave.window().overlaps(claim.door()))
                .map(leave -> Blocker.of(BlockerCode.LEAVE, time.worker().code(), leave.window()))
                .toList();
    }

    /** A settled visit of a worker, and the one before it that ends last. */
    private record Pair(DispatchProblem problem, WorkerTime time, Claim before, Claim after) {
        List<Blocker> reasons() {
            Instant free = before.door().endExclusive();
            if (free.isAfter(after.door().startInclusive())) {
                return List.of(Blocker.of(
                        BlockerCode.CLASHES_WITH,
                        time.worker().code(),
                        before.visit(),
                        timeOf(before.door().startInclusive()),
                        timeOf(free)));
            }
            Duration way = problem.calendars()
                    .terms()
                    .travel()
                    .between(before.place(), after.place(), time.worker().base().mode(), free)
                    .duration();
            return free.plus(way).isAfter(after.door().startInclusive())
                    ? List.of(Blocker.of(
                            BlockerCode.TRAVEL_FROM_PREVIOUS,
                            time.worker().code(),
                            before.visit(),
                            timeOf(free),
                            way.plusSeconds(59).toMinutes()))
                    : List.of();
        }

        private LocalTime timeOf(Instant instant) {
            return LocalTime.ofInstant(instant, problem.calendars().terms().zone());
        }
    }
}
