package dev.doorstep.catalog;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a worker must bring for an offering.
 *
 * @param skills the skills, 1 to {@value #SKILLS_MAX}, with the lowest level of each, by their codes
 * @param credentials the credentials that must be valid through the visit's end
 */
public record Requirement(Map<SkillCode, SkillLevel> skills, Set<CredentialType> credentials) {
    /** The most skills of one requirement. */
    public static final int SKILLS_MAX = 20;

    /** Keeps its own copies, the skills in the order of their codes, and rejects a requirement without a skill. */
    public Requirement {
        Map<SkillCode, SkillLevel> sorted = new TreeMap<>(Comparator.comparing(SkillCode::value));
        sorted.putAll(skills);
        skills = Collections.unmodifiableMap(sorted);
        credentials = Set.copyOf(credentials);
        if (skills.isEmpty() || skills.size() > SKILLS_MAX) {
            throw new IllegalArgumentException(
                    "A requirement of %d skills is not one of 1 to %d.".formatted(skills.size(), SKILLS_MAX));
        }
    }

    /** Obtains a requirement of one skill. */
    public Requirement(SkillCode skill, SkillLevel level, Set<CredentialType> credentials) {
        this(Map.of(skill, level), credentials);
    }

    /** Returns this requirement and more besides: of a skill the higher level counts. */
    public Requirement and(Map<SkillCode, SkillLevel> moreSkills, Set<CredentialType> moreCredentials) {
        Set<CredentialType> papers = new HashSet<>(credentials);
        papers.addAll(moreCredentials);
        return new Requirement(SkillLevel.higher(skills, moreSkills), papers);
    }
}
