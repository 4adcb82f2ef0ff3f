package dev.doorstep.matching;

import dev.doorstep.workforce.Worker;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the embedder.
 *
 * @param rules the rules, of different codes
 */
public record HouseRules(List<HouseRule> rules) {
    /** No rules but those of Doorstep. */
    public static final HouseRules NONE = new HouseRules(List.of());

    /** Keeps its own copy, and rejects two rules of one code. */
    public HouseRules {
        rules = List.copyOf(rules);
        if (rules.stream().map(HouseRule::id).distinct().count() < rules.size()) {
            throw new IllegalArgumentException("Of the house rules %s, two have the same code."
                    .formatted(rules.stream().map(HouseRule::id).toList()));
        }
    }

    /** Returns these rules and one more. */
    public HouseRules and(HouseRule rule) {
        List<HouseRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new HouseRules(more);
    }

    /** Returns what they have against a worker, in their order. */
    List<Blocker> blockers(Demand demand, Worker worker, DoorDays days) {
        return rules.isEmpty()
                ? List.of()
                : rules.stream()
                        .flatMap(rule -> rule.objection(demand, worker, days).stream()
                                .map(objection -> Blocker.of(
                                        BlockerCode.HOUSE_RULE,
                                        worker.code(),
                                        rule.id(),
                                        objection.en(),
                                        objection.zh())))
                        .toList();
    }
}
