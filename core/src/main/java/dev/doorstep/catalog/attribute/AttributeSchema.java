package dev.doorstep.catalog.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a category asks of an offering: its own attributes and those of every category above it.
 *
 * @param definitions the attributes by their codes, those from above first; whoever is lower has the last word on a
 *     code
 */
public record AttributeSchema(Map<String, AttributeDefinition> definitions) {
    /** A schema that asks for nothing. */
    public static final AttributeSchema NONE = new AttributeSchema(Map.of());

    /** Keeps its own copy, in its order. */
    public AttributeSchema {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    }

    /** Returns what a category below this schema asks for. */
    public AttributeSchema below(List<AttributeDefinition> own) {
        Map<String, AttributeDefinition> all = new LinkedHashMap<>(definitions);
        own.forEach(definition -> all.put(definition.code(), definition));
        return new AttributeSchema(all);
    }

    /** What is wrong with one attribute of an offering. */
    public enum Fault {
        /** The category does not know it. */
        UNKNOWN,
        /** It must be said and is not. */
        MISSING,
        /** The value is of another type. */
        TYPE
    }

    /**
     * One attribute that is not as the schema asks.
     *
     * @param fault what is wrong
     * @param attribute the code of the attribute
     * @param value what was said, possibly empty
     */
    public record Finding(Fault fault, String attribute, String value) {}

    /** Lists what is wrong with the attributes of an offering; nothing if they are as they should be. */
    public List<Finding> check(Map<String, String> attributes) {
        List<Finding> findings = new ArrayList<>();
        attributes.keySet().stream().sorted().forEach(code -> {
            AttributeDefinition definition = definitions.get(code);
            String value = attributes.getOrDefault(code, "");
            if (definition == null) {
                findings.add(new Finding(Fault.UNKNOWN, code, value));
            } else if (!definition.accepts(value)) {
                findings.add(new Finding(Fault.TYPE, code, value));
            }
        });
        definitions.values().stream()
                .filter(definition -> definition.required() && !attributes.containsKey(definition.code()))
                .forEach(definition -> findings.add(new Finding(Fault.MISSING, definition.code(), "")));
        return List.copyOf(findings);
    }
}
