package dev.doorstep.spi;

import dev.doorstep.kernel.BranchId;

/** A transaction of the host that Doorstep joins: it never commits, rolls back or closes it. */
@FunctionalInterface
public interface HostTransaction {
    /** Opens a session inside the host's transaction; committing and closing it do nothing. */
    Session open(BranchId branch);
}
