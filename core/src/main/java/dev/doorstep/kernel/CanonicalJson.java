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
 * Identities, codes, levels of skills, instants and enums become strings, exact decimals too. Whole numbers stay
 * numbers, others are rounded to nine decimals. Sets are sorted by their text. The same value gives the same bytes on
 * every machine.
 */
public final class CanonicalJson {
    /** Looked up once for each class: it does not change, and looking is what takes long. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** What the records of a class are made of, by name; nothing of it if they are written as plain text. */
    private record Shape(boolean asText, List<Member> members) {
        static Shape of(Class<?> type) {
            if (isWord(type)) {
                return new Shape(true, List.of());
            }
            List<Member> members = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                members.add(new Member(accessor.getName(), accessor, null));
            }
            if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
                members.add(new Member("type", null, type.getSimpleName()));
            }
            members.sort(Comparator.comparing(Member::name));
            return new Shape(false, members);
        }
    }

    /** A component of a record, or what its class is called if it belongs to a sealed family. */
    private record Member(
            String name,
            @Nullable Method accessor,
            @Nullable String text) {
        @Nullable
        Object of(Record composed) {
            if (accessor == null) {
                return text;
            }
            try {
                Object value = accessor.invoke(composed);
                return value instanceof Optional<?> optional ? optional.orElse(null) : value;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("The component %s cannot be read.".formatted(accessor), e);
            }
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
        } else if (value instanceof String text) {
            quote(out, text);
        } else if (value instanceof Record composed) {
            record(out, composed);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Double measured) {
            out.append(measured(measured));
        } else if (value instanceof BigDecimal exact) {
            quote(out, exact.toPlainString());
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

    /** Tells whether values of a class are written as plain text although they are records. */
    public static boolean isWord(Class<?> type) {
        return EntityId.class.isAssignableFrom(type)
                || Code.class.isAssignableFrom(type)
                || type == SkillLevel.class
                || type == Proficiency.class;
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
        Map<String, @Nullable Object> named = new TreeMap<>();
        for (Member member : SHAPES.get(composed.getClass()).members) {
            Object value = member.of(composed);
            if (value != null) {
                named.put(member.name, value);
            }
        }
        return named;
    }

    private static void record(StringBuilder out, Record composed) {
        Shape shape = SHAPES.get(composed.getClass());
        if (shape.asText) {
            quote(out, composed.toString());
            return;
        }
        char separator = '{';
        for (Member member : shape.members) {
            Object value = member.of(composed);
            if (value != null) {
                out.append(separator).append('"').append(member.name).append("\":");
                append(out, value);
                separator = ',';
            }
        }
        out.append(separator == '{' ? "{}" : "}");
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
        if (items instanceof Set<?>) {
            List<String> texts = new ArrayList<>(items.size());
            items.forEach(item -> texts.add(write(item)));
            texts.sort(Comparator.naturalOrder());
            out.append('[').append(String.join(",", texts)).append(']');
            return;
        }
        char separator = '[';
        for (Object item : items) {
            out.append(separator);
            append(out, item);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"', '\\' -> "\\" + c;
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
