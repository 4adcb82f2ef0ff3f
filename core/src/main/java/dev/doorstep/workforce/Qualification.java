package dev.doorstep.workforce;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
