package dev.doorstep.catalog.intake;

import dev.doorstep.kernel.CredentialType;
import dev.doorstep.kernel.Grain;
import dev.doorstep.kernel.OptionCode;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What answers change about an offering. Effects add up in any order.
 *
 * @param minutes the minutes of work on top, a multiple of the grain
 * @param options how often each option is chosen, 1 or more
 * @param skills the skills needed besides, by their lowest level
 * @param credentials the credentials needed besides
 */
public record Effect(
        int minutes,
        Map<OptionCode, Integer> options,
        Map<SkillCode, SkillLevel> skills,
        Set<CredentialType> credentials) {
    /** The most minutes that one answer can put on top. */
    public static final int MINUTES_MAX = 24 * 60;

    /** How often one answer can choose an option. */
    public static final int QUANTITY_MAX = 1_000;

    /** No effect. */
    public static final Effect NONE = new Effect(0, Map.of(), Map.of(), Set.of());

    /** Keeps its own copies, and rejects minutes off the grain and options chosen never. */
    public Effect {
        options = Map.copyOf(options);
        skills = Map.copyOf(skills);
        credentials = Set.copyOf(credentials);
        if (minutes < 0 || !Grain.divides(minutes)) {
            throw new IllegalArgumentException("%d minutes on top are negative or no multiple of %d."
                    .formatted(minutes, Grain.LENGTH.toMinutes()));
        }
        if (options.values().stream().anyMatch(quantity -> quantity < 1)) {
            throw new IllegalArgumentException("Options %s are not all chosen once or more.".formatted(options));
        }
    }

    /** Obtains the effect of choosing an option so many times. */
    public static Effect of(OptionCode option, int quantity) {
        return new Effect(0, Map.of(option, quantity), Map.of(), Set.of());
    }

    /** Obtains the effect of nothing but more time. */
    public static Effect ofMinutes(int minutes) {
        return new Effect(minutes, Map.of(), Map.of(), Set.of());
    }

    /** Demands that one answer can have this effect. */
    Effect ofOneAnswer() {
        if (minutes > MINUTES_MAX || options.values().stream().anyMatch(quantity -> quantity > QUANTITY_MAX)) {
            throw new IllegalArgumentException(
                    "One answer puts %d minutes on top and chooses %s: at most %d, and %d of each."
                            .formatted(minutes, options, MINUTES_MAX, QUANTITY_MAX));
        }
        return this;
    }

    /** Returns both effects together: times and quantities are summed, of a skill the higher level counts. */
    public Effect plus(Effect other) {
        Map<OptionCode, Integer> chosen = new HashMap<>(options);
        other.options.forEach((option, quantity) -> chosen.merge(option, quantity, Math::addExact));
        Set<CredentialType> papers = new HashSet<>(credentials);
        papers.addAll(other.credentials);
        return new Effect(
                Math.addExact(minutes, other.minutes), chosen, SkillLevel.higher(skills, other.skills), papers);
    }

    /** Returns this effect so many times, zero or more. */
    public Effect times(int count) {
        if (count == 0) {
            return NONE;
        }
        Map<OptionCode, Integer> chosen = new HashMap<>();
        options.forEach((option, quantity) -> chosen.put(option, Math.multiplyExact(quantity, count)));
        return new Effect(Math.multiplyExact(minutes, count), chosen, skills, credentials);
    }
}
