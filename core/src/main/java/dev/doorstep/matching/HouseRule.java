package dev.doorstep.matching;

import dev.doorstep.kernel.HouseRuleId;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.workforce.Worker;
import java.util.Optional;

/**
 * A rule of the embedder about who may do which visit. It gates wherever the rules of Doorstep do: slots, holds,
 * offers, grabs, moves, plans and what verifies them ask it, and every explanation names it. Nobody can waive it.
 *
 * <p>The answer depends on nothing but what is asked, and not on the hour; it is asked often and from many threads.
 */
public interface HouseRule {
    /** Returns its code, which reasons name. */
    HouseRuleId id();

    /** Says why a worker may not do a visit, in a sentence; nothing if they may, as far as this rule goes. */
    Optional<LocalText> objection(Demand demand, Worker worker, DoorDays days);
}
