package dev.doorstep.upkeep;

import dev.doorstep.dispatch.Plans;
import dev.doorstep.event.CommandLog;
import dev.doorstep.event.Work;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.time.LocalDate;

/** Clears away what grows and is needed for some time only, for the actor of a transaction. */
public final class Upkeep {
    /** So many days everything is kept: who sends a command again after that must look first whether it was done. */
    public static final int KEPT_DAYS_MIN = 30;

    private final Access access;
    private final Work work;
    private final Ports ports;

    /**
     * Where it is kept.
     *
     * @param commands the commands that were done, by their keys
     * @param plans what plans of days were made from
     */
    public record Ports(CommandLog commands, Plans plans) {}

    /**
     * What was cleared away.
     *
     * @param commands how many commands are no longer known by their keys
     * @param planBases of how many plans it is no longer known what they were made from
     */
    public record Cleared(long commands, long planBases) {}

    /** Opens the service for one transaction. */
    public Upkeep(Access access, Work work, Ports ports) {
        this.access = access;
        this.work = work;
        this.ports = ports;
    }

    /**
     * Clears away the keys of commands that were done before a day, and what the plans of days before it were made
     * from: the plans stay, but can be neither repeated nor compared any more. Needs the permission to govern.
     *
     * @param before the first day of which everything stays, by the wall-clock of the branch
     * @throws StillNeededException if that is less than {@value #KEPT_DAYS_MIN} days ago
     */
    public Cleared clear(LocalDate before) {
        access.require(Permission.GOVERN);
        LocalDate latest = access.branch().dayOf(work.now()).minusDays(KEPT_DAYS_MIN);
        if (before.isAfter(latest)) {
            throw new StillNeededException(before, latest);
        }
        return work.atomically(() -> new Cleared(
                ports.commands.prune(access.branch().windowOf(before).startInclusive()), ports.plans.forget(before)));
    }
}
