package dev.doorstep.pricing.redemption;

import dev.doorstep.event.StaleWriteException;
import dev.doorstep.kernel.CouponCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The groups of a branch in which customers buy together. */
public interface GroupBuys {
    /** Finds a group by its code in its canonical form. */
    Optional<GroupBuy> find(CouponCode code);

    /**
     * Finds a group whose members are about to change; whoever does so at once waits, or runs again.
     *
     * @return the group with its members of now
     */
    Optional<Locked> lock(CouponCode code);

    /** Lists who is in any of some groups: the uses of their promotions by their codes. */
    List<Redemption> members(Collection<CouponCode> codes);

    /** Lists open groups that close after an instant, those that close soonest first. */
    List<GroupBuy> closingAfter(Instant instant, int limit);

    /** Lists open groups that closed until an instant, those that closed first first. */
    List<GroupBuy> overdueAt(Instant instant, int limit);

    /**
     * Saves a group and returns it as saved. A version of zero inserts, any other replaces.
     *
     * @throws StaleWriteException if somebody saved the group since this copy was read
     */
    GroupBuy save(GroupBuy group);

    /**
     * A group that nobody else changes meanwhile.
     *
     * @param group the group
     * @param members who is in it
     */
    record Locked(GroupBuy group, List<Redemption> members) {
        /** Keeps its own copy. */
        public Locked {
            members = List.copyOf(members);
        }
    }
}
