package dev.doorstep.availability.unmet;

import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import java.util.List;

/** The demand of a branch that nobody could meet. {@code UnmetDemandContract} says what a store owes it. */
public interface UnmetDemands {
    /** Adds some demand. */
    void add(List<UnmetDemand> unmet);

    /** Lists the demand whose first start that would have suited is in a window, the earliest first. */
    Page<UnmetDemand> startingIn(TimeWindow window, PageRequest page);
}
