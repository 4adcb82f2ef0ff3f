package dev.doorstep.dispatch;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.kernel.GeoPoint;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.VisitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a worker does on a day whatever the plan says: the claims of that day that may not move, and those of the day
 * before and after from which, or to which, the way could be too long, a visit without any way to it apart.
 *
 * @param claims the claims, the earliest first; none if they cannot all be kept
 * @param missed the first claim that the worker cannot get to from the one before it; whoever has one gets no visit
 *     from the plan
 */
record SettledDay(List<Claim> claims, Optional<Claim> missed) {
    boolean isPossible() {
        return missed.isEmpty();
    }

    static SettledDay of(DispatchProblem problem, WorkerTime time) {
        return new Reader(problem, time).read();
    }

    private record Reader(DispatchProblem problem, WorkerTime time) {
        SettledDay read() {
            Set<VisitId> movable = problem.ids();
            TimeWindow window = problem.window();
            List<Claim> fixed = time.claims().stream()
                    .filter(claim -> !movable.contains(claim.visit()))
                    .toList();
            List<Claim> claims = Stream.of(
                            eve(fixed, window.startInclusive()).stream(),
                            fixed.stream()
                                    .filter(claim ->
                                            window.contains(claim.door().startInclusive())),
                            morrow(fixed, window.endExclusive()).stream())
                    .flatMap(part -> part)
                    .toList();
            Optional<Claim> missed = missed(claims);
            return new SettledDay(missed.isEmpty() ? claims : List.of(), missed);
        }

        /**
         * Returns the last claim before the day, if from there some visit could not be reached when the first shift
         * begins.
         */
        private Optional<Claim> eve(List<Claim> fixed, Instant dawn) {
            List<TimeWindow> work = time.workableLonger(problem.calendars().terms(), problem.day());
            Instant first = work.isEmpty() ? dawn : work.get(0).startInclusive();
            return fixed.stream()
                    .filter(claim -> claim.door().startInclusive().isBefore(dawn))
                    .max(Comparator.comparing(claim -> claim.door().startInclusive()))
                    .filter(claim -> anyInReach(task -> isLate(claim, task, first)));
        }

        /**
         * Returns the first claim after the day, if after some visit that starts as late as it may it could not be
         * reached.
         */
        private Optional<Claim> morrow(List<Claim> fixed, Instant midnight) {
            return fixed.stream()
                    .filter(claim -> !claim.door().startInclusive().isBefore(midnight))
                    .min(Comparator.comparing(claim -> claim.door().startInclusive()))
                    .filter(claim -> anyInReach(task -> isLate(task, claim)));
        }

        private boolean anyInReach(Predicate<VisitTask> condition) {
            return problem.visits().stream().filter(condition).anyMatch(task -> problem.isReached(task, time.worker()));
        }

        private boolean isLate(Claim eve, VisitTask task, Instant first) {
            return arrival(
                            eve.place(),
                            eve.door().endExclusive(),
                            task.demand().place().point())
                    .isAfter(first);
        }

        private boolean isLate(VisitTask task, Claim morrow) {
            return latestEnd(task)
                    .filter(end -> arrival(task.demand().place().point(), end, morrow.place())
                            .isAfter(morrow.door().startInclusive()))
                    .isPresent();
        }

        private Optional<Instant> latestEnd(VisitTask task) {
            List<Instant> starts = problem.starts(task);
            return starts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(starts.get(starts.size() - 1).plus(problem.atDoor(task, time)));
        }

        private Optional<Claim> missed(List<Claim> claims) {
            for (int next = 1; next < claims.size(); next++) {
                Claim before = claims.get(next - 1);
                Claim after = claims.get(next);
                if (arrival(before.place(), before.door().endExclusive(), after.place())
                        .isAfter(after.door().startInclusive())) {
                    return Optional.of(after);
                }
            }
            return Optional.empty();
        }

        private Instant arrival(GeoPoint from, Instant departure, GeoPoint to) {
            return departure.plus(problem.calendars()
                    .terms()
                    .travel()
                    .between(from, to, time.worker().base().mode(), departure)
                    .duration());
        }
    }
}
