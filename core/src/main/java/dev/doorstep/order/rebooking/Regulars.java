package dev.doorstep.order.rebooking;

import dev.doorstep.kernel.WorkerId;
import dev.doorstep.matching.WorkerChoice;
import dev.doorstep.workforce.Worker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workers whom a customer wished for then and the one who came, as far as they still suit.
 *
 * @param choice the wish for them now
 * @param dearest who should come: the one named, else who came, else the first wished for; nothing if nobody is left
 * @param losses why the others are left out
 */
record Regulars(WorkerChoice choice, @Nullable Worker dearest, List<Loss> losses) {
    /** Keeps its own copy. */
    Regulars {
        losses = List.copyOf(losses);
    }

    /**
     * One of them.
     *
     * @param worker who it is
     * @param loss why they do not suit any more, or nothing
     */
    record Regular(Worker worker, @Nullable Loss loss) {}

    /** Lists them: those who were wished for, the dearest first, then who came. */
    static List<WorkerId> of(WorkerChoice then, Optional<WorkerId> came) {
        return Stream.concat(then.workers().stream(), came.stream()).distinct().toList();
    }

    /** Obtains what is left of them. */
    static Regulars of(WorkerChoice then, Optional<WorkerId> came, List<Regular> all) {
        List<Worker> suited = all.stream()
                .filter(regular -> regular.loss == null)
                .map(Regular::worker)
                .toList();
        List<Loss> losses =
                all.stream().flatMap(regular -> Stream.ofNullable(regular.loss)).toList();
        boolean named = then.isStrict() && suited.stream().anyMatch(worker -> then.allows(worker.id()));
        return new Regulars(
                named ? then : preferred(suited),
                dearest(named ? then.workers() : came.stream().toList(), suited),
                losses);
    }

    /** Tells whether the one who should come must come. */
    boolean areNamed() {
        return choice.isStrict();
    }

    private static WorkerChoice preferred(List<Worker> suited) {
        List<WorkerId> wished =
                suited.stream().map(Worker::id).limit(WorkerChoice.WORKERS_MAX).toList();
        return wished.isEmpty() ? WorkerChoice.any() : WorkerChoice.preferred(wished);
    }

    private static @Nullable Worker dearest(List<WorkerId> first, List<Worker> suited) {
        return suited.stream()
                .filter(worker -> first.contains(worker.id()))
                .findFirst()
                .or(() -> suited.stream().findFirst())
                .orElse(null);
    }
}
