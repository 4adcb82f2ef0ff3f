package dev.doorstep.exchange.city;

import dev.doorstep.kernel.PersonCode;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.WorkerId;
import dev.doorstep.workforce.DailyLimits;
import dev.doorstep.workforce.HomeBase;
import dev.doorstep.workforce.Person;
import dev.doorstep.workforce.Qualification;
import dev.doorstep.workforce.WorkTerms;
import dev.doorstep.workforce.Worker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A worker as the files know them, by code.
 *
 * @param code the code
 * @param person who it is
 * @param base where they start from and how far they go
 * @param qualification what they can do
 * @param terms under which terms they work
 * @param limits how much they do in a day
 * @param said which columns there are of those that may be left out
 */
public record ImportedWorker(
        PersonCode code,
        Person person,
        HomeBase base,
        Qualification qualification,
        WorkTerms terms,
        DailyLimits limits,
        Said said) {
    /**
     * What files may leave out, and then leave as it is.
     *
     * @param end whether they say whose day ends elsewhere than at home
     * @param rest whether they say who has which break
     * @param overtime whether they say who does overtime
     * @param joined whether they say who began when
     * @param callOut whether they say what calling somebody out costs
     * @param certified whether they say until when skills are certified
     */
    public record Said(
            boolean end, boolean rest, boolean overtime, boolean joined, boolean callOut, boolean certified) {
        /** Returns the same, with it said whether they say until when skills are certified. */
        Said certified(boolean whether) {
            return new Said(end, rest, overtime, joined, callOut, whether);
        }
    }

    /** Returns the worker as a new one. */
    public Worker as(WorkerId id) {
        return new Worker(id, code, person, base, qualification, terms, limits, 0);
    }

    /**
     * Returns a worker that is known already, as the files say now; what the files leave out, what keeps the worker
     * from visits and what they say of themselves stands, and so does it that they work for themselves, unless a
     * merchant brings them now.
     */
    public Worker over(Worker known) {
        WorkTerms kept = new WorkTerms(
                terms.merchant(),
                terms.plan(),
                terms.merchant() == null && known.terms().freelance(),
                known.terms().blocks(),
                known.terms().status(),
                said.joined ? terms.joined() : known.terms().joined(),
                (said.callOut ? terms : known.terms()).callOut());
        DailyLimits limited = limits.resting((said.rest ? limits : known.limits()).rest())
                .withOvertime((said.overtime ? limits : known.limits()).overtimeMax());
        Qualification certified = said.certified ? qualification : asLong(known.qualification());
        HomeBase based = said.end ? base : base.ending(known.base().end());
        return new Worker(known.id(), code, person, based, certified, kept, limited, known.version());
    }

    /** A skill that is known at the same level is certified for as long as it was. */
    private Qualification asLong(Qualification known) {
        Map<SkillCode, Proficiency> skills = new HashMap<>(qualification.skills());
        skills.replaceAll((skill, read) -> Optional.ofNullable(known.skills().get(skill))
                .filter(was -> was.highest().equals(read.highest()))
                .orElse(read));
        return new Qualification(skills, qualification.credentials(), qualification.experienceYears());
    }
}
