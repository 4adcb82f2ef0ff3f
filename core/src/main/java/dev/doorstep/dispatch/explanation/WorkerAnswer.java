package dev.doorstep.dispatch.explanation;

import dev.doorstep.kernel.VisitId;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.Blocker;
import dev.doorstep.workforce.block.BlockNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a worker is told when they ask why a visit is theirs, or is not: about themselves, and about nobody else.
 *
 * @param visit the visit
 * @param at as of when: when it was decided, or now if nobody has decided yet
 * @param outcome what it came to for this worker
 * @param reason why whoever has it does, or why nobody
 * @param blockers what stood against this worker
 * @param blocks the blocks that are among it, as they are by now, with what came of an appeal
 */
public record WorkerAnswer(
        VisitId visit,
        Instant at,
        Outcome outcome,
        ChoiceReason reason,
        List<Blocker> blockers,
        List<BlockNotice> blocks) {
    /** What a decision can come to for a worker. */
    public enum Outcome {
        /** It is theirs. */
        CHOSEN,
        /** Somebody else has it, and they could have had it. */
        PASSED_OVER,
        /** Something stood against them. */
        EXCLUDED,
        /** Nobody has it yet, and they could. */
        OPEN
    }

    /** Keeps its own copies. */
    public WorkerAnswer {
        blockers = List.copyOf(blockers);
        blocks = List.copyOf(blocks);
    }

    /**
     * Obtains what a worker is told of a decision.
     *
     * @param notices every block of the worker
     */
    public static WorkerAnswer of(Selection selection, WorkerId worker, List<BlockNotice> notices) {
        List<Blocker> blockers = selection.against(worker);
        return new WorkerAnswer(
                selection.visit(),
                selection.at(),
                outcome(selection, worker, blockers),
                selection.reason(),
                blockers,
                notices.stream()
                        .filter(notice -> blockers.stream()
                                .anyMatch(blocker ->
                                        blocker.facts().contains(notice.id().toString())))
                        .toList());
    }

    private static Outcome outcome(Selection selection, WorkerId worker, List<Blocker> blockers) {
        Optional<WorkerId> chosen = Optional.ofNullable(selection.chosen());
        if (chosen.filter(worker::equals).isPresent()) {
            return Outcome.CHOSEN;
        }
        if (!blockers.isEmpty()) {
            return Outcome.EXCLUDED;
        }
        return chosen.isPresent() ? Outcome.PASSED_OVER : Outcome.OPEN;
    }
}
