package dev.doorstep.matching;

import java.util.List;
import java.util.function.Function;

/**
 * One rule about one worker for one visit: its code, and what stands against the worker.
 *
 * @param name what the rule is about, the first of the codes that it gives
 * @param gate answers the reasons against the worker; empty when the worker passes
 */
public record Rule(BlockerCode name, Function<Candidacy, List<Blocker>> gate) {
    /** Returns what this rule has against the worker; empty when the worker passes. */
    public List<Blocker> blockers(Candidacy candidacy) {
        return gate.apply(candidacy);
    }
}
