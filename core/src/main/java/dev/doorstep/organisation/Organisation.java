package dev.doorstep.organisation;

import java.util.List;

/** Founding branches and merchants and changing their settings. */
public final class Organisation {
    private final Access access;
    private final Ports ports;

    /**
     * Where branches and merchants are kept.
     *
     * @param branches the branches
     * @param merchants the merchants
     */
    public record Ports(Branches branches, Merchants merchants) {}

    /** Opens the service for one transaction. */
    public Organisation(Access access, Ports ports) {
        this.access = access;
        this.ports = ports;
    }

    /** Returns the actor's branch. */
    public Branch branch() {
        return access.branch();
    }

    /** Lists all branches of the installation by their codes. */
    public List<Branch> branches() {
        access.require(Permission.GOVERN);
        return ports.branches.all();
    }

    /** Saves a branch. */
    public Branch save(Branch branch) {
        access.require(Permission.GOVERN);
        return ports.branches.save(branch);
    }

    /** Lists the merchants of the branch by their codes. */
    public List<Merchant> merchants() {
        return ports.merchants.all();
    }

    /** Saves a merchant. */
    public Merchant save(Merchant merchant) {
        access.require(Permission.STAFF);
        return ports.merchants.save(merchant);
    }
}
