package dev.doorstep.dispatch.allotment;

import dev.doorstep.matching.BlockerCode;
import java.util.Set;

/**
 * What a dispatcher takes upon themselves: rules against which a worker is sent all the same.
 *
 * @param codes the rules, by the codes of what stands against the worker
 * @param because why, in the dispatcher's words
 */
public record Waiver(Set<BlockerCode> codes, String because) {
    /**
     * Keeps its own copy, and rejects a waiver that names nothing or gives no reason.
     *
     * @throws NotWaivableException if one of the rules stands whoever says what
     */
    public Waiver {
        codes = Set.copyOf(codes);
        if (codes.isEmpty() || because.isBlank()) {
            throw new IllegalArgumentException("A waiver names at least one rule and says why.");
        }
        codes.stream().filter(code -> !code.isWaivable()).sorted().findFirst().ifPresent(code -> {
            throw new NotWaivableException(code);
        });
    }
}
