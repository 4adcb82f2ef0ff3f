package dev.doorstep.catalog;

import dev.doorstep.catalog.intake.Answers;
import dev.doorstep.catalog.intake.Effect;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.OptionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a customer chose with an offering; an {@link Offering} says what it makes of the work.
 *
 * @param options how often each option was chosen, 1 to {@value ServiceOption#MOST}; what answers choose besides is not
 *     among them
 * @param answers what the customer answered to the questions of the offering
 */
public record Chosen(Map<OptionCode, Integer> options, Answers answers) {
    /** Nothing chosen and nothing answered. */
    public static final Chosen NOTHING = new Chosen(Map.of(), Answers.NONE);

    /** Keeps its own copy, and rejects options chosen never or out of all proportion. */
    public Chosen {
        options = Map.copyOf(options);
        if (options.values().stream().anyMatch(quantity -> quantity < 1 || quantity > ServiceOption.MOST)) {
            throw new IllegalArgumentException(
                    "Options %s are not all chosen 1 to %d times.".formatted(options, ServiceOption.MOST));
        }
    }

    /** Returns the same with an option chosen so many times. */
    public Chosen with(OptionCode option, int quantity) {
        Map<OptionCode, Integer> more = new HashMap<>(options);
        more.put(option, quantity);
        return new Chosen(more, answers);
    }

    /** Returns the same with other answers. */
    public Chosen answering(Answers other) {
        return new Chosen(options, other);
    }

    /** Returns the effect of the options alone. */
    Effect ofOptions() {
        return new Effect(0, options, Map.of(), Set.of());
    }

    /**
     * Something chosen, for people.
     *
     * @param what the option or the question
     * @param value how often it was chosen, or what was answered
     */
    public record Told(LocalText what, LocalText value) {}
}
