package dev.doorstep.exchange.city;

import dev.doorstep.organisation.Branch;
import java.util.Set;

/**
 * What every other file of a city stands on.
 *
 * @param branch the branch
 * @param districts the districts of the city
 */
record Ground(Branch branch, Set<String> districts) {
    /** Keeps its own copy. */
    Ground {
        districts = Set.copyOf(districts);
    }
}
