package dev.doorstep.availability.unmet;

import dev.doorstep.kernel.Page;
import dev.doorstep.kernel.PageRequest;
import dev.doorstep.kernel.TimeWindow;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Telling what customers asked for in vain, for the actor of a transaction. */
public final class UnmetDemandDesk {
    private final Access access;
    private final UnmetDemands demands;

    /** Opens the service for one transaction. */
    public UnmetDemandDesk(Access access, UnmetDemands demands) {
        this.access = access;
        this.demands = demands;
    }

    /**
     * Lists the demand whose first start that would have suited is in a window, the earliest first. Needs the
     * permission to read.
     */
    public Page<UnmetDemand> startingIn(TimeWindow window, PageRequest page) {
        access.require(Permission.READ);
        return demands.startingIn(window, page);
    }

    /**
     * Counts that demand, told apart by some of what is known of it, the most frequent first. Needs the permission to
     * read.
     */
    public List<UnmetCount> count(TimeWindow window, Set<UnmetCount.By> by) {
        access.require(Permission.READ);
        ZoneId zone = access.branch().zone();
        Map<UnmetCount.Of, Long> times = new HashMap<>();
        Page.each(
                PageRequest.SIZE_MAX,
                page -> demands.startingIn(window, page),
                page -> page.stream()
                        .flatMap(unmet -> UnmetCount.Of.of(unmet, by, zone))
                        .forEach(of -> times.merge(of, 1L, Long::sum)));
        return times.entrySet().stream()
                .map(of -> new UnmetCount(of.getKey(), of.getValue()))
                .sorted(UnmetCount.MOST_FIRST)
                .toList();
    }
}
