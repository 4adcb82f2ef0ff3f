package dev.doorstep.workforce;

import dev.doorstep.kernel.DoorstepException;
import java.io.Serial;
import java.util.Objects;

/** Thrown when a worker cannot belong to anybody in the way that is asked for. */
public final class UnfitRelationException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    private UnfitRelationException(String code, Object... facts) {
        super(code, facts);
    }

    static UnfitRelationException of(Worker worker, WorkRelation asked) {
        return worker.terms().merchant() == null
                ? new UnfitRelationException("worker.relation.no-merchant", worker.code(), asked)
                : new UnfitRelationException(
                        "worker.relation.of-merchant",
                        worker.code(),
                        Objects.requireNonNull(worker.terms().merchant()),
                        asked);
    }
}
