package dev.doorstep.catalog;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.util.Set;

/**
 * What a worker must bring for an offering.
 *
 * @param skill the skill
 * @param level the lowest level of it
 * @param credentials the credentials that must be valid through the visit's end
 */
public record Requirement(SkillCode skill, SkillLevel level, Set<CredentialType> credentials) {
    /** Keeps its own copy of the credentials. */
    public Requirement {
        credentials = Set.copyOf(credentials);
    }
}
