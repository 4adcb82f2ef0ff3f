package dev.doorstep.workforce;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a worker can do and has papers for.
 *
 * @param skills the level of each skill
 * @param credentials the certificates, valid or not
 * @param experienceYears the years in the trade
 */
public record Qualification(Map<SkillCode, SkillLevel> skills, List<Credential> credentials, int experienceYears) {
    /** Keeps its own copies. */
    public Qualification {
        skills = Map.copyOf(skills);
        credentials = List.copyOf(credentials);
    }

    /** Tells whether a certificate of a type is valid on a day. */
    public boolean holds(CredentialType type, LocalDate day) {
        return credentials.stream().anyMatch(credential -> credential.type().equals(type) && credential.validOn(day));
    }
}
