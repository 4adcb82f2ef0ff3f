package dev.doorstep.dispatch.allotment;

import dev.doorstep.kernel.DoorstepException;
import dev.doorstep.matching.BlockerCode;
import java.io.Serial;
import java.util.Arrays;

/** Thrown when somebody would waive a rule that stands whoever says what. */
public final class NotWaivableException extends DoorstepException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotWaivableException(BlockerCode code) {
        super(
                "allotment.not-waivable",
                code,
                Arrays.stream(BlockerCode.values())
                        .filter(BlockerCode::isWaivable)
                        .toList());
    }
}
