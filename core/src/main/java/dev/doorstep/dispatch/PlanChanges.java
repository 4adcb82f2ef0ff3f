package dev.doorstep.dispatch;

import dev.doorstep.kernel.OrderId;
import dev.doorstep.kernel.WorkerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a plan changes, cut into the smallest groups that must change together: those of workers who exchange
 * visits, and of those who come for one order.
 *
 * @param all the changes, in the order of the plan
 */
public record PlanChanges(List<PlanChange> all) {
    /** Keeps its own copy. */
    public PlanChanges {
        all = List.copyOf(all);
    }

    /** Returns the groups; no worker and no order is in two of them. */
    public List<List<PlanChange>> groups() {
        Map<WorkerId, WorkerId> leaders = new HashMap<>();
        Map<OrderId, WorkerId> orders = new HashMap<>();
        all.forEach(change -> {
            WorkerId to = leader(leaders, change.to().worker());
            change.from().ifPresent(from -> leaders.put(leader(leaders, from.worker()), to));
            WorkerId first = orders.putIfAbsent(change.order(), to);
            if (first != null) {
                leaders.put(leader(leaders, first), leader(leaders, to));
            }
        });
        Map<WorkerId, List<PlanChange>> groups = new LinkedHashMap<>();
        all.forEach(change -> groups.computeIfAbsent(leader(leaders, change.to().worker()), leader -> new ArrayList<>())
                .add(change));
        return groups.values().stream().map(List::copyOf).toList();
    }

    /** Follows a worker to who stands for the group (union-find, Galler and Fischer 1964). */
    private static WorkerId leader(Map<WorkerId, WorkerId> leaders, WorkerId worker) {
        WorkerId next = leaders.get(worker);
        return next == null || next.equals(worker) ? worker : leader(leaders, next);
    }
}
