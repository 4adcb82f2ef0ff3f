package dev.doorstep.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two values of the same kind differ.
 *
 * @param path where, such as {@code work.effort.baseMinutes} or {@code content.steps[2].text.en}
 * @param before what the first value says there, or nothing
 * @param after what the second value says there, or nothing
 */
public record Difference(
        String path, @Nullable String before, @Nullable String after) {
    /**
     * Lists where two records differ, in the order in which they are written. Lists are compared place by place, maps
     * by their keys.
     */
    public static List<Difference> between(Record before, Record after) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> second = new LinkedHashMap<>();
        flatten("", before, first);
        flatten("", after, second);
        List<Difference> differences = new ArrayList<>();
        first.forEach((path, value) -> {
            if (!value.equals(second.get(path))) {
                differences.add(new Difference(path, value, second.get(path)));
            }
        });
        second.forEach((path, value) -> {
            if (!first.containsKey(path)) {
                differences.add(new Difference(path, null, value));
            }
        });
        return List.copyOf(differences);
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> into) {
        if (value == null) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            flatten(path, optional.orElse(null), into);
        } else if (value instanceof Record composed && !CanonicalJson.isWord(composed.getClass())) {
            CanonicalJson.components(composed).forEach((name, member) -> flatten(below(path, name), member, into));
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, member) -> sorted.put(key.toString(), member));
            sorted.forEach((key, member) -> flatten(below(path, key), member, into));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                flatten("%s[%d]".formatted(path, i + 1), items.get(i), into);
            }
        } else if (value instanceof Collection<?> set) {
            TreeSet<String> sorted = new TreeSet<>();
            set.forEach(item -> sorted.add(Objects.toString(item)));
            into.put(path, String.join(", ", sorted));
        } else {
            into.put(path, value.toString());
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
