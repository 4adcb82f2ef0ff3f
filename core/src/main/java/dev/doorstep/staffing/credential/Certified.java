package dev.doorstep.staffing.credential;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is certified for: by papers of a type, or in a skill at a level.
 *
 * @param kind which of both
 * @param code the type of the papers, or the skill
 * @param level the level of the skill; nothing for papers
 */
public record Certified(Kind kind, Code code, @Nullable SkillLevel level) {
    /** What can be certified. */
    public enum Kind {
        /** Papers of a type. */
        CREDENTIAL,
        /** A skill at a level. */
        SKILL
    }

    /** Rejects papers with a level, and a skill without one. */
    public Certified {
        if ((kind == Kind.SKILL) != (level != null)) {
            throw new IllegalArgumentException("A %s with level %s is none.".formatted(kind, level));
        }
    }

    /** Obtains papers of a type. */
    public static Certified by(CredentialType type) {
        return new Certified(Kind.CREDENTIAL, type, null);
    }

    /** Obtains a skill at a level. */
    public static Certified in(SkillCode skill, SkillLevel level) {
        return new Certified(Kind.SKILL, skill, level);
    }

    /** Returns the type of the papers, or the skill and behind a colon the level, such as {@code AC-CARE:3}. */
    @Override
    public String toString() {
        return level == null ? code.value() : code.value() + ":" + level;
    }
}
