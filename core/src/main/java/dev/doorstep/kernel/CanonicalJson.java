package dev.doorstep.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one text form of values that are hashed or replayed: JSON with sorted names and no white space.
 *
 * <p>Records become objects, without their empty components; a record of a sealed family also says its {@code type}.
 * Identities, codes, instants and enums become strings, exact decimals too. Whole numbers stay numbers, others are
 * rounded to nine decimals. Sets are sorted by
 * their text. The same value gives the same bytes on every machine.
 */
public final class CanonicalJson {
    /** Looked up once for each class: it does not change, and looking is what takes long. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** What the records of a class are made of, and what the class is called if it belongs to a sealed family. */
    private record Shape(List<Method> accessors, @Nullable String type) {
        static Shape of(Class<?> type) {
            List<Method> accessors = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            boolean inFamily = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
            return new Shape(accessors, inFamily ? type.getSimpleName() : null);
        }
    }

    private CanonicalJson() {}

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if the value is neither a record, a collection, a map nor a plain value
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder(256);
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, @Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (isWord(value)) {
            quote(out, value.toString());
        } else if (value instanceof Double measured) {
            out.append(measured(measured));
        } else if (value instanceof BigDecimal exact) {
            quote(out, exact.toPlainString());
        } else if (value instanceof Record composed) {
            object(out, components(composed));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> named = new TreeMap<>();
            map.forEach((name, member) -> named.put(name.toString(), member));
            object(out, named);
        } else if (value instanceof Collection<?> items) {
            array(out, items);
        } else {
            quote(out, plain(value));
        }
    }

    /** Tells whether a value is written as plain text although it is a record. */
    static boolean isWord(Object value) {
        return value instanceof EntityId || value instanceof Code || value instanceof SkillLevel;
    }

    /** Nine decimals: the shortest form of a double differs between Java versions, its ninth decimal does not. */
    private static String measured(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        boolean known = value instanceof String
                || value.getClass().getPackageName().startsWith("java.time")
                || value.getClass().getPackageName().equals("java.util")
                || value instanceof URI;
        if (!known) {
            throw new IllegalArgumentException("%s has no canonical form. Maybe it should be a record."
                    .formatted(value.getClass().getName()));
        }
        return value.toString();
    }

    static Map<String, @Nullable Object> components(Record composed) {
        Shape shape = SHAPES.get(composed.getClass());
        Map<String, @Nullable Object> named = new TreeMap<>();
        for (Method accessor : shape.accessors) {
            Object member = read(accessor, composed);
            if (member instanceof Optional<?> optional) {
                member = optional.orElse(null);
            }
            if (member != null) {
                named.put(accessor.getName(), member);
            }
        }
        if (shape.type != null) {
            named.put("type", shape.type);
        }
        return named;
    }

    private static @Nullable Object read(Method accessor, Record composed) {
        try {
            return accessor.invoke(composed);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("The component %s cannot be read.".formatted(accessor), e);
        }
    }

    private static void object(StringBuilder out, Map<String, @Nullable Object> named) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> member : named.entrySet()) {
            out.append(separator);
            quote(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void array(StringBuilder out, Collection<?> items) {
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            StringBuilder text = new StringBuilder();
            append(text, item);
            texts.add(text.toString());
        }
        if (items instanceof Set<?>) {
            texts.sort(Comparator.naturalOrder());
        }
        out.append('[').append(String.join(",", texts)).append(']');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
