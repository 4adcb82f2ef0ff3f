package dev.doorstep.discovery;

import com.google.common.collect.Maps;
import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.Matching;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a worker could do on a day.
 *
 * @param worker the worker
 * @param day the day
 */
record Ability(Worker worker, LocalDate day) {
    /**
     * Tells whether the worker is as a customer wishes and has the skills and papers of an offering, the skills as well
     * as wished.
     */
    boolean covers(Offering offering, OfferingQuery.Staff wish) {
        Gender gender = wish.gender();
        Requirement needed = asWell(offering.work().requirement(), wish.level());
        DoorDays today = new DoorDays(day, day);
        return (gender == null || gender == worker.person().gender())
                && Matching.unmastered(needed, worker.qualification(), today).isEmpty()
                && Matching.uncovered(needed, worker.qualification(), today).isEmpty();
    }

    /** Returns what is asked for if all of it is to be as good as somebody wishes, or what it is. */
    private static Requirement asWell(Requirement needed, @Nullable SkillLevel wished) {
        return wished == null ? needed : needed.and(Maps.asMap(needed.skills().keySet(), skill -> wished), Set.of());
    }
}
