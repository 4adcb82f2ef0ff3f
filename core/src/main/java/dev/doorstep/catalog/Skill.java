package dev.doorstep.catalog;

import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.Versioned;

/**
 * A skill that offerings ask for and workers have.
 *
 * @param code the code of the skill
 * @param name what people call it
 * @param version how often it was saved
 */
public record Skill(SkillCode code, LocalText name, long version) implements Versioned<Skill> {
    @Override
    public Skill withVersion(long saved) {
        return new Skill(code, name, saved);
    }
}
