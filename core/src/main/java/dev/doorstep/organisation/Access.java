package dev.doorstep.organisation;

import dev.doorstep.kernel.ActorKind;
import dev.doorstep.kernel.ActorRef;
import dev.doorstep.kernel.CustomerId;
import dev.doorstep.kernel.MerchantId;
import dev.doorstep.kernel.WorkerId;
import java.util.Optional;
import java.util.function.Supplier;

/** What the actor of a transaction may do, and the branch in which it acts. */
public final class Access {
    private final Actor actor;
    private final Branches branches;
    private Optional<Branch> branch = Optional.empty();

    /** Opens the access of an actor. */
    public Access(Actor actor, Branches branches) {
        this.actor = actor;
        this.branches = branches;
    }

    /** Returns the actor. */
    public Actor actor() {
        return actor;
    }

    /**
     * Returns the branch in which the actor acts.
     *
     * @throws UnknownBranchException if it was never saved
     */
    public Branch branch() {
        if (branch.isEmpty()) {
            branch = branches.find(actor.branch());
        }
        return branch.orElseThrow(() -> new UnknownBranchException(actor.branch()));
    }

    /** Tells whether the actor has a permission. */
    public boolean may(Permission permission) {
        return actor.permissions().contains(permission);
    }

    /**
     * Demands a permission.
     *
     * @throws NotPermittedException if the actor does not have it
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermittedException(actor.ref(), permission);
        }
    }

    /** Tells whether the actor is this customer or has a permission. */
    public boolean owns(CustomerId customer, Permission otherwise) {
        return owns(new ActorRef(ActorKind.CUSTOMER, customer.toString()), otherwise);
    }

    /** Tells whether the actor is this worker or has a permission. */
    public boolean owns(WorkerId worker, Permission otherwise) {
        return owns(new ActorRef(ActorKind.WORKER, worker.toString()), otherwise);
    }

    /** Tells whether the actor is of this merchant or has a permission. */
    public boolean owns(MerchantId merchant, Permission otherwise) {
        return owns(new ActorRef(ActorKind.MERCHANT, merchant.toString()), otherwise);
    }

    /**
     * Demands that the actor is this customer or has a permission; otherwise what they asked for looks unknown.
     *
     * @param unknown what a foreign identity looks like
     */
    public void requireOwn(CustomerId customer, Permission otherwise, Supplier<? extends RuntimeException> unknown) {
        requireOwn(new ActorRef(ActorKind.CUSTOMER, customer.toString()), otherwise, unknown);
    }

    /**
     * Demands that the actor is this worker or has a permission; otherwise what they asked for looks unknown.
     *
     * @param unknown what a foreign identity looks like
     */
    public void requireOwn(WorkerId worker, Permission otherwise, Supplier<? extends RuntimeException> unknown) {
        requireOwn(new ActorRef(ActorKind.WORKER, worker.toString()), otherwise, unknown);
    }

    /**
     * Demands that the actor is of this merchant or has a permission; otherwise what they asked for looks unknown.
     *
     * @param unknown what a foreign identity looks like
     */
    public void requireOwn(MerchantId merchant, Permission otherwise, Supplier<? extends RuntimeException> unknown) {
        requireOwn(new ActorRef(ActorKind.MERCHANT, merchant.toString()), otherwise, unknown);
    }

    private void requireOwn(ActorRef owner, Permission otherwise, Supplier<? extends RuntimeException> unknown) {
        if (!owns(owner, otherwise)) {
            throw unknown.get();
        }
    }

    private boolean owns(ActorRef owner, Permission otherwise) {
        return actor.ref().equals(owner) || may(otherwise);
    }
}
