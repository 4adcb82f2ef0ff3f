package dev.doorstep.availability.presence;

import dev.doorstep.availability.Claim;
import dev.doorstep.availability.ClaimState;
import dev.doorstep.availability.Terms;
import dev.doorstep.availability.WorkerTime;
import dev.doorstep.availability.roster.Leave;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.workforce.Worker;
import dev.doorstep.workforce.WorkerStatus;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one worker stands at an instant.
 *
 * @param worker the worker
 * @param state where they stand
 * @param until until when that is known to hold; nothing if nobody can say
 * @param claim the visit at whose door they are, if they are at one
 */
public record Standing(
        Worker worker,
        WorkState state,
        @Nullable Instant until,
        @Nullable Claim claim) {
    static Standing of(WorkerTime time, Terms terms, Instant at) {
        Optional<Claim> claim = time.claims().stream()
                .filter(each -> each.state() != ClaimState.HELD && each.door().contains(at))
                .findFirst();
        if (claim.isPresent()) {
            Claim there = claim.get();
            return new Standing(time.worker(), WorkState.ON_VISIT, there.door().endExclusive(), there);
        }
        return time.leave().stream()
                .map(Leave::window)
                .filter(window -> window.contains(at))
                .findFirst()
                .map(window -> new Standing(time.worker(), WorkState.ON_LEAVE, window.endExclusive(), null))
                .orElseGet(() -> onShift(time, terms, at));
    }

    private static Standing onShift(WorkerTime time, Terms terms, Instant at) {
        return time.roster().windows(terms.branch().dayOf(at), terms.zone()).stream()
                .filter(shift -> shift.contains(at))
                .findFirst()
                .map(shift -> said(time, terms, at, shift))
                .orElseGet(() -> new Standing(time.worker(), WorkState.OFF_SHIFT, null, null));
    }

    private static Standing said(WorkerTime time, Terms terms, Instant at, TimeWindow shift) {
        Worker worker = time.worker();
        if (!at.isBefore(time.takesFrom(terms))) {
            return new Standing(worker, WorkState.ONLINE, shift.endExclusive(), null);
        }
        WorkerStatus status = worker.terms().status();
        boolean busy = status.kind() == WorkerStatus.Kind.BUSY;
        return new Standing(worker, busy ? WorkState.BUSY : WorkState.OFFLINE, status.until(), null);
    }
}
