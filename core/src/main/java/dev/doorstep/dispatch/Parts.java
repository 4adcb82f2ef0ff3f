package dev.doorstep.dispatch;

import dev.doorstep.dispatch.policy.DispatchPolicy;
import dev.doorstep.dispatch.policy.PolicyDesk;
import dev.doorstep.kernel.CategoryId;
import dev.doorstep.kernel.OfferingId;
import dev.doorstep.kernel.OrderId;
import dev.doorstep.order.Orders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the part of a policy that orders go by. A policy without parts reads nothing. */
final class Parts {
    private final PolicyDesk policies;
    private final Orders orders;
    private final DispatchPolicy policy;
    private final Map<OfferingId, Optional<CategoryId>> known = new HashMap<>();

    Parts(PolicyDesk policies, Orders orders, DispatchPolicy policy) {
        this.policies = policies;
        this.orders = orders;
        this.policy = policy;
    }

    Optional<CategoryId> of(OrderId id) {
        return policy.categories().isEmpty()
                ? Optional.empty()
                : orders.find(id)
                        .map(order -> order.sold().offering())
                        .flatMap(offering -> known.computeIfAbsent(offering, asked -> policies.partOf(policy, asked)));
    }
}
