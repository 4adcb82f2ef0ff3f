package dev.doorstep;

import dev.doorstep.kernel.IdSource;
import dev.doorstep.organisation.Branch;
import dev.doorstep.routing.TravelTimes;
import java.util.function.Function;

/**
 * What the builder gives to every transaction.
 *
 * @param ids where identities come from
 * @param travel the travel times in a branch
 */
record Environment(IdSource ids, Function<Branch, TravelTimes> travel) {}
