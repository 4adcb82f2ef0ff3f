package dev.doorstep.discovery;

import dev.doorstep.catalog.Offering;
import dev.doorstep.catalog.Requirement;
import dev.doorstep.kernel.Gender;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import dev.doorstep.matching.DoorDays;
import dev.doorstep.matching.Matching;
import dev.doorstep.workforce.Worker;
import java.time.LocalDate;
import java.util.Map;

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
        Requirement needed = offering.work().requirement();
        return (gender == null || gender == worker.person().gender())
                && needed.skills().entrySet().stream().allMatch(skill -> masters(skill, wish))
                && Matching.uncovered(needed, worker.qualification(), new DoorDays(day, day))
                        .isEmpty();
    }

    private boolean masters(Map.Entry<SkillCode, SkillLevel> needed, OfferingQuery.Staff wish) {
        SkillLevel has = worker.qualification().skills().get(needed.getKey());
        SkillLevel wished = wish.level();
        return has != null && has.compareTo(needed.getValue()) >= 0 && (wished == null || has.compareTo(wished) >= 0);
    }
}
