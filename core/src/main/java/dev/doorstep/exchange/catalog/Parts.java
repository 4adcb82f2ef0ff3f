package dev.doorstep.exchange.catalog;

import dev.doorstep.catalog.content.Media;
import dev.doorstep.exchange.Cell;
import dev.doorstep.exchange.Outline;
import dev.doorstep.kernel.LocalText;
import dev.doorstep.kernel.SkillCode;
import dev.doorstep.kernel.SkillLevel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what stands in several places of a catalog: texts in two languages, lists, sets, media, skills with their levels. */
final class Parts {
    private static final LocalText NOTHING = new LocalText("", "");

    private Parts() {}

    /** Reads a text in both languages. */
    static LocalText text(Outline parent, String key) {
        Outline text = parent.at(key).keys("zh", "en");
        return new LocalText(text.cell("zh").required(), text.cell("en").required());
    }

    /** Reads a text in both languages that may be left out. */
    static LocalText optionalText(Outline parent, String key) {
        return parent.find(key).isPresent() ? text(parent, key) : NOTHING;
    }

    /** Reads a list that may be left out, within a length. */
    static <T> List<T> list(Outline parent, String key, int most, Function<Outline, T> item) {
        Optional<Outline> list = parent.find(key);
        if (list.isEmpty()) {
            return List.of();
        }
        List<Outline> items = list.get().items();
        if (items.size() > most) {
            throw list.get().cell().refusal("import.list.too-long", most);
        }
        return items.stream().map(item).toList();
    }

    /** Reads a list of which no two items may have the same code. */
    static <T> List<T> coded(Outline parent, String key, int most, Function<Outline, T> item) {
        Map<String, Integer> lines = new HashMap<>();
        return list(parent, key, most, each -> {
            Cell code = each.cell("code");
            Integer earlier = lines.putIfAbsent(code.code(), code.line());
            if (earlier != null) {
                throw code.refusal("import.reference.twice", earlier);
            }
            return item.apply(each);
        });
    }

    /** Reads a list of plain values that may be left out, each value once. */
    static <T> Set<T> set(Outline parent, String key, int most, Function<Cell, T> value) {
        Set<T> all = new LinkedHashSet<>();
        list(parent, key, most, item -> {
            if (!all.add(value.apply(item.cell()))) {
                throw item.cell().refusal("import.list.repeated");
            }
            return item;
        });
        return all;
    }

    /** Reads values under keys that are codes; may be left out. */
    static <K, V> Map<K, V> map(Outline parent, String key, Function<Cell, K> code, Function<Cell, V> value) {
        Map<K, V> all = new HashMap<>();
        parent.find(key)
                .ifPresent(map -> map.members().forEach((name, member) -> {
                    all.put(code.apply(keyed(member, name)), value.apply(member.cell()));
                }));
        return all;
    }

    /** Returns the key of something as if it were a value at the same place. */
    static Cell keyed(Outline member, String key) {
        Cell cell = member.cell();
        return new Cell(cell.file(), cell.line(), cell.column(), cell.name(), key);
    }

    static Map<SkillCode, SkillLevel> skills(Outline parent, String key, Known known) {
        return map(
                parent,
                key,
                cell -> known.skill(cell, cell.code(SkillCode::of)),
                cell -> SkillLevel.of(cell.whole(1, SkillLevel.MAX)));
    }

    static List<Media> media(Outline parent, int most) {
        return list(parent, "media", most, item -> {
            item.allow(List.of("uri", "kind", "caption"));
            return new Media(
                    uri(item.cell("uri")), item.cell("kind").oneOf(Media.Kind.class), optionalText(item, "caption"));
        });
    }

    /** Reads a value that may be left out. */
    static <T> T value(Outline parent, String key, T otherwise, Function<Cell, T> value) {
        return find(parent, key, value).orElse(otherwise);
    }

    /** Reads a value if there is one. */
    static <T> Optional<T> find(Outline parent, String key, Function<Cell, T> value) {
        return parent.find(key).map(Outline::cell).map(value);
    }

    private static URI uri(Cell cell) {
        try {
            URI uri = new URI(cell.required());
            if (uri.isAbsolute() && cell.text().length() <= Media.LENGTH_MAX) {
                return uri;
            }
        } catch (URISyntaxException noAddress) {
            throw cell.refusal("import.value.uri", Media.LENGTH_MAX);
        }
        throw cell.refusal("import.value.uri", Media.LENGTH_MAX);
    }
}
