package dev.doorstep.workforce;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Proficiency;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a worker can do and has papers for.
 *
 * @param skills how well they master each skill, and until when
 * @param credentials the certificates, valid or not
 * @param experienceYears the years in the trade
 */
public record Qualification(Map<SkillCode, Proficiency> skills, List<Credential> credentials, int experienceYears) {
    /** Keeps its own copies. */
    public Qualification {
        skills = Map.copyOf(skills);
        credentials = List.copyOf(credentials);
    }

    /** Returns the same with a skill mastered as well as this, or without it. */
    public Qualification with(SkillCode skill, @Nullable Proficiency proficiency) {
        Map<SkillCode, Proficiency> all = new HashMap<>(skills);
        if (proficiency == null) {
            all.remove(skill);
        } else {
            all.put(skill, proficiency);
        }
        return new Qualification(all, credentials, experienceYears);
    }

    /** Finds the level of a skill on a day; nothing if they do not have it then. */
    public Optional<SkillLevel> level(SkillCode skill, LocalDate day) {
        return Optional.ofNullable(skills.get(skill)).flatMap(proficiency -> proficiency.on(day));
    }

    /** Finds the level, as high as one or higher, at which a skill is certified longest; nothing if none is as high. */
    public Optional<Proficiency.Stage> longest(SkillCode skill, SkillLevel least) {
        return Optional.ofNullable(skills.get(skill)).flatMap(proficiency -> proficiency.longest(least));
    }

    /** Tells whether a certificate of a type is valid on a day. */
    public boolean holds(CredentialType type, LocalDate day) {
        return credentials.stream().anyMatch(credential -> credential.type().equals(type) && credential.validOn(day));
    }

    /**
     * Finds the last day on which certificates of a type, one after the other without a gap, are valid: those that are
     * valid on a day or, if none is, those that ran out before it. Nothing if none began by then.
     */
    public Optional<LocalDate> lastDay(CredentialType type, LocalDate day) {
        Optional<LocalDate> begun =
                lastDay(type, credential -> !credential.validFrom().isAfter(day));
        return begun.map(last -> last.isBefore(day) ? last : renewed(type, last));
    }

    private LocalDate renewed(CredentialType type, LocalDate lastDay) {
        LocalDate next = lastDay.plusDays(1);
        return lastDay(type, credential -> credential.validOn(next))
                .map(last -> renewed(type, last))
                .orElse(lastDay);
    }

    private Optional<LocalDate> lastDay(CredentialType type, Predicate<Credential> which) {
        return credentials.stream()
                .filter(credential -> credential.type().equals(type))
                .filter(which)
                .map(Credential::validTo)
                .max(LocalDate::compareTo);
    }
}
