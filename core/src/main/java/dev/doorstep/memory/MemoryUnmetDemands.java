package dev.doorstep.memory;

import dev.doorstep.availability.unmet.UnmetDemand;
import dev.doorstep.availability.unmet.UnmetDemands;
import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;

/** The demand of a branch that nobody could meet. */
record MemoryUnmetDemands(MemoryTable<UnmetDemand>.View rows, String branch) implements UnmetDemands {
    @Override
    public void add(List<UnmetDemand> unmet) {
        unmet.forEach(one -> rows.put(branch + "/" + one.id(), one));
    }

    @Override
    public Page<UnmetDemand> startingIn(TimeWindow window, PageRequest page) {
        return PlaceInTime.page(
                rows.scan(branch + "/")
                        .filter(unmet -> window.contains(unmet.starts().startInclusive())),
                page,
                unmet -> PlaceInTime.of(unmet.starts().startInclusive(), unmet.id()));
    }
}
