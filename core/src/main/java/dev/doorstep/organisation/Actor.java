package dev.doorstep.organisation;

import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.BranchId;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.WorkerId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who uses Doorstep, in one branch, with what they may do. The host decides who that is; Doorstep trusts it.
 *
 * @param ref who it is
 * @param branch the branch in which they act
 * @param permissions what they may do beyond what is their own
 */
public record Actor(ActorRef ref, BranchId branch, Set<Permission> permissions) {
    /** Keeps its own copy of the permissions. */
    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Obtains a customer, who may do what is their own. */
    public static Actor customer(CustomerId customer, BranchId branch) {
        return new Actor(new ActorRef(ActorKind.CUSTOMER, customer.toString()), branch, Set.of());
    }

    /** Obtains a worker, who may do what is their own. */
    public static Actor worker(WorkerId worker, BranchId branch) {
        return new Actor(new ActorRef(ActorKind.WORKER, worker.toString()), branch, Set.of());
    }

    /** Obtains somebody of a merchant, who may do what is the merchant's own. */
    public static Actor merchant(MerchantId merchant, BranchId branch) {
        return new Actor(new ActorRef(ActorKind.MERCHANT, merchant.toString()), branch, Set.of());
    }

    /** Obtains an operator with some permissions. */
    public static Actor operator(String login, BranchId branch, Set<Permission> permissions) {
        return new Actor(new ActorRef(ActorKind.OPERATOR, login), branch, permissions);
    }

    /** Obtains an operator with every permission. */
    public static Actor administrator(String login, BranchId branch) {
        return operator(login, branch, EnumSet.allOf(Permission.class));
    }

    /** Obtains Doorstep itself, for timers and jobs, with every permission. */
    public static Actor system(BranchId branch) {
        return new Actor(ActorRef.SYSTEM, branch, EnumSet.allOf(Permission.class));
    }
}
