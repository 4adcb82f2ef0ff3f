package dev.doorstep.catalog.attribute;

import dev.doorstep.kernel.Code;
import dev.doorstep.kernel.LocalText;
import java.util.List;

/**
 * Something that every offering of a category says, or may say, about itself.
 *
 * @param code the code of the attribute
 * @param name what people call it
 * @param type what its values are
 * @param required whether an offering must say it
 * @param choices the values to choose from, at most {@value #CHOICES_MAX}; none unless it is a choice
 */
public record AttributeDefinition(
        String code, LocalText name, AttributeType type, boolean required, List<String> choices) {
    /** The most values to choose from. */
    public static final int CHOICES_MAX = 100;

    /** Rejects a choice of nothing, and values to choose from where none are chosen. */
    public AttributeDefinition {
        Code.check(code);
        choices = List.copyOf(choices);
        if (choices.size() > CHOICES_MAX || choices.isEmpty() == (type == AttributeType.CHOICE)) {
            throw new IllegalArgumentException(
                    "The attribute %s is a %s with %d values to choose from.".formatted(code, type, choices.size()));
        }
    }

    /** Tells whether a text is a value of this attribute. */
    public boolean accepts(String value) {
        return type == AttributeType.CHOICE ? choices.contains(value) : type.accepts(value);
    }
}
