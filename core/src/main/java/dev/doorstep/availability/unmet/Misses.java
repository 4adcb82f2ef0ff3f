package dev.doorstep.availability.unmet;

import dev.doorstep.event.Work;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.kernel.UnmetDemandId;
import dev.doorstep.kernel.VisitId;
import dev.doorstep.matching.BlockerCode;
import dev.doorstep.matching.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What one transaction looked for in vain. Confined to the transaction's thread. */
public final class Misses {
    private final boolean noted;
    private final Map<VisitId, OfferingId> offerings = new HashMap<>();
    private final List<UnmetDemand> unmet = new ArrayList<>();

    private Misses(boolean noted) {
        this.noted = noted;
    }

    /** Obtains what notes everything. */
    public static Misses noted() {
        return new Misses(true);
    }

    /** Obtains what notes nothing. */
    public static Misses ignored() {
        return new Misses(false);
    }

    /** Notes for which offering a visit is looked for: a demand does not say it. */
    public void about(VisitId visit, OfferingId offering) {
        if (noted) {
            offerings.put(visit, offering);
        }
    }

    /**
     * Notes that nobody can do what is asked.
     *
     * @param blockers says what stood against whoever came closest; asked only if it is noted
     */
    public void note(Work work, UnmetDemand.Kind kind, Wanted wanted, Supplier<Set<BlockerCode>> blockers) {
        if (noted) {
            Demand demand = wanted.demand;
            unmet.add(new UnmetDemand(
                    new UnmetDemandId(work.newId()),
                    work.now(),
                    kind,
                    offerings.get(demand.visit()),
                    demand.place().district(),
                    wanted.starts,
                    blockers.get()));
        }
    }

    /**
     * What was asked.
     *
     * @param demand what the visit asks
     * @param starts the starts that would have suited
     */
    public record Wanted(Demand demand, TimeWindow starts) {}

    /** Lists what was noted. */
    public List<UnmetDemand> all() {
        return List.copyOf(unmet);
    }
}
